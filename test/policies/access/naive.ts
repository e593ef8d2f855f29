// The naive evaluator: every rule is read as it is written in the configuration and tried on every call, from the
// words of docs and issue alone. It shares no code with policies/access or with the compiler; the property tests
// compare the two.
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import type { Config, PolicyAuthz, Rule, ValueMatch } from '../../../schema/generated/config.ts';
import { textHolds } from '../routes/oracle.ts';
import { type Attachment, UPSTREAMS } from './scene.ts';

type Answer = 'no' | 'perhaps' | 'yes';
export type Arguments = Readonly<Record<string, unknown>> | 'unknown';

export interface NaiveDecision {
  readonly outcome: 'allow' | 'deny' | 'maybe';
  readonly reason: string;
  /** Names of the rules that may be said to have decided. */
  readonly deciders: readonly string[];
  readonly missing: readonly string[];
  /** Names of audited rules that would have changed the outcome. */
  readonly audited: readonly string[];
}

export type NaiveTruth = 'true' | 'false' | 'unknown' | 'error';

export interface Situation {
  readonly caller: Principal;
  readonly target: Target;
  readonly given: Arguments;
  /** What a condition comes to, where conditions are not the few words of scene.ts. */
  readonly truthOf?: (when: string, situation: Situation) => NaiveTruth;
}

type Said = Omit<Rule, 'who' | 'what'> & {
  readonly applies: (situation: Situation) => boolean;
};

export function naiveDecision(
  config: Config,
  attachments: readonly Attachment[],
  situation: Situation,
): NaiveDecision {
  const all = saidIn(config, attachments);
  const rules = all.filter((rule) => rule.applies(situation));
  const enforced = rules.filter(({ mode }) => mode !== 'audit');
  const scopes = scopesFor(config, attachments, situation);
  const defaultAnswer: Answer = defaultOf(config, all, attachments) === 'allow' ? 'yes' : 'no';
  const ofSide = (effect: string) =>
    enforced
      .filter((rule) => rule.effect === effect)
      .map((rule) => ({
        name: rule.name,
        answer: answerOf(rule, situation),
        faulty: truth(rule, situation) === 'error',
      }));
  const denies = ofSide('deny');
  const allows = ofSide('allow');
  const denied = strongest(denies.map(({ answer }) => answer));
  const allowed = strongest([defaultAnswer, ...allows.map(({ answer }) => answer)]);
  const usable = scopes !== 'none' && scopes.every((scope) => situation.caller.scopes.includes(scope));
  const outcome = outcomeOf(denied, allowed, usable);
  const named = (list: typeof denies, answer: Answer, faulty = false) =>
    list.filter((rule) => rule.answer === answer && rule.faulty === faulty).map(({ name }) => name);

  const audited = rules
    .filter(({ mode }) => mode === 'audit')
    .filter((rule) => {
      const answer = answerOf(rule, situation);
      return rule.effect === 'deny'
        ? outcomeOf(strongest([denied, answer]), allowed, usable) !== outcome
        : outcomeOf(denied, strongest([allowed, answer]), usable) !== outcome;
    })
    .map(({ name }) => name);
  const answer = (reason: string, deciders: string[] = [], missing: string[] = []) => ({
    outcome,
    reason,
    deciders,
    missing,
    audited,
  });

  if (denied === 'yes') {
    const certain = named(denies, 'yes');
    return certain.length > 0
      ? answer('denied_by_rule', certain)
      : answer('denied_by_fault', named(denies, 'yes', true));
  }
  if (scopes === 'none' || allowed === 'no') return answer('no_rule_allows');
  if (!usable) {
    const missing = scopes.filter((scope) => !situation.caller.scopes.includes(scope)).sort();
    return answer('missing_scope', [], missing);
  }
  const granting = named(allows, 'yes');
  if (granting.length > 0) return answer('allowed_by_rule', granting);
  return defaultAnswer === 'yes'
    ? answer('allowed_by_default')
    : answer('allowed_by_rule', named(allows, 'perhaps'));
}

function outcomeOf(denied: Answer, allowed: Answer, usable: boolean): NaiveDecision['outcome'] {
  if (denied === 'yes' || allowed === 'no' || !usable) return 'deny';
  return denied === 'no' && allowed === 'yes' ? 'allow' : 'maybe';
}

