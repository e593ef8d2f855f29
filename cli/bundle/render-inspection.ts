// What a bundle is made of, as text for people.
import { printable } from '../../compiler/diagnostics/printable.ts';
import { counted } from '../findings.ts';
import type { InspectedRoute } from './inspected-routes.ts';
import type { Inspection } from './inspection.ts';

/** Ends in a newline. `file` and `bytes` are what lies on disk. */
export function renderInspection(inspection: Inspection, file: string, bytes: number): string {
  const { digest, compiler, format, features, expressions, limits } = inspection;
  const missing = features.filter(({ implemented }) => !implemented);
  const rows: [string, string][] = [
    ['format', format],
    ['digest', `${digest} (recomputed: the same)`],
    ['compiler', compiler],
    ['source', sourceText(inspection)],
    ['signature', signatureText(inspection)],
    [
      'features',
      missing.length === 0
        ? `${features.length}, all of which this version's gateway implements`
        : `${features.length}; this version's gateway lacks ${missing.length} and refuses the bundle`,
    ],
  ];
  const blocks = [
    [`${file} (${sizeText(bytes)})`, ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`)],
    ['features', ...features.map(({ name, implemented }) => `  ${implemented ? '+' : '-'} ${name}`)],
    ['tables', ...tableLines(inspection)],
    expressions.count === 0
      ? []
      : [
          `costs: ${counted(expressions.count, 'expression')}, at most ${counted(expressions.most_steps, 'step')} (${expressions.costliest})`,
        ],
    limits.length === 0 ? [] : ['limits', ...limits.map((limit) => `  ${limitText(limit)}`)],
    inspection.routes === undefined ? [] : ['routes', ...inspection.routes.flatMap(routeLines)],
    inspection.rules === undefined
      ? []
      : ['rules, in the order in which they decide', ...ruleLines(inspection)],
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.map(printable).join('\n'));
  return `${lines.join('\n\n')}\n`;
}

function sourceText({ source: { commit, dirty, committed, environment, files } }: Inspection): string {
  const parts = [
    commit === null ? 'no git commit' : `git ${commit} (${dirty ? 'dirty' : 'clean'})`,
    committed === undefined ? 'no time' : `of ${timeText(committed)}`,
    environment === undefined ? 'no environment' : `environment ${environment}`,
    counted(Object.keys(files).length, 'file'),
  ];
  return parts.join(', ');
}

function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000Z', 'Z');
}

function signatureText({ signature: { mode, trusted_keys, named } }: Inspection): string {
  const keys = trusted_keys.map((id) => id ?? 'no key').join(', ');
  const asked =
    mode === 'off' ? 'asks for none' : `asks to ${mode} it of the next bundles, by ${keys || 'nobody'}`;
  const there = named.length === 0 ? 'none beside the file' : `one beside the file names ${named.join(', ')}`;
  return `${asked}; ${there}${named.length === 0 ? '' : ' (not checked: bundle verify)'}`;
}

function tableLines({ tables }: Inspection): string[] {
  const width = Math.max(...tables.map(({ name }) => name.length));
  return tables.map(
    ({ name, entries, bytes }) =>
      `  ${name.padEnd(width)} ${String(entries).padStart(6)}  ${sizeText(bytes)}`,
  );
}

function limitText({ name, kind, limit, window_ms, burst, key, mode }: Inspection['limits'][number]): string {
  const time = kind === 'concurrent' ? 'at once' : `in ${window_ms} ms`;
  const per = key.length === 0 ? 'for all together' : `per ${key.join(', ')}`;
  return `${name}: ${limit} ${time}${burst > 0 ? `, burst ${burst}` : ''}, ${per} (${kind}${mode === 'audit' ? ', only reported' : ''})`;
}

function routeLines({ name, match, targets, deny, fallback, mirror, origin }: InspectedRoute): string[] {
  const shares = targets.map(({ upstream, percent }) =>
    percent === 100 ? upstream : `${upstream} ${percent} %`,
  );
  const where = deny === null ? shares.join(', ') : `denied: ${deny}`;
  const more = [
    fallback.length === 0 ? '' : `, else ${fallback.join(', ')}`,
    mirror === null ? '' : `, mirrored to ${mirror}`,
  ];
  return [
    `  ${name} → ${where}${more.join('')}  (${origin ?? 'no place'})`,
    ...match.map((way) => `    ${way}`),
  ];
}

function ruleLines({ rules = [] }: Inspection): string[] {
  if (rules.length === 0) return ['  none'];
  return rules.map(({ name, effect, mode, steps, origin }) => {
    const condition = steps === null ? '' : `, if its condition holds (at most ${counted(steps, 'step')})`;
    return `  ${effect.padEnd(5)} ${name}${mode === 'audit' ? ', only reported' : ''}${condition}  (${origin ?? 'no place'})`;
  });
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}
