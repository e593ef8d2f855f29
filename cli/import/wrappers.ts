// THE TABLE of wrappers: programs that speak stdio to a client and connect to a server on the network.
import type { RawEntry } from './raw-entry.ts';
import type { CommandLine, Option } from './wrapper-options.ts';

export interface Wrapper {
  readonly options: Readonly<Record<string, Option>>;
  /** What it would connect to; undefined when it would not. */
  remoteOf(line: CommandLine, env: RawEntry['env']): Remote | undefined;
}

interface Remote {
  readonly url: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly exclude?: readonly string[];
  /** Variables of the environment that went into it. */
  readonly usedEnv?: readonly string[];
}

export const SIGN_IN =
  'it belongs to signing in, which the gateway does not do by itself; give a token in `headers`';
const OWN = 'it is about the wrapper, which is not needed';

export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  'mcp-remote': {
    options: {
      '--header': { values: 1 },
      '--transport': { values: 1 },
      '--ignore-tool': { values: 1 },
      '--allow-http': { values: 0 },
      '--debug': { values: 0, drop: OWN },
      '--silent': { values: 0, drop: OWN },
      '--host': { values: 1, drop: SIGN_IN },
      '--callback-path': { values: 1, drop: SIGN_IN },
      '--auth-timeout': { values: 1, drop: SIGN_IN },
      '--resource': { values: 1, drop: SIGN_IN },
      '--disable-resource-parameter': { values: 0, drop: SIGN_IN },
    },
    remoteOf({ positional: [url], options }) {
      if (url === undefined) return undefined;
      const strategy = valuesOf(options, '--transport')[0];
      return {
        url,
        headers: headersOf(valuesOf(options, '--header')),
        exclude: valuesOf(options, '--ignore-tool'),
        ...(strategy?.startsWith('sse') && { type: 'sse' }),
        ...(strategy === 'http-only' && { type: 'http' }),
      };
    },
  },
  supergateway: {
    options: {
      '--sse': { values: 1 },
      '--streamableHttp': { values: 1 },
      '--header': { values: 1 },
      '--oauth2Bearer': { values: 1 },
      '--outputTransport': { values: 1 },
      '--logLevel': { values: 1, drop: OWN },
    },
    remoteOf({ positional, options }) {
      const [sse] = valuesOf(options, '--sse');
      const url = sse ?? valuesOf(options, '--streamableHttp')[0];
      const [output = 'stdio'] = valuesOf(options, '--outputTransport');
      if (url === undefined || positional.length > 0 || output !== 'stdio') return undefined;
      const [bearer] = valuesOf(options, '--oauth2Bearer');
      return {
        url,
        type: sse === undefined ? 'http' : 'sse',
        headers: {
          ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
          ...headersOf(valuesOf(options, '--header')),
        },
      };
    },
  },
  'mcp-proxy': {
    options: {
      '--transport': { values: 1 },
      '--headers': { values: 2 },
      '-H': { values: 2 },
      '--debug': { values: 0, drop: OWN },
      '--log-level': { values: 1, drop: OWN },
    },
    remoteOf({ positional: [url, ...more], options }, { API_ACCESS_TOKEN: token }) {
      if (url === undefined || more.length > 0) return undefined;
      const [transport = 'sse'] = valuesOf(options, '--transport');
      const given = options.filter(([name]) => name === '--headers' || name === '-H');
      return {
        url,
        type: transport === 'sse' ? 'sse' : 'http',
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...Object.fromEntries(given.map(([, name = '', value = '']) => [name, value])),
        },
        usedEnv: ['API_ACCESS_TOKEN'],
      };
    },
  },
};

function valuesOf(options: CommandLine['options'], name: string): string[] {
  return options.filter(([option]) => option === name).map(([, value = '']) => value);
}

/** `Authorization: Bearer x`, with or without the space. */
function headersOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return colon === -1 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
