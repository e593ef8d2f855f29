// Reads the command line of a wrapper against a table of its options. An option that is not in the table means that
// the wrapper does something we do not know: then it stays as it is.
import { ownMember } from './json.ts';

/** How many values follow an option; `drop` says that it means nothing to a gateway, and why. */
export interface Option {
  readonly values: 0 | 1 | 2;
  readonly drop?: string;
}

export interface CommandLine {
  readonly positional: readonly string[];
  /** Name as in the table, then its values; in order. */
  readonly options: readonly (readonly [name: string, ...values: string[]])[];
}

/** Undefined when something of it is not in the table. */
export function readCommandLine(
  args: readonly string[],
  table: Readonly<Record<string, Option>>,
): CommandLine | undefined {
  const positional: string[] = [];
  const options: [string, ...string[]][] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (!arg.startsWith('-')) {
      positional.push(arg);
      continue;
    }
    const [, name = arg, inline] = /^(--[^=]+)=(.*)$/s.exec(arg) ?? [];
    const option = ownMember(table, name);
    if (option === undefined) return undefined;
    if (inline !== undefined) {
      if (option.values !== 1) return undefined;
      options.push([name, inline]);
      continue;
    }
    const values = args.slice(i + 1, i + 1 + option.values);
    if (values.length < option.values) return undefined;
    options.push([name, ...values]);
    i += option.values;
  }
  return { positional, options };
}
