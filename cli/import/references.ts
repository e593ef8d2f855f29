// The references of clients in the words of mcpgw. Each client has its own; none of them means two things, so all are
// understood everywhere: `${VAR}` and `${VAR:-default}` (Claude Code), `${env:VAR}` (Cursor, VS Code, Windsurf),
// `${input:id}` and the predefined ones of VS Code.
import type { Input } from './inputs.ts';

export interface Dialect {
  readonly inputs: ReadonlyMap<string, Input>;
  /** What `${workspaceFolder}` stands for; undefined when there is no such folder. */
  readonly workspace: string | undefined;
  readonly workspaceName: string;
}

export interface Translated {
  readonly text: string;
  /** References that have no counterpart, without their content; they stay as literal text. */
  readonly unknown: readonly string[];
  /** Inputs it refers to. */
  readonly inputs: readonly Input[];
}

const REFERENCE = /\$\{([^{}]*)\}/g;
const VARIABLE = /^(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(:-[^}]*)?$/;

export function translate(text: string, dialect: Dialect): Translated {
  const unknown: string[] = [];
  const inputs: Input[] = [];
  let result = '';
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const before = literal(text.slice(at, match.index));
    // `$` right before a reference would escape it.
    result += before + (before.endsWith('$') ? asItStands(match[0]) : one(match[0], match[1] ?? ''));
    at = match.index + match[0].length;
  }
  return { text: result + literal(text.slice(at)), unknown, inputs };

  function one(whole: string, body: string): string {
    const predefined = PREDEFINED.get(body)?.(dialect);
    if (predefined !== undefined) return predefined;
    const input = body.startsWith('input:') ? dialect.inputs.get(body.slice('input:'.length)) : undefined;
    if (input !== undefined) {
      inputs.push(input);
      return reference(input.variable, input.fallback === undefined ? '' : `:-${input.fallback}`);
    }
    const [, name, fallback = ''] = VARIABLE.exec(body) ?? [];
    if (name !== undefined) return reference(name, fallback);
    return asItStands(whole);
  }

  function asItStands(whole: string): string {
    unknown.push(`\${${/^\{([a-zA-Z]+:)/.exec(whole.slice(1))?.[1] ?? ''}...}`);
    return literal(whole);
  }
}

/** The text as a configuration writes it: nothing in it is a reference. */
export function literal(text: string): string {
  return text.split('${').join('$${');
}

export function reference(name: string, fallback = ''): string {
  return `\${env:${name}${fallback}}`;
}

const PREDEFINED: ReadonlyMap<string, (dialect: Dialect) => string | undefined> = new Map([
  ['workspaceFolder', ({ workspace }: Dialect) => workspace],
  [
    'workspaceFolderBasename',
    ({ workspace, workspaceName }: Dialect) => (workspace === undefined ? undefined : literal(workspaceName)),
  ],
  ['cwd', ({ workspace }: Dialect) => workspace],
  ['userHome', () => reference('HOME')],
  ['pathSeparator', () => '/'],
  ['/', () => '/'],
]);
