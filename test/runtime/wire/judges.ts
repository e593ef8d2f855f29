// Five JSON parsers that share no code, each asked once about all messages: what are method, params.name and id?
// Every judge gets the messages on lines of its standard input and gives a JSON array, or null, on a line for each.

import { spawn } from 'node:child_process';

/** What a judge read in one message; undefined when it could not read the message at all. */
export type Reading = readonly [method: unknown, name: unknown, id: unknown] | undefined;

export interface Judge {
  readonly name: string;
  read(lines: readonly string[]): Promise<Reading[]>;
}

const PYTHON = `
import json, sys
for line in sys.stdin.buffer:
    try:
        m = json.loads(line)
        print(json.dumps([m.get("method"), m.get("params", {}).get("name"), m["id"]]))
    except ValueError:
        print("null")
`;

const PERL = `
use strict; use JSON::PP;
my $in = JSON::PP->new->utf8; my $out = JSON::PP->new->ascii;
while (my $line = <STDIN>) {
  my $m = eval { $in->decode($line) };
  print $m ? $out->encode([$m->{method}, $m->{params}{name}, $m->{id}]) : "null", "\\n";
}
`;

const JQ = 'try (fromjson | [.method, .params.name, .id]) catch null';

export const JUDGES: readonly Judge[] = [
  { name: 'V8', read: async (lines) => lines.map(readWithV8) },
  { name: 'Python', read: (lines) => ask('python3', ['-c', PYTHON], asLines(lines), lines.length) },
  { name: 'Perl', read: (lines) => ask('perl', ['-e', PERL], asLines(lines), lines.length) },
  { name: 'jq', read: (lines) => ask('jq', ['-R', '-a', '-c', JQ], asLines(lines), lines.length) },
  { name: 'SQLite', read: (lines) => ask('sqlite3', ['-batch', ':memory:'], asSql(lines), lines.length) },
];

function readWithV8(line: string): Reading {
  const message = JSON.parse(line) as { method?: unknown; params?: { name?: unknown }; id: unknown };
  return [message.method ?? null, message.params?.name ?? null, message.id];
}

function asLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Texts come back as hex: the shell of SQLite prints no text unchanged. */
function asSql(lines: readonly string[]): string {
  const rows = lines.map((line, row) => `INSERT INTO m VALUES (${row}, '${line.replaceAll("'", "''")}');`);
  const field = (path: string) =>
    `CASE json_type(body, '${path}') WHEN 'text' THEN '{"hex":"' || hex(json_extract(body, '${path}')) || '"}'
     ELSE coalesce(json_extract(body, '${path}'), 'null') END`;
  return `
    CREATE TABLE m (row INTEGER PRIMARY KEY, body TEXT);
    BEGIN; ${rows.join('\n')} COMMIT;
    SELECT CASE WHEN json_valid(body)
      THEN '[' || ${field('$.method')} || ',' || ${field('$.params.name')} || ',' || ${field('$.id')} || ']'
      ELSE 'null' END FROM m ORDER BY row;`;
}

async function ask(command: string, args: string[], input: string, expected: number): Promise<Reading[]> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on('error', () => {}); // a judge that gave up is reported by its status
  child.stdin.end(input);
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const answers = Buffer.concat(output).toString().trimEnd().split('\n');
  if (status !== 0 || answers.length !== expected) {
    throw new Error(`${command}: status ${status}, ${answers.length} answers; ${Buffer.concat(complaints)}`);
  }
  return answers.map((line) => (JSON.parse(line, fromHex) as Reading | null) ?? undefined);
}

function fromHex(_key: string, value: unknown): unknown {
  const hex = (value as { hex?: string } | null)?.hex;
  return hex === undefined ? value : Buffer.from(hex, 'hex').toString();
}
