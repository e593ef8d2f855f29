/** Every generated file of the repository at `root`, as { path: text }. */
export function render(root: string): Promise<Record<string, string>>;

/** One schema of schema/source in one piece: `config`, `bundle`, `lock`. */
export function readSchema(root: string, name: string): Record<string, unknown>;
