// Where the bridge leads, and with which headers. Secrets come from the environment: a command line can be read by
// every user of a machine, and clients keep it in files people share.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import { RESERVED_HEADERS } from '../../schema/reserved-headers.ts';
import { UsageError } from '../usage-error.ts';

export interface TargetOptions {
  /** `Name: value`, with `${env:NAME}` in values. */
  readonly header: readonly string[];
  /** `env:NAME`: sent as a bearer token. */
  readonly apiKey?: string;
  readonly allowHttp: boolean;
}

export interface Target {
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*(.*?)[ \t]*$/;
const REFERENCE = /\$\{env:([A-Za-z_][A-Za-z0-9_]*)\}/g;
const API_KEY = /^env:([A-Za-z_][A-Za-z0-9_]*)$/;
/** What a header's value may hold: no control characters, and nothing beyond what HTTP carries unchanged. */
const VALUE = /^[\t\x20-\x7e]*$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `UsageError` that names what is wrong, and never a value. */
export function readTarget(url: string, options: TargetOptions, environment: Environment): Target {
  const headers: Record<string, string> = {};
  for (const text of options.header) {
    const [, name, value] = HEADER.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new UsageError('--header wants "Name: value"');
    const key = name.toLowerCase();
    if (isReserved(key)) throw new UsageError(`--header ${name}: the bridge writes this header itself`);
    if (Object.hasOwn(headers, key)) throw new UsageError(`--header ${name} is there twice`);
    headers[key] = resolved(`--header ${name}`, value, environment);
  }
  if (options.apiKey !== undefined) {
    const [, variable] = API_KEY.exec(options.apiKey) ?? [];
    if (variable === undefined) {
      throw new UsageError('--api-key wants env:NAME, the environment variable that holds the key');
    }
    if ('authorization' in headers)
      throw new UsageError('--api-key and --header Authorization exclude each other');
    headers.authorization = resolved('--api-key', `Bearer \${env:${variable}}`, environment);
  }
  return { url: readUrl(url, options.allowHttp), headers };
}

function readUrl(text: string, allowHttp: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError('the URL must be http or https');
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('the URL must not hold credentials; use --api-key or --header');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !allowHttp) {
    throw new UsageError(
      'the URL is http and leads to another machine, so everybody on the way reads along; use https, or --allow-http',
    );
  }
  url.hash = '';
  return url;
}

function resolved(where: string, value: string, environment: Environment): string {
  const text = value.replace(REFERENCE, (_, name: string) => {
    const found = environment[name];
    if (found === undefined || found === '') throw new UsageError(`${where}: ${name} is not set`);
    return found;
  });
  if (!VALUE.test(text)) throw new UsageError(`${where}: the value has characters that no header may have`);
  return text;
}

function isReserved(name: string): boolean {
  return RESERVED_HEADERS.has(name) || name === 'host' || name.startsWith('mcp-param-');
}
