// @ts-check
// The command line of the bench.
import { parseArgs } from 'node:util';
import { VARIANTS } from './variants.mjs';

export const USAGE = `usage: npm run bench -- [options]
  --variants a,b    ${Object.keys(VARIANTS).join(', ')} (all)
  --conns 1,16,64   connections, a table each (1,16,64; with --format json only 64)
  --rounds N        interleaved rounds per table (3)
  --duration S      seconds per round and variant (3)
  --sse             the upstream answers with one-event streams instead of JSON
  --events N        the upstream sends N progress events ahead of each answer; implies --sse
  --format F        markdown or json (markdown)`;

/**
 * @typedef {object} BenchOptions
 * @property {readonly string[]} variants
 * @property {readonly number[]} connections
 * @property {number} rounds
 * @property {number} durationMs
 * @property {boolean} sse
 * @property {number} events Ahead of each answer.
 * @property {'markdown' | 'json'} format
 */

/**
 * Throws an Error with one line for people when an option makes no sense.
 * @param {readonly string[]} args
 * @returns {BenchOptions}
 */
export function parseOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      variants: { type: 'string', default: Object.keys(VARIANTS).join(',') },
      conns: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      duration: { type: 'string', default: '3' },
      sse: { type: 'boolean', default: false },
      events: { type: 'string', default: '0' },
      format: { type: 'string', default: 'markdown' },
    },
  });
  const { format, sse } = values;
  if (format !== 'markdown' && format !== 'json') throw new Error(`unknown format ${format}`);
  const variants = values.variants.split(',');
  const unknown = variants.find((name) => !VARIANTS[name]);
  if (unknown !== undefined) throw new Error(`unknown variant ${unknown}`);
  const connections = (values.conns ?? (format === 'json' ? '64' : '1,16,64'))
    .split(',')
    .map((text) => positive('conns', text));
  return {
    variants,
    connections: connections.map(Math.round),
    rounds: Math.round(positive('rounds', values.rounds)),
    durationMs: positive('duration', values.duration) * 1000,
    sse: sse || values.events !== '0',
    events: values.events === '0' ? 0 : Math.round(positive('events', values.events)),
    format,
  };
}

/**
 * @param {string} option
 * @param {string} text
 */
function positive(option, text) {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${option} must be a positive number, not ${text}`);
  return number;
}
