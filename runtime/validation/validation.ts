// What calls of one bundle are held against: the sections of `validation` that apply, and the schemas of the lockfile.
import { type ValidationRules, validationRulesFor } from '../../policies/validation/rules.ts';
import type { Bundle, BundleValidation } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import { isDeeperThan } from './depth.ts';
import { type PinnedCheck, PinnedChecks } from './pinned-checks.ts';
import type { Misfit, SchemaCheck } from './schema-check.ts';

/** One call of a tool, by the upstream's own name. */
export interface CheckedCall {
  /** Number of the route; -1 for none. */
  readonly routeNumber: number;
  /** Number of the upstream. */
  readonly target: number;
  readonly upstreamName: string;
  readonly name: string;
  readonly who: { readonly principal: { readonly teams: readonly string[]; readonly client: string } };
}

const TOO_LARGE: Misfit = { path: '', problem: 'is too large' };
const TOO_DEEP: Misfit = { path: '', problem: 'is nested too deep' };
const UNUSABLE: Misfit = { path: '', problem: 'cannot be checked' };
const NO_ARGUMENTS = Buffer.from('{}');

export class Validation {
  readonly #sections: readonly BundleValidation[];
  readonly #checks: PinnedChecks;
  readonly #log: Pick<Log, 'warn' | 'error'>;

  constructor(bundle: Pick<Bundle, 'validations' | 'pins'>, log: Pick<Log, 'warn' | 'error'>) {
    this.#sections = bundle.validations ?? [];
    this.#checks = new PinnedChecks(bundle, log);
    this.#log = log;
  }

  /** What applies to a call; undefined when nothing does. */
  rulesFor({ routeNumber, target, who }: CheckedCall): ValidationRules | undefined {
    const { teams, client } = who.principal;
    return validationRulesFor(this.#sections, { route: routeNumber, upstream: target, teams, client });
  }

  /**
   * What is wrong with the arguments of a call, and is not only to be told in the log. `json`: a JSON object, absent for
   * none. Size and depth are bounds of their own, whatever is validated.
   */
  checkArguments(call: CheckedCall, rules: ValidationRules, json: Buffer | undefined): Misfit | undefined {
    const raw = json ?? NO_ARGUMENTS;
    if (raw.length > rules.maxArgumentBytes) return TOO_LARGE;
    if (isDeeperThan(raw, rules.maxDepth)) return TOO_DEEP;
    if (rules.arguments === 'off') return undefined;
    const check = this.#checks.find(call.upstreamName, call.name, 'inputSchema');
    return check && this.#judge(call, 'arguments', rules.arguments, check, JSON.parse(raw.toString()));
  }

  /** The same for structuredContent. A result without it is fine: whether there must be any is the server's promise. */
  checkResult(call: CheckedCall, rules: ValidationRules, content: unknown): Misfit | undefined {
    if (rules.results === 'off') return undefined;
    const check = this.#checks.find(call.upstreamName, call.name, 'outputSchema');
    return this.#judge(call, 'results', rules.results, check, content);
  }

  #judge(
    { upstreamName, name }: CheckedCall,
    what: 'arguments' | 'results',
    strictness: 'warn' | 'enforce',
    check: PinnedCheck | undefined,
    value: unknown,
  ): Misfit | undefined {
    if (check === undefined) return undefined;
    const misfit = check === 'unusable' ? UNUSABLE : tried(check, value);
    if (misfit === undefined || strictness === 'enforce') return misfit;
    this.#log.warn(`${what} do not fit the pinned schema`, { upstream: upstreamName, tool: name, ...misfit });
    return undefined;
  }
}

/** A schema that only leads back to itself never comes to an answer. */
function tried(check: SchemaCheck, value: unknown): Misfit | undefined {
  try {
    return check(value);
  } catch {
    return UNUSABLE;
  }
}