function strongest(answers: readonly Answer[]): Answer {
  return answers.includes('yes') ? 'yes' : answers.includes('perhaps') ? 'perhaps' : 'no';
}

/** A condition that fails is no in an allow and yes in a deny. */
function answerOf(rule: Said, situation: Situation): Answer {
  const found = truth(rule, situation);
  if (found === 'unknown') return 'perhaps';
  if (found === 'error') return rule.effect === 'deny' ? 'yes' : 'no';
  return found === 'true' ? 'yes' : 'no';
}

function truth({ when }: Said, situation: Situation): NaiveTruth {
  const { caller, given, truthOf } = situation;
  if (when !== undefined && truthOf !== undefined) return truthOf(when, situation);
  if (when === undefined || when === 'yes') return 'true';
  if (when === 'no') return 'false';
  if (when === 'broken') return 'error';
  if (when.startsWith('user ')) return when === `user ${caller.user}` ? 'true' : 'false';
  if (given === 'unknown') return 'unknown';
  const turned = when.startsWith('!');
  const value = given[turned ? when.slice(1) : when];
  if (value === true) return turned ? 'false' : 'true';
  if (value === false) return turned ? 'true' : 'false';
  return 'error';
}

/** All rules, with those that teams, clients and permissions stand for. */
function saidIn(config: Config, attachments: readonly Attachment[]): Said[] {
  const said: Said[] = (config.authz?.rules ?? []).map((rule) => ({
    ...rule,
    applies: (s) => ruleApplies(rule, s),
  }));
  for (const attachment of attachments) {
    for (const rule of config.policies?.[attachment.policy]?.authz?.rules ?? []) {
      said.push({ ...rule, applies: (s) => isAttached(attachment, s) && ruleApplies(rule, s) });
    }
  }
  for (const [name, team] of Object.entries(config.teams ?? {})) {
    const isMember = ({ caller }: Situation) => caller.teams.includes(name);
    for (const [effect, tools, prompts, resources] of [
      ['allow', team.allow ?? [], team.allow_prompts ?? [], team.allow_resources ?? []],
      ['deny', team.deny ?? [], [], []],
    ] as const) {
      if (tools.length + prompts.length + resources.length === 0) continue;
      said.push({
        name: `team ${name} ${effect}`,
        effect,
        applies: (s) =>
          isMember(s) &&
          { tool: tools, prompt: prompts, resource: resources }[s.target.kind].some((glob) =>
            textHolds('glob', glob, s.target.name),
          ),
      });
    }
  }
  for (const [id, client] of Object.entries(config.clients ?? {})) {
    for (const effect of ['allow', 'deny'] as const) {
      const tools = client[effect] ?? [];
      if (tools.length === 0) continue;
      said.push({
        name: `client ${id} ${effect}`,
        effect,
        applies: ({ caller, target }) =>
          caller.client === id &&
          target.kind === 'tool' &&
          tools.some((glob) => textHolds('glob', glob, target.name)),
      });
    }
  }
  const grants = said.some(({ effect, mode }) => effect === 'allow' && mode !== 'audit');
  if (!grants) {
    for (const { authz, attachment } of permissionsIn(config, attachments)) {
      if (!speaks(authz)) continue;
      said.push({
        name: 'tool_permissions',
        effect: 'allow',
        applies: (s) => s.target.kind === 'tool' && (attachment === undefined || isAttached(attachment, s)),
      });
    }
  }
  return said;
}

function permissionsIn(config: Config, attachments: readonly Attachment[]) {
  return [
    { authz: config.authz ?? {}, attachment: undefined },
    ...attachments.map((attachment) => ({
      authz: config.policies?.[attachment.policy]?.authz ?? {},
      attachment,
    })),
  ];
}

function speaks({ tool_permissions = {}, default_scopes }: PolicyAuthz): boolean {
  return Object.keys(tool_permissions).length > 0 || default_scopes !== undefined;
}

function defaultOf(
  config: Config,
  said: readonly Said[],
  attachments: readonly Attachment[],
): 'allow' | 'deny' {
  if (config.authz?.default !== undefined) return config.authz.default;
  if (Object.keys(config.authn?.providers ?? {}).length > 0 || said.length > 0) return 'deny';
  return permissionsIn(config, attachments).some(({ authz }) => speaks(authz)) ? 'deny' : 'allow';
}

