// A rule of agentgateway, which is one CEL expression, as a rule of ours: what can be said without an expression is, and
// the rest stays CEL under our names.
import { type Data, isData, type Leave } from './migrated.ts';

/** Stands in the place of what cannot be said in ours. */
export const DENY_ALL: Data = {
  effect: 'deny',
  message: 'A rule of the former gateway has to be written anew.',
};

/**
 * Effect, callers, tools and condition of a rule. A rule that cannot be said in ours denies everything until somebody
 * writes it: left out, a deny would open what it closed, and the last allow would close nothing.
 */
export function ruleOf(rule: unknown, path: string, leave: Leave): Data {
  const { effect, text } = readRule(rule);
  const why = text === undefined ? 'it is no condition' : foreignName(text);
  if (text === undefined || why !== undefined) {
    leave(path, `${why}; a rule that denies everything stands in its place`);
    return DENY_ALL;
  }
  if (effect === 'require') return { effect: 'deny', when: `!(${renamed(text)})` };
  const terms = conjuncts(text);
  const tool = terms.find((term) => toolOf(term) !== undefined);
  const user = terms.find((term) => userOf(term) !== undefined);
  const rest = terms.filter((term) => term !== tool && term !== user);
  return {
    effect,
    ...(user === undefined ? {} : { who: { users: [userOf(user)] } }),
    ...(tool === undefined ? {} : { what: { tools: [toolOf(tool)] } }),
    ...(rest.length === 0 ? {} : { when: renamed(rest.join(' && ')) }),
  };
}

/** A text alone allows. */
function readRule(rule: unknown): { readonly effect: string; readonly text: string | undefined } {
  if (typeof rule === 'string') return { effect: 'allow', text: rule };
  const [effect = '', text] = Object.entries(isData(rule) ? rule : {})[0] ?? [];
  const isKnown = ['allow', 'deny', 'require'].includes(effect) && typeof text === 'string';
  return { effect, text: isKnown ? text : undefined };
}

/** What of theirs a condition looks at that has no name here. */
function foreignName(text: string): string | undefined {
  const code = outsideTexts(renamed(text), (part) =>
    part.replace(/\brequest\.(?:headers|method|path)\b/g, ''),
  );
  const name = /(?<![\w.])(?:mcp|jwt|request|source|backend|response|extauthz|llm|apiKey|basicAuth)\b/.exec(
    code.replace(TEXT, '""'),
  )?.[0];
  return name === undefined
    ? undefined
    : `the condition looks at \`${name}\` in a way that has no counterpart`;
}

/** Names of theirs as names of ours, outside of texts. */
function renamed(text: string): string {
  return outsideTexts(text, (code) =>
    code
      .replace(/\bmcp\.tool\.name\b/g, 'tool.name')
      .replace(/\bmcp\.tool\.target\b/g, 'tool.upstream')
      .replace(/\bmcp\.tool\.arguments\b/g, 'tool.arguments')
      .replace(/\bmcp\.prompt\.name\b/g, 'prompt.name')
      .replace(/\bmcp\.resource\.(?:name|uri)\b/g, 'resource.uri')
      .replace(/\bjwt\.sub\b/g, 'client.user_id')
      .replace(/\bjwt\b(?=[.[])/g, 'client.claims')
      .replace(/\bsource\.address\b/g, 'client.ip'),
  );
}

const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

function outsideTexts(text: string, change: (code: string) => string): string {
  const texts = text.match(TEXT) ?? [];
  return text
    .split(TEXT)
    .map((code, index) => change(code) + (texts[index] ?? ''))
    .join('');
}

/** The terms of `a && b && c`; a text with anything that binds weaker is one term. */
function conjuncts(text: string): string[] {
  const code = text.replace(TEXT, (quoted) => '_'.repeat(quoted.length));
  if (/\|\||\?|[()[\]{}]/.test(code)) return [text.trim()];
  const terms: string[] = [];
  let start = 0;
  for (const { index } of code.matchAll(/&&/g)) {
    terms.push(text.slice(start, index).trim());
    start = index + 2;
  }
  return [...terms, text.slice(start).trim()];
}

function toolOf(term: string): string | undefined {
  return /^mcp\.tool\.name\s*==\s*(["'])([A-Za-z0-9_.:/-]+)\1$/.exec(term)?.[2];
}

function userOf(term: string): string | undefined {
  return /^jwt\.sub\s*==\s*(["'])([^"'\\*?[\]{}]+)\1$/.exec(term)?.[2];
}
