// Looking up a name that people chose in a table of ours: `toString` must not find what every object inherits.

export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
