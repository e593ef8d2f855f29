// `mcpgw explain NAME [dir]`: what becomes of a call, step by step, and why; with `--list`, what a caller sees. For the
// number or slug of a finding, its page.
import { renderText } from '../compiler/diagnostics/render-text.ts';
import { explanationJson, listingJson } from '../compiler/explain/json.ts';
import { listingText } from '../compiler/explain/list-text.ts';
import { explanationText } from '../compiler/explain/text.ts';
import { explain as explainCall } from '../policies/calls/explanation.ts';
import { namesKnown } from '../policies/calls/known-names.ts';
import { listFor } from '../policies/calls/list-for.ts';
import { type Policy, preparePolicy } from '../policies/calls/policy.ts';
import { SimulatedWorld } from '../policies/calls/simulated-world.ts';
import type { NameKind } from '../policies/routes/subject.ts';
import { EXIT } from './exit-codes.ts';
import { askedBy, type CallOptions, callFrom } from './explain/call.ts';
import { findingMeant, findingPage } from './explain/finding.ts';
import { type JudgedBundleOptions, judgedBundle } from './judged-bundle.ts';
import { failsOn } from './report/options.ts';
import { UsageError } from './usage-error.ts';

export interface ExplainOptions extends CallOptions, JudgedBundleOptions {
  readonly prompt?: string;
  readonly resource?: string;
  readonly list?: ListName;
  /** The moment of the call; now by default. */
  readonly at?: string;
  /** Names of upstreams that are out of service. */
  readonly down: readonly string[];
  readonly format: 'text' | 'json';
  /** End with 1 when the call is not allowed. */
  readonly exitCode: boolean;
}

type ListName = 'tools' | 'prompts' | 'resources';

/**
 * @param words the name of a tool (unless an option names something else) and the directory
 * @returns the exit code
 */
export async function explain(words: readonly string[], options: ExplainOptions): Promise<number> {
  const { kind, name, directory } = subjectOf(words, options);
  const isAboutCall = options.as.length > 0 || options.arg.length > 0;
  const page = kind === 'tool' && !isAboutCall ? findingPage(name) : undefined;
  if (page !== undefined) {
    process.stdout.write(page);
    return EXIT.ok;
  }
  const { bundle, diagnostics } = await judgedBundle(directory, options);
  if (bundle === undefined) {
    process.stderr.write(`${renderText(diagnostics.filter(failsOn('error')))}\n`);
    return EXIT.findings;
  }
  const policy = preparePolicy(bundle);
  return kind === undefined ? printList(policy, options) : printCall(policy, kind, name, options);
}

interface ExplainedSubject {
  /** Undefined for a list. */
  readonly kind: NameKind | undefined;
  readonly name: string;
  readonly directory: string;
}

function subjectOf(words: readonly string[], { prompt, resource, list }: ExplainOptions): ExplainedSubject {
  const given = [prompt, resource, list].filter((one) => one !== undefined);
  if (given.length > 1) throw new UsageError('only one of --prompt, --resource and --list');
  if (given.length === 1) {
    const [directory = '.', more] = words;
    if (more !== undefined)
      throw new UsageError(`what is \`${more}\`? An option names what to explain already`);
    const kind = prompt !== undefined ? 'prompt' : resource !== undefined ? 'resource' : undefined;
    return { kind, name: prompt ?? resource ?? '', directory };
  }
  const [name, directory = '.'] = words;
  if (name === undefined)
    throw new UsageError('name a tool, a finding, or give --prompt, --resource or --list');
  return { kind: 'tool', name, directory };
}

function printCall(policy: Policy, kind: NameKind, name: string, options: ExplainOptions): number {
  const explanation = explainCall(policy, worldOf(policy, options), callFrom(policy, kind, name, options));
  const { decision, route } = explanation.verdict;
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(explanationJson(policy, explanation))}\n`
      : explanationText(policy, explanation),
  );
  const isKnown = kind !== 'tool' || route !== undefined || policy.tools.has(name);
  const meant = isKnown ? undefined : findingMeant(name);
  if (meant !== undefined) process.stderr.write(`mcpgw: did you mean the finding ${meant}?\n`);
  return options.exitCode && decision !== 'allow' ? EXIT.findings : EXIT.ok;
}

const KINDS = { tools: 'tool', prompts: 'prompt', resources: 'resource' } as const satisfies Record<
  ListName,
  NameKind
>;

function printList(policy: Policy, options: ExplainOptions): number {
  const { list = 'tools', format } = options;
  const kind = KINDS[list];
  const now = worldOf(policy, options).now.wall;
  const listing = listFor(policy, { kind, now, ...askedBy(policy, options) }, namesKnown(policy, kind));
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(listingJson(listing))}\n` : listingText(list, listing),
  );
  return EXIT.ok;
}

function worldOf({ bundle, ...policy }: Policy, { at, down }: ExplainOptions): SimulatedWorld {
  const time = at ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(time)))
    throw new UsageError('--at: expected a moment such as 2027-01-15T12:00:00Z');
  for (const name of down) {
    if (!bundle.upstreams.some((upstream) => upstream.name === name))
      throw new UsageError(`--down: no upstream is called ${name}`);
  }
  return new SimulatedWorld({ bundle, ...policy }, { down: [...down], time });
}
