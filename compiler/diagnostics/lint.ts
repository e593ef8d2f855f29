// The section `lint`, read from a document that may be wrong elsewhere: findings are treated alike either way.
import type { Document } from '../ast/document.ts';
import { isMap } from '../ast/value.ts';
import type { Level } from './adjust.ts';

const LEVELS: Readonly<Record<string, Level>> = { off: 'off', info: 'info', warn: 'warning', error: 'error' };
const FAIL_ON = ['error', 'warn', 'info'] as const;

/** The least severity that fails. */
export type FailOn = (typeof FAIL_ON)[number];

export interface Lint {
  readonly rules: Readonly<Record<string, Level>>;
  readonly failOn: FailOn | undefined;
}

export function lintOf({ value }: Document): Lint {
  const lint = isMap(value.lint) ? value.lint : {};
  const rules = isMap(lint.rules) ? lint.rules : {};
  const levels = Object.entries(rules).flatMap(([slug, level]) => {
    const known = LEVELS[String(level)];
    return known === undefined ? [] : [[slug, known] as const];
  });
  return { rules: Object.fromEntries(levels), failOn: FAIL_ON.find((severity) => severity === lint.fail_on) };
}