/** Scopes the target needs; `none` when scopes are kept for tools and nothing is said of this one. */
function scopesFor(
  config: Config,
  attachments: readonly Attachment[],
  situation: Situation,
): readonly string[] | 'none' {
  if (situation.target.kind !== 'tool') return [];
  const scopes: string[] = [];
  let isNamed = false;
  let isStrict = false;
  for (const { authz, attachment } of permissionsIn(config, attachments)) {
    if (attachment !== undefined && !isAttached(attachment, situation)) continue;
    const { tool_permissions = {}, default_scopes } = authz;
    if (Object.keys(tool_permissions).length > 0) isStrict = true;
    const found = mostSpecific(tool_permissions, situation.target.name) ?? default_scopes;
    if (found === undefined) continue;
    isNamed = true;
    scopes.push(...found);
  }
  return isStrict && !isNamed ? 'none' : [...new Set(scopes)];
}

function mostSpecific(
  permissions: Readonly<Record<string, readonly string[]>>,
  name: string,
): readonly string[] | undefined {
  if (Object.hasOwn(permissions, name) && !/[*?]/.test(name)) return permissions[name];
  let best: string | undefined;
  for (const glob of Object.keys(permissions)) {
    if (!/[*?]/.test(glob) || !textHolds('glob', glob, name)) continue;
    if (best === undefined || isMoreSpecific(glob, best)) best = glob;
  }
  return best === undefined ? undefined : permissions[best];
}

function isMoreSpecific(a: string, b: string): boolean {
  const literal = (glob: string) => glob.split(/[*?]/)[0]!.length;
  const characters = (glob: string) => [...glob].filter((c) => c !== '*' && c !== '?').join('').length;
  if (literal(a) !== literal(b)) return literal(a) > literal(b);
  if (characters(a) !== characters(b)) return characters(a) > characters(b);
  return a < b;
}

function isAttached(attachment: Attachment, { caller, target }: Situation): boolean {
  return (
    attachment.routes?.includes(target.route) === true ||
    attachment.upstreams?.includes(target.upstream) === true ||
    attachment.teams?.some((team) => caller.teams.includes(team)) === true ||
    (attachment.clients ?? []).includes(caller.client)
  );
}

function ruleApplies({ who = {}, what = {} }: Rule, { caller, target }: Situation): boolean {
  const id = (globs: readonly string[], text: string) =>
    text.length > 0 && globs.some((glob) => textHolds('glob', glob, text));
  const tests: boolean[] = [];
  if (who.teams) tests.push(caller.teams.some((team) => who.teams!.includes(team)));
  if (who.clients) tests.push(id(who.clients, caller.client));
  if (who.client_types) tests.push(who.client_types.includes(caller.clientType));
  if (who.users) tests.push(id(who.users, caller.user));
  if (who.scopes) tests.push(who.scopes.filter((scope) => !caller.scopes.includes(scope)).length === 0);
  if (who.any_scope) tests.push(caller.scopes.some((scope) => who.any_scope!.includes(scope)));
  if (who.claims)
    tests.push(Object.entries(who.claims).every(([path, wanted]) => naiveClaim(wanted, path, caller.claims)));
  if (who.ips) tests.push(who.ips.some((block) => naiveBlock(block, caller.ip)));
  if (who.authenticated !== undefined) tests.push(who.authenticated === caller.authenticated);

  const names = {
    tool: what.tools ?? (what.exclude_tools === undefined ? undefined : ['*']),
    prompt: what.prompts,
    resource: what.resources,
  };
  if (Object.values(names).some((globs) => globs !== undefined))
    tests.push((names[target.kind] ?? []).some((glob) => textHolds('glob', glob, target.name)));
  if (what.exclude_tools && target.kind === 'tool')
    tests.push(!what.exclude_tools.some((glob) => textHolds('glob', glob, target.name)));
  if (what.upstreams) tests.push(what.upstreams.includes(UPSTREAMS[target.upstream]!));
  if (what.methods) tests.push(what.methods.includes(target.method));
  for (const [name, wanted] of Object.entries(what.annotations ?? {}))
    tests.push((target.annotations as Record<string, unknown>)[name] === wanted);
  return tests.every((holds) => holds);
}

