// What must never be committed: places of one machine, hosts of package registries, secrets.
import { describe, expect, it } from 'vitest';
import { type Files, filesMatching } from './sources.ts';

/** A forbidden text, and files where it is the subject. Patterns are split so that this file does not match itself. */
const FORBIDDEN: readonly { what: string; pattern: RegExp; except?: RegExp }[] = [
  {
    what: 'a path of one machine',
    pattern: new RegExp(
      `(?<![\\w.-])/(${['wo' + 'rk', 'ro' + 'ot', 'Us' + 'ers', 'ho' + 'me'].join('|')})/\\w`,
    ),
  },
  {
    what: 'a package registry',
    pattern: new RegExp(`registry\\.(npm${'js'}|yarn${'pkg'}|npmmirror)\\.|npm\\.pkg\\.github`),
  },
  { what: 'an address in a lockfile', pattern: new RegExp(`"resol${'ved'}": ?"`) },
  { what: 'a private key', pattern: new RegExp(`-----BEGIN ([A-Z]+ )?PRIVATE ${'KEY'}-----`) },
  { what: 'a cloud key', pattern: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/, except: /^test\/compiler\// },
  {
    what: 'a token',
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{36}|sk-[A-Za-z0-9_-]{32,}|xox[abprs]-[A-Za-z0-9-]{20,})/,
    except: /^test\/compiler\//,
  },
];

describe('the repository holds nothing that must stay outside', () => {
  it('in no tracked file', () => {
    const files = filesMatching(/(?<!\.(png|node|ico|woff2))$/);
    expect(files.size).toBeGreaterThan(50);
    expect(faults(files)).toEqual([]);
  });

  it.each([
    ['a path of one machine', `see ${'/ho' + 'me'}/ann/mcpgw`],
    ['a package registry', `https://registry.npm${'js'}.org/yaml`],
    ['an address in a lockfile', '"resolved"' + ': "https://example.com/yaml.tgz"'],
    ['a private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----`],
    ['a cloud key', `${'AKIA'}${'Z'.repeat(16)}`],
    ['a token', `ghp_${'a'.repeat(36)}`],
  ])('the rules find %s', (what, text) => {
    expect(faults(new Map([['docs/a.md', text]]))).toEqual([`docs/a.md:1: ${what}`]);
  });
});

function faults(files: Files): string[] {
  const found: string[] = [];
  for (const [path, text] of files) {
    for (const { what, pattern, except } of FORBIDDEN) {
      if (except?.test(path)) continue;
      const at = text.search(pattern);
      if (at >= 0) found.push(`${path}:${text.slice(0, at).split('\n').length}: ${what}`);
    }
  }
  return found;
}
