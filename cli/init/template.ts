// What `init` writes: the files of a repository by path.
export type Files = Readonly<Record<string, string>>;

export interface TemplateContext {
  /** The gateway's name. */
  readonly name: string;
  /** Of mcpgw, for what installs it. */
  readonly version: string;
}

/** Tells editors what the files may hold. */
export const CONFIG_SCHEMA = 'https://mcpgw.dev/schema/v1/mcpgw.schema.json';
export const OVERLAY_SCHEMA = 'https://mcpgw.dev/schema/v1/overlay.schema.json';
export const TESTS_SCHEMA = 'https://mcpgw.dev/schema/v1/tests.schema.json';

export function configModeline(): string {
  return `# yaml-language-server: $schema=${CONFIG_SCHEMA}`;
}

export function overlayModeline(): string {
  return `# yaml-language-server: $schema=${OVERLAY_SCHEMA}`;
}

export function testsModeline(): string {
  return `# yaml-language-server: $schema=${TESTS_SCHEMA}`;
}

export const TEMPLATE_NAMES = ['minimal', 'team', 'multi-region'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export interface InitAnswers {
  readonly template: TemplateName;
  readonly name: string;
  /** Whether CI, hooks and the editor are set up as well. */
  readonly surroundings: boolean;
}
