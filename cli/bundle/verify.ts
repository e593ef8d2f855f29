// `mcpgw bundle verify FILE --key PUB`: whether a gateway that trusts these keys and requires signatures would believe
// the bundle. For pipelines: between building and shipping.
import { readFileSync } from 'node:fs';
import { judgeSignature, signatureFileOf } from '../../schema/bundle-signature.ts';
import { EXIT } from '../exit-codes.ts';
import { publicKeyFile } from '../key-files.ts';
import { bundleFile } from '../sources/bundle-file.ts';
import { reportingUnusable } from './unusable.ts';

export interface VerifyOptions {
  /** Files of public keys; any of them suffices. */
  readonly key: readonly string[];
}

/** Returns the exit code: 1 when a gateway would refuse it. */
export function verify(file: string, options: VerifyOptions): Promise<number> {
  return reportingUnusable(async () => {
    const keys = options.key.map(publicKeyFile);
    const { bundle } = bundleFile(file);
    const signature = readSignature(signatureFileOf(file));
    if ('fault' in signature) return refused(file, signature.fault);
    const verdict = judgeSignature(signature.text, bundle.digest, keys);
    if (verdict.result !== 'good') return refused(file, verdict.text);
    const key = options.key[keys.findIndex(({ id }) => id === verdict.keyId)];
    process.stdout.write(`${file} is signed by ${verdict.keyId} (${key}): ${bundle.digest}\n`);
    return EXIT.ok;
  });
}

function refused(file: string, why: string): number {
  process.stdout.write(`${file} must not be trusted: ${why}\n`);
  return EXIT.findings;
}

function readSignature(file: string): { readonly text: string } | { readonly fault: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    return { fault: code === 'ENOENT' ? `there is no signature (${file})` : `cannot read ${file}: ${code}` };
  }
}
