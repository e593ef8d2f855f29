// A package of a registry's server.json -> the command that runs it.
import type { FoundServer } from './found.ts';
import { isObject, type JsonObject, ownMember, textOf } from './json.ts';
import { literal } from './references.ts';
import {
  type InputContext,
  memberOf,
  ownVariable,
  readInput,
  readNamedInputs,
  unread,
} from './registry-input.ts';
import { variableName } from './variable-name.ts';

const KNOWN = [
  ...['registryType', 'registryName', 'identifier', 'name', 'version', 'runtimeHint', 'transport'],
  ...['runtimeArguments', 'packageArguments', 'environmentVariables'],
];

type Command = Pick<FoundServer, 'command' | 'args' | 'env'>;

/** Undefined for a package that mcpgw cannot run, which is said. */
export function readPackage(pack: JsonObject, path: string, context: InputContext): Command | undefined {
  const refuse = (reason: string): undefined => void context.remarks.push({ path, reason });
  const type = textOf(memberOf(pack, 'registryType') ?? memberOf(pack, 'registryName')) ?? '';
  const identifier = textOf(pack.identifier ?? pack.name);
  const transport = isObject(pack.transport) ? textOf(pack.transport.type) : undefined;
  const kind = ownMember(KINDS, type === 'docker' ? 'oci' : type);
  if (kind === undefined || identifier === undefined)
    return refuse(`packages of kind \`${type}\` are not run by mcpgw`);
  if (transport !== undefined && transport !== 'stdio')
    return refuse(`it serves ${transport}: start it, and import its address`);
  const version = textOf(pack.version);
  const env = readNamedInputs(
    memberOf(pack, 'environmentVariables'),
    (name) => variableName(name, 'INPUT'),
    `${path}.environmentVariables`,
    context,
  );
  const runtime = readArguments(memberOf(pack, 'runtimeArguments'), `${path}.runtimeArguments`, context);
  const own = readArguments(memberOf(pack, 'packageArguments'), `${path}.packageArguments`, context);
  unread(pack, KNOWN, `${path}.`, context.remarks);
  const [command, args] = kind({
    identifier: literal(identifier),
    version,
    env: Object.keys(env),
    runtime,
    own,
  });
  return { command, args, env };
}

interface Parts {
  readonly identifier: string;
  readonly version: string | undefined;
  /** Names of the variables. */
  readonly env: readonly string[];
  readonly runtime: readonly string[];
  readonly own: readonly string[];
}

const KINDS: Readonly<Record<string, (parts: Parts) => [command: string, args: string[]]>> = {
  npm: ({ identifier, version, runtime, own }) => {
    const yes = runtime.includes('-y') || runtime.includes('--yes') ? [] : ['-y'];
    return ['npx', [...yes, ...runtime, versioned(identifier, '@', version), ...own]];
  },
  pypi: ({ identifier, version, runtime, own }) => [
    'uvx',
    [...runtime, versioned(identifier, '@', version), ...own],
  ],
  // A container sees only the variables it is told of.
  oci: ({ identifier, version, env, runtime, own }) => {
    const told = env.filter((name) => !runtime.some((arg) => arg === name || arg.startsWith(`${name}=`)));
    const base = ['run', '-i', '--rm'].filter((word) => !runtime.includes(word));
    const hasTag = /[:@][^/]*$/.test(identifier);
    const image = hasTag ? identifier : versioned(identifier, ':', version);
    return ['docker', [...base, ...told.flatMap((name) => ['-e', name]), ...runtime, image, ...own]];
  },
  nuget: ({ identifier, version, runtime, own }) => [
    'dnx',
    [
      versioned(identifier, '@', version),
      ...(runtime.includes('--yes') ? [] : ['--yes']),
      ...runtime,
      ...(own.length > 0 ? ['--', ...own] : []),
    ],
  ],
};

function versioned(identifier: string, sign: string, version: string | undefined): string {
  return version === undefined || version === '' ? identifier : identifier + sign + literal(version);
}

/** Positional ones are a text, named ones their name and a text. */
function readArguments(list: unknown, path: string, context: InputContext): string[] {
  return (Array.isArray(list) ? list : []).flatMap((argument, index) => {
    if (!isObject(argument)) return [];
    const at = `${path}[${index}]`;
    const name = textOf(argument.name);
    if (argument.type !== 'named' || name === undefined) {
      const hint = textOf(memberOf(argument, 'valueHint')) ?? `argument_${index + 1}`;
      return readInput(argument, hint, ownVariable(hint, context), at, context) ?? [];
    }
    const isFlag =
      [argument.value, argument.default].every((one) => one === undefined) && !wantsValue(argument);
    if (isFlag) return [literal(name)];
    const text = readInput(argument, name, ownVariable(name, context), `${at} (${name})`, context);
    return text === undefined ? [] : [literal(name), text];
  });
}

/** A named argument that says nothing of a value is a switch. */
function wantsValue(argument: JsonObject): boolean {
  const about = ['valueHint', 'isRequired', 'isSecret', 'format', 'choices', 'placeholder', 'variables'];
  return about.some((name) => memberOf(argument, name) !== undefined);
}
