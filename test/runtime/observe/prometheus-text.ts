// Reads Prometheus' text format 0.0.4, strictly enough to notice what a scraper would refuse.

export type Samples = ReadonlyMap<string, number>;

const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;
const LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;

/** `name{a="1",b="2"}` (labels sorted) -> value. Throws for a malformed line and for a series given twice. */
export function parsePrometheus(text: string): Samples {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    const [, name, labels, value] = LINE.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`malformed line: ${line}`);
    const key = seriesKey(name, Object.fromEntries(parseLabels(labels ?? '')));
    if (samples.has(key)) throw new Error(`series given twice: ${key}`);
    samples.set(key, Number(value.replace('Inf', 'Infinity')));
  }
  return samples;
}

export function seriesKey(name: string, labels: Record<string, string>): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${sorted.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join()}}`;
}

function parseLabels(text: string): [string, string][] {
  const labels: [string, string][] = [];
  for (let at = 0; at < text.length; at = LABEL.lastIndex) {
    LABEL.lastIndex = at;
    const [, label, value] = LABEL.exec(text) ?? [];
    if (label === undefined || value === undefined) throw new Error(`malformed labels: ${text}`);
    labels.push([label, value.replace(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped))]);
  }
  return labels;
}
