// What can be wrong with one reference inside a text.
import type { Place } from '../ast/place.ts';
import { decodePointer } from '../ast/pointer.ts';
import type { TextPart } from '../ast/reference.ts';
import type { Span } from '../ast/source.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import { shortened } from '../diagnostics/printable.ts';
import { nearest } from '../diagnostics/suggest.ts';

/** Where a reference is used. */
export interface Use {
  readonly place: Place;
  /** The whole text it stands in. */
  readonly value: string;
  readonly pointer: string;
  /** Whether the runtime fills this field in. */
  readonly forRuntime: boolean;
}

/** Reports a part that nothing would ever replace; false when there is nothing to say. */
export function reportReference(
  part: TextPart,
  use: Use,
  variables: ReadonlyMap<string, string>,
  report: Report,
): boolean {
  if (part.kind === 'text') return false;
  const source = use.value.slice(part.start, part.end);
  const reference = shortened(source);
  const at = within(use.place.value, source);
  const field = decodePointer(use.pointer).findLast((member) => !/^[0-9]+$/.test(member)) ?? '';
  if (part.kind === 'unknown') {
    report('bad-reference', at, { reference }, adviceFor(part.body, part.closed, at));
  } else if (use.pointer.startsWith('/vars/')) {
    const help = ['write the reference where the variable is used; variables hold plain text'];
    report('misplaced-reference', at, { reference, field }, { help });
  } else if (part.kind === 'var') {
    if (variables.has(part.name)) return false;
    const near = nearest(part.name, variables.keys());
    const help =
      near === undefined ? `define it: \`vars: { ${part.name}: ... }\`` : `did you mean \`\${var:${near}}\`?`;
    report('unknown-variable', at, { name: part.name }, { help: [help] });
  } else {
    if (use.forRuntime) return false;
    const help = [
      'the environment and files are read at run time, and only for addresses, headers, secrets, and the commands, arguments and environments of upstreams',
      'use `${var:NAME}`, which the compiler replaces, or `$${` for a literal `${`',
    ];
    report('misplaced-reference', at, { reference, field }, { help });
  }
  return true;
}

/** Reports a variable that would be more than one value of the condition it stands in. The value may be anything: it is not shown. */
export function reportManyValues(
  { name, start, end }: Extract<TextPart, { kind: 'var' }>,
  { place, value }: Use,
  report: Report,
): void {
  const at = within(place.value, value.slice(start, end));
  const problem = `variable \`${name}\` is more than one value of this condition`;
  const help = [
    'inside quotes it may hold no quotes, `\\` and line breaks; elsewhere it is one number or one name',
    'a variable that is the whole condition may hold anything',
  ];
  report('expression-syntax', at, { problem }, { help });
}

function adviceFor(body: string, closed: boolean, at: Span): Extras {
  if (!closed) return { help: ['close it with `}`, or write `$${` for a literal `${`'] };
  if (/^[A-Za-z_][A-Za-z0-9_]*(:-.*)?$/.test(body)) {
    return { help: [`did you mean \`\${env:${body}}\`?`], fix: { at, text: `\${env:${body}}` } };
  }
  if (body.startsWith('input:'))
    return {
      help: [`mcpgw asks nobody at run time; did you mean \`\${env:${body.slice(6).toUpperCase()}}\`?`],
    };
  if (body.startsWith('file:'))
    return { help: ['give the whole path, such as `${file:/run/secrets/token}`'] };
  return {
    help: [
      'references are `${var:NAME}`, `${env:NAME}`, `${env:NAME:-default}` and `${file:/path}`; `$${` is a literal `${`',
    ],
  };
}

/** The reference itself, or the whole value when escapes make it look different in the file. */
function within(value: Span, source: string): Span {
  const start = value.file.text.indexOf(source, value.start);
  return start === -1 || start + source.length > value.end
    ? value
    : { file: value.file, start, end: start + source.length };
}