/** Of flat and nested claims; lists fit when any element does. */
function naiveClaim(wanted: ValueMatch, path: string, claims: Readonly<Record<string, unknown>>): boolean {
  const own = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.getOwnPropertyDescriptor(value, key)?.value
      : undefined;
  const value = Object.getOwnPropertyDescriptor(claims, path)
    ? own(claims, path)
    : path.split('.').reduce(own, claims as unknown);
  const texts = [value].flat().map((text) => (text === null || typeof text === 'object' ? undefined : text));
  if (typeof wanted === 'string') return texts.some((text) => text !== undefined && String(text) === wanted);
  const isThere = value !== undefined && value !== null;
  const asksText = ['exact', 'prefix', 'glob', 'regex'].some((key) => key in wanted);
  const textFits = texts.some((text) => {
    if (text === undefined) return false;
    const said = String(text);
    return (
      (wanted.exact === undefined || said === wanted.exact) &&
      (wanted.prefix === undefined || said.indexOf(wanted.prefix) === 0) &&
      (wanted.glob === undefined || textHolds('glob', wanted.glob, said)) &&
      (wanted.regex === undefined || new RegExp(`^(?:${wanted.regex})$`).test(said))
    );
  });
  const fits = (wanted.present === undefined || wanted.present === isThere) && (!asksText || textFits);
  return wanted.not === true ? !fits : fits;
}

/** By the binary digits of an address, written out. */
export function naiveBlock(block: string, ip: string): boolean {
  const [start, length] = block.split('/') as [string, string | undefined];
  const wanted = digits(start);
  const found = digits(ip);
  if (wanted === undefined || found === undefined) return false;
  const shift = start.includes(':') && wanted.length === 32 ? 96 : 0;
  const count = length === undefined ? wanted.length : Number(length) - shift;
  return wanted.length === found.length && wanted.slice(0, count) === found.slice(0, count);
}

/** 32 or 128 zeros and ones. Takes well-formed addresses only. */
function digits(address: string): string | undefined {
  const binary = (value: string, radix: number, width: number) =>
    Number.parseInt(value, radix).toString(2).padStart(width, '0');
  const v4 = (text: string) =>
    text
      .split('.')
      .map((part) => binary(part, 10, 8))
      .join('');
  if (address === '') return undefined;
  if (!address.includes(':')) return v4(address);
  const tail = /[^:]*\.[^:]*$/.exec(address)?.[0];
  const hex =
    tail === undefined
      ? address
      : address.slice(0, -tail.length) +
        v4(tail)
          .match(/.{16}/g)!
          .map((bits) => Number.parseInt(bits, 2).toString(16))
          .join(':');
  const [head = '', rest] = hex.split('::') as [string, string | undefined];
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = groups(rest ?? '');
  const middle = rest === undefined ? [] : new Array<string>(8 - left.length - right.length).fill('0');
  const bits = [...left, ...middle, ...right].map((group) => binary(group, 16, 16)).join('');
  return bits.startsWith(`${'0'.repeat(80)}${'1'.repeat(16)}`) ? bits.slice(96) : bits;
}

/** Teams somebody is in, by the words of `teams` and `clients`. */
export function naiveTeams(
  config: Config,
  identity: {
    groups: readonly string[];
    user: string;
    client: string;
    claims: Readonly<Record<string, unknown>>;
  },
): string[] {
  const { groups, user, client, claims } = identity;
  const teams = Object.entries(config.teams ?? {}).filter(([name, { match = {} }]) => {
    const fits = (globs: readonly string[] = [], texts: readonly string[]) =>
      texts.some((text) => text !== '' && globs.some((glob) => textHolds('glob', glob, text)));
    const wanted = Object.entries(match.claims ?? {});
    return (
      fits(match.groups, groups) ||
      fits(match.users, [user]) ||
      fits(match.clients, [client]) ||
      (wanted.length > 0 && wanted.every(([path, value]) => naiveClaim(value, path, claims))) ||
      (Object.hasOwn(config.clients ?? {}, client) && config.clients![client]!.team === name)
    );
  });
  return teams.map(([name]) => name).sort();
}
