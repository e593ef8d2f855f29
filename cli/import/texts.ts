// All texts of a server that a configuration would hold, for questions and changes that concern every one of them.
import { textParts } from '../../compiler/ast/reference.ts';
import type { FoundServer } from './found.ts';

/** The same server with every text changed. */
export function mapTexts(server: FoundServer, change: (text: string) => string): FoundServer {
  const { url, command, cwd, description, args, env, headers, ...rest } = server;
  const all = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
  return {
    ...rest,
    ...(url !== undefined && { url: change(url) }),
    ...(command !== undefined && { command: change(command) }),
    ...(cwd !== undefined && { cwd: change(cwd) }),
    ...(description !== undefined && { description: change(description) }),
    args: args.map(change),
    env: all(env),
    headers: all(headers),
  };
}

/** Names of `${env:}` references, with where each is used. */
export function referencesOf(server: FoundServer): [name: string, at: string][] {
  const { url = '', command = '', cwd = '', args, env, headers } = server;
  const places: [text: string, at: string][] = [
    [url, 'url'],
    [command, 'command'],
    [cwd, 'cwd'],
    ...args.map((text, i): [string, string] => [text, `args[${i}]`]),
    ...Object.entries(env).map(([key, text]): [string, string] => [text, `env ${key}`]),
    ...Object.entries(headers).map(([key, text]): [string, string] => [text, `header ${key}`]),
  ];
  return places.flatMap(([text, at]) =>
    textParts(text).flatMap((part): [string, string][] => (part.kind === 'env' ? [[part.name, at]] : [])),
  );
}
