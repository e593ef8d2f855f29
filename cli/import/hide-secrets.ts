// Secrets out of a server, references in. What counts as one is what the compiler refuses, and what merely looks like
// one: a reference too many costs a line in the environment, a secret too many in a repository cannot be taken back.
import { argumentParts, holdsSecret, secretMembers } from '../../compiler/check/secrets/holds-secret.ts';
import { isSecretName, SHAPES } from '../../compiler/diagnostics/looks-secret.ts';
import type { Environment } from './environment.ts';
import type { FoundServer } from './found.ts';
import { hideInUrl } from './hide-in-url.ts';
import { looksRandom } from './looks-random.ts';
import { reference } from './references.ts';
import { variableName } from './variable-name.ts';

/** @param name the upstream's name, which goes into names of variables */
export function hideSecrets(server: FoundServer, name: string, environment: Environment): FoundServer {
  const owner = variableName(name, 'UPSTREAM');
  const hide = (secret: string, wanted: string, at: string): string =>
    reference(environment.nameFor(secret, [wanted, `${owner}_${wanted}`], `upstream ${name}, ${at}`));

  const inText = (field: string, text: string, wanted: string, at: string): string => {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !isSecretField(field)) {
      const safe = hideInUrl(text, (secret, what) => hide(secret, `${owner}_${what}`, at));
      if (!holdsSecret(field, safe)) return safe;
    }
    // A number is no secret to the compiler, which finds many under such names; here it may be somebody's PIN.
    if (isSecretName(field) && /^[0-9]{6,}$/.test(text.trim())) return hide(text, wanted, at);
    if (!holdsSecret(field, text) && !looksRandom(text)) return text;
    const open = withoutDefaults(text);
    if (!holdsSecret(field, open) && !looksRandom(open)) return open;
    const [, scheme, credentials] = /^(\s*(?:bearer|basic|token)\s+)(\S.*)$/is.exec(text) ?? [];
    if (scheme !== undefined && credentials !== undefined) return scheme + hide(credentials, wanted, at);
    const members = membersOut(text, (secret, member) => hide(secret, variableOf(member, owner), at));
    const inside = tokensOut(members, (token) => hide(token, wanted, at));
    return inside !== text && !holdsSecret(field, inside) && !isSecretField(field)
      ? inside
      : hide(text, wanted, at);
  };

  const argument = (args: readonly string[], i: number): string => {
    const { name: flag, value, before } = argumentParts(args, i);
    const wanted = flag === '' ? `${owner}_SECRET` : variableOf(flag, owner);
    return before + inText(flag, value, wanted, `args[${i}]`);
  };

  const { url, command, cwd, description, args, env, headers, ...rest } = server;
  return {
    ...rest,
    ...(url !== undefined && { url: inText('', url, `${owner}_URL`, 'url') }),
    ...(command !== undefined && { command: inText('', command, `${owner}_COMMAND`, 'command') }),
    ...(cwd !== undefined && { cwd: inText('', cwd, `${owner}_CWD`, 'cwd') }),
    ...(description !== undefined && !holdsSecret('', description) && { description }),
    args: args.map((_, i) => argument(args, i)),
    env: mapped(env, (key, text) => inText(key, text, variableName(key, owner), `env ${key}`)),
    headers: mapped(headers, (key, text) => inText(key, text, variableOf(key, owner), `header ${key}`)),
  };
}

/** Whatever a value is given to under such a name is a secret as a whole. */
function isSecretField(name: string): boolean {
  return holdsSecret(name, 'x');
}

/** `Authorization` names nothing that could be told apart: it is the token of its upstream. */
function variableOf(name: string, owner: string): string {
  if (/^(?:proxy-)?authorization$/i.test(name)) return `${owner}_TOKEN`;
  const bare = variableName(name.replace(/^x-/i, ''), 'SECRET');
  return bare.startsWith(`${owner}_`) ? bare : `${owner}_${bare}`;
}

/** Defaults of references are written out where references are used. */
function withoutDefaults(text: string): string {
  return text.replace(/(?<!\$)\$\{env:([A-Za-z_][A-Za-z0-9_]*):-[^}]*\}/g, (_, name: string) =>
    reference(name),
  );
}

function membersOut(text: string, hide: (secret: string, name: string) => string): string {
  let [result, at] = ['', 0];
  for (const { name, start, end } of secretMembers(text).sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + hide(text.slice(start, end), name);
    at = end;
  }
  return result + text.slice(at);
}

function tokensOut(text: string, hide: (token: string) => string): string {
  return SHAPES.reduce((rest, shape) => rest.replace(new RegExp(shape.source, 'g'), hide), text);
}

function mapped(
  texts: Readonly<Record<string, string>>,
  change: (key: string, text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(key, text)]));
}
