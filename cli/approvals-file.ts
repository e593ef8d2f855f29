// `mcpgw.approvals.yaml`: effects somebody looked at and agreed to. It lies beside the configuration, goes into no
// bundle, and is only read here.
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GivenApproval } from '../compiler/plan/approvals.ts';
import { FINGERPRINT } from '../compiler/plan/fingerprint.ts';
import { UsageError } from './usage-error.ts';

export const APPROVALS_FILE = 'mcpgw.approvals.yaml';

const MOST_BYTES = 1024 * 1024;
const FIELDS = ['fingerprint', 'by', 'reason', 'until'];

/**
 * None when there is no such file.
 * @throws UsageError for a file that is not a list of approvals: one that is misread could let something through
 */
export function readApprovals(directory: string): GivenApproval[] {
  let text: string;
  try {
    const file = join(directory, APPROVALS_FILE);
    const stat = lstatSync(file);
    // One that is a link could be any file, and show of it what an error quotes.
    if (!stat.isFile()) throw new UsageError(`${APPROVALS_FILE} is no regular file`);
    if (stat.size > MOST_BYTES) throw new UsageError(`${APPROVALS_FILE} is larger than ${MOST_BYTES} bytes`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new UsageError(`cannot read ${APPROVALS_FILE}: ${code ?? 'unknown reason'}`);
  }
  const list = (read(text) ?? {}) as unknown;
  const approvals =
    isMap(list) && Object.keys(list).every((key) => key === 'approvals') ? list.approvals : list;
  if (approvals === undefined || approvals === null) return [];
  if (!Array.isArray(approvals))
    throw new UsageError(`${APPROVALS_FILE}: expected \`approvals:\` and a list`);
  return approvals.map(approvalOf);
}

function read(text: string): unknown {
  try {
    // Dates stay the text they are written as.
    return parse(text, { schema: 'core', maxAliasCount: 0 });
  } catch (error) {
    const [line = 'no YAML'] = (error instanceof Error ? error.message : '').split('\n');
    throw new UsageError(`${APPROVALS_FILE}: ${line}`);
  }
}

function approvalOf(item: unknown, index: number): GivenApproval {
  const fail = (what: string): never => {
    throw new UsageError(`${APPROVALS_FILE}: approval ${index + 1} ${what}`);
  };
  if (!isMap(item)) return fail('is no map');
  const unknown = Object.keys(item).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) return fail(`has a field ${JSON.stringify(unknown)} that does not exist`);
  const { fingerprint, by, reason, until } = item;
  // One of digits alone is a number to YAML.
  const digits = typeof fingerprint === 'number' ? String(fingerprint) : fingerprint;
  if (typeof digits !== 'string' || !FINGERPRINT.test(digits))
    return fail('has no fingerprint of 32 hexadecimal digits; put it in quotes');
  if (typeof by !== 'string' || by === '') return fail('does not say who gave it (`by`)');
  if (typeof reason !== 'string' || reason === '') return fail('has no `reason`');
  if (until === undefined) return { fingerprint: digits, by, reason };
  if (typeof until !== 'string' || !isDay(until))
    return fail('has an `until` that is no day such as 2027-12-31');
  return { fingerprint: digits, by, reason, until };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
