// What every new repository gets beside its configuration: checks in CI and before commits, and an editor that knows the
// schema.
import { CONFIG_SCHEMA, type Files, OVERLAY_SCHEMA, TESTS_SCHEMA, type TemplateContext } from './template.ts';

/** Where the parts of a configuration lie; also what the editor and the hooks look at. */
const CONFIG_GLOBS = [
  'mcpgw.yaml',
  'upstreams/**/*.yaml',
  'routes/**/*.yaml',
  'policies/**/*.yaml',
  'teams/**/*.yaml',
  'clients/**/*.yaml',
];

export function surroundings({ version }: TemplateContext): Files {
  return {
    '.gitignore': 'mcpgw.bundle.json\n.mcpgw/\nnode_modules/\n',
    '.github/workflows/mcpgw.yml': workflow(version),
    '.pre-commit-config.yaml': `repos:
  - repo: local
    hooks:
      - id: mcpgw-check
        name: mcpgw check
        entry: npx --yes mcpgw@${version} check
        language: system
        pass_filenames: false
        files: \\.ya?ml$
`,
    '.vscode/settings.json': `${JSON.stringify(
      {
        'yaml.schemas': {
          [CONFIG_SCHEMA]: CONFIG_GLOBS,
          [OVERLAY_SCHEMA]: ['environments/*.yaml'],
          [TESTS_SCHEMA]: ['tests/**/*.test.yaml'],
        },
      },
      null,
      2,
    )}\n`,
  };
}

/** Only full history has the commit a pull request is compared with. */
function workflow(version: string): string {
  return `name: mcpgw

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - if: github.event_name == 'pull_request'
        env:
          BASE: origin/\${{ github.base_ref }}
        run: npx --yes mcpgw@${version} check --base "$BASE" --output "markdown:$RUNNER_TEMP/mcpgw.md"
      - if: github.event_name == 'pull_request' && always()
        run: cat "$RUNNER_TEMP/mcpgw.md" >> "$GITHUB_STEP_SUMMARY"
      - if: github.event_name == 'push'
        run: npx --yes mcpgw@${version} check
`;
}
