// `mcpgw bundle sign FILE --key KEY`: the signature goes beside the bundle. What no gateway would take is not signed.
import { EXIT } from '../exit-codes.ts';
import { signingKey } from '../key-files.ts';
import { doubtsAbout, signBundle } from '../sign-bundle.ts';
import { bundleFile } from '../sources/bundle-file.ts';
import { reportingUnusable } from './unusable.ts';

export interface SignOptions {
  /** A file, or `env:NAME`. */
  readonly key: string;
}

/** Returns the exit code. */
export function sign(file: string, options: SignOptions): Promise<number> {
  return reportingUnusable(async () => {
    const key = signingKey(options.key);
    const { bundle } = bundleFile(file);
    const { file: written, keyId } = await signBundle(file, bundle, key);
    for (const doubt of doubtsAbout(bundle)) process.stderr.write(`mcpgw: ${doubt}\n`);
    process.stdout.write(`Signed ${bundle.digest} with key ${keyId} → ${written}\n`);
    return EXIT.ok;
  });
}
