// Somebody must agree to what was shown. Where nobody can be asked, it takes `--yes`.

/** Whether the lockfile may be written. */
export async function agree(lockfile: string): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) {
    process.stderr.write('mcpgw: nobody is there to ask; read the differences and run it again with --yes\n');
    return false;
  }
  const { confirm } = await import('@clack/prompts');
  return (await confirm({ message: `Write this to ${lockfile}?`, initialValue: false })) === true;
}
