/** Every generated file of the repository at `root`, as { path: text }. */
export function render(root: string): Promise<Record<string, string>>;
