// What is left of a process group, read from /proc: a killed server must not leave orphans.
import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the living processes whose process group is `group`; zombies do not count. */
export function membersOf(group: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const stat = statOf(pid);
      return stat !== undefined && stat.group === group && stat.state !== 'Z';
    });
}

/** Resolves when the group is empty. */
export async function emptied(group: number): Promise<void> {
  while (membersOf(group).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

function statOf(pid: number): { state: string; group: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in parentheses may hold anything; state, parent and group come after it.
    const [state = '', , group = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}
