// Durations and sizes that are not written as such, with the one that was probably meant.
import { shortened } from '../diagnostics/printable.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { fieldOf } from './where.ts';

/** The kind of quantity an error is about, if any. */
export function unitOf({ parentSchema }: SchemaError): 'duration' | 'size' | undefined {
  const unit = parentSchema['x-unit'];
  return unit === 'duration' || unit === 'size' ? unit : undefined;
}

export function reportBadUnit(scope: Scope, error: SchemaError): void {
  const { instancePath, data } = error;
  const isSize = unitOf(error) === 'size';
  const text = String(data);
  const near = isSize ? meantSize(text) : meantDuration(text);
  const meant = near === text ? undefined : near;
  const form = isSize
    ? 'a size is a number above zero with a unit, at most `9999GiB`: `512B`, `64KiB`, `4MiB`, `1GiB`'
    : 'a duration is a number with a unit: `250ms`, `10s`, `5m`, `1h`, `1d`, or several such as `1m30s`';
  const params = { field: fieldOf(scope, instancePath), value: shortened(text) };
  const extras = { help: [meant === undefined ? form : `did you mean \`${meant}\`?`] };
  scope.fault(isSize ? 'bad-size' : 'bad-duration', instancePath, 'value', params, extras);
}

const UNIT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(ms|msecs?|millis|milliseconds?)$/, 'ms'],
  [/^(|s|secs?|seconds?)$/, 's'],
  [/^(m|mins?|minutes?)$/, 'm'],
  [/^(h|hrs?|hours?)$/, 'h'],
  [/^(d|days?)$/, 'd'],
];

/** The next smaller unit and how many of it make one, for fractions. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  s: ['ms', 1000],
  m: ['s', 60],
  h: ['m', 60],
  d: ['h', 24],
};

function meantDuration(text: string): string | undefined {
  const [, count, name] = /^([0-9]+(?:\.[0-9]+)?) *([a-z]*)$/.exec(text.trim().toLowerCase()) ?? [];
  const unit = UNIT_NAMES.find(([names]) => name !== undefined && names.test(name))?.[1];
  if (count === undefined || unit === undefined) return undefined;
  if (!count.includes('.')) return `${count}${unit}`;
  const [smaller, factor] = SMALLER[unit] ?? [];
  const converted = Number(count) * (factor ?? 1);
  return smaller !== undefined && Number.isInteger(converted) ? `${converted}${smaller}` : undefined;
}

function meantSize(text: string): string | undefined {
  const [, count, prefix] = /^([1-9][0-9]{0,8}) *([kmg]?)i?b?$/.exec(text.trim().toLowerCase()) ?? [];
  if (count === undefined) return undefined;
  return prefix ? `${count}${prefix === 'k' ? 'K' : prefix.toUpperCase()}iB` : `${count}B`;
}
