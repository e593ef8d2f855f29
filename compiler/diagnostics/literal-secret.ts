// What is said of a secret in plain text, wherever it is found: by its field (validate) or by its looks (check).
import { decodePointer } from '../ast/pointer.ts';

/** @param variable of the environment that could hold it instead; `where` else the reference has to stand */
export function secretHelp(variable: string, where = ''): readonly string[] {
  return [
    `write \`\${env:${variable}}\` or \`\${file:/path}\`${where}: then the gateway reads it when it runs`,
    'replace the secret where it was issued: whoever can read the repository has it',
  ];
}

/** What a secret's field is called, and the variable that could hold it instead. */
export interface SecretField {
  /** Such as `env.GITHUB_TOKEN`: inside an upstream, the upstream's name stands for the way there. */
  readonly field: string;
  readonly variable: string;
}

/** @param name what the value is given to, where the pointer does not say it: the flag before an argument */
export function secretField(pointer: string, name = ''): SecretField {
  const members = decodePointer(pointer);
  const [section = '', owner = ''] = members;
  const inside = section === 'upstreams' ? members.slice(2) : members;
  const field = inside.map((member, i) => (isIndex(member) ? `[${member}]` : `${i > 0 ? '.' : ''}${member}`));
  return { field: field.join(''), variable: variableFor(section, owner, inside, name) };
}

function variableFor(section: string, owner: string, inside: readonly string[], name: string): string {
  const isUpstream = section === 'upstreams';
  if (inside.at(-2) === 'headers' || inside.at(-2) === 'set')
    return variableOf(`${isUpstream ? owner : section}_TOKEN`);
  if (name !== '' || inside.includes('args')) return variableOf(name);
  const last = inside.at(-1) ?? '';
  if (!isUpstream) return variableOf(inside.slice(-2).join('_'));
  return variableOf(last === 'url' || last === 'command' ? `${owner}_URL` : `${owner}_${last}`);
}

/** The name of a variable for what is called `name`: `apiKey` gives `API_KEY`. */
function variableOf(name: string): string {
  const upper = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return /^[A-Z]/.test(upper) ? upper : 'SECRET';
}

function isIndex(member: string): boolean {
  return /^[0-9]+$/.test(member);
}
