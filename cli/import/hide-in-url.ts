// Secrets in an address: the password, values of the query and the fragment that are called like secrets, and
// what looks random in those or the path (services hand out addresses that are keys themselves).
import { holdsSecret } from '../../compiler/check/secrets/holds-secret.ts';
import { looksRandom } from './looks-random.ts';
import { variableName } from './variable-name.ts';

/** `hide` gives the reference for a secret; `what` says what it is, such as `PASSWORD`. */
export function hideInUrl(url: string, hide: (secret: string, what: string) => string): string {
  const [, scheme = '', authority = '', path = '', query, fragment] =
    /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(url) ?? [];
  if (scheme === '') return url;
  const host = authority.replace(/^([^:@]*)(?::(.+))?@/s, (_, user: string, password?: string) => {
    const name = looksSecret('', user) ? hide(user, 'USER') : user;
    if (password === undefined) return `${name}@`;
    return `${name}:${isOpen(password) ? password : hide(password, 'PASSWORD')}@`;
  });
  const segments = path
    .split('/')
    .map((segment) => (looksSecret('', segment) ? hide(segment, 'PATH_KEY') : segment));
  const pairs = (sign: string, text: string | undefined): string => {
    if (text === undefined) return '';
    const hidden = text.split('&').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const value = rest.join('=');
      return looksSecret(name, value) ? `${name}=${hide(value, variableName(name, 'KEY'))}` : pair;
    });
    return sign + hidden.join('&');
  };
  return scheme + host + segments.join('/') + pairs('?', query) + pairs('#', fragment);
}

function looksSecret(name: string, text: string): boolean {
  return !isOpen(text) && (holdsSecret(name, text) || looksRandom(text));
}

/** Nothing but a reference. */
function isOpen(text: string): boolean {
  return /^\$\{(?:env|var|file):[^}]*\}$/.test(text);
}
