// A bundle file and the signature beside it. Both are read each time; whether they are any good is for others to say.
// Whoever replaces the two replaces one after the other: a pair that does not fit is refused, and read again when the
// second change is seen.
import { open, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { SignatureFile } from '../../runtime/snapshot/trust.ts';
import { MAX_SIGNATURE_BYTES, signatureFileOf } from '../../schema/bundle-signature.ts';
import { type Source, unreadable } from './source.ts';

export function bundleSource(path: string): Source {
  const file = resolve(path);
  return {
    directory: dirname(file),
    depth: 0,
    // A ConfigMap's file changes by the `..data` link beside it, so only what certainly is something else is left out.
    ignored: (entry) => basename(entry) === '.mcpgw',
    mayFallBack: true,
    async read() {
      try {
        return { bytes: await readFile(file), signature: await readSignature(signatureFileOf(file)) };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
        return unreadable(`the bundle file ${path} cannot be read: ${code}`);
      }
    },
  };
}

/** Undefined only when there is certainly none: one that cannot be read is not a missing one. */
async function readSignature(file: string): Promise<SignatureFile | undefined> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_SIGNATURE_BYTES + 1));
      return { text: buffer.toString('utf8', 0, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : { fault: code };
  }
}
