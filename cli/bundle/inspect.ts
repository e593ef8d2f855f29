// `mcpgw bundle inspect FILE`: what is in a bundle, and whether this version's gateway could serve it.
import { readFileSync, statSync } from 'node:fs';
import { signatureFileOf, signersNamed } from '../../schema/bundle-signature.ts';
import { EXIT } from '../exit-codes.ts';
import { bundleFile } from '../sources/bundle-file.ts';
import { inspect as inspectionOf } from './inspection.ts';
import { renderInspection } from './render-inspection.ts';
import { reportingUnusable } from './unusable.ts';

export interface InspectOptions {
  readonly json: boolean;
  readonly routes: boolean;
  readonly rules: boolean;
}

/** Returns the exit code. */
export function inspect(file: string, { json, ...wanted }: InspectOptions): Promise<number> {
  return reportingUnusable(async () => {
    const { bundle } = bundleFile(file);
    const inspection = inspectionOf(bundle, namedBeside(file), wanted);
    process.stdout.write(
      json
        ? `${JSON.stringify(inspection, null, 2)}\n`
        : renderInspection(inspection, file, statSync(file).size),
    );
    return EXIT.ok;
  });
}

/** What cannot be read names nobody; `bundle verify` says why. */
function namedBeside(file: string): readonly string[] {
  try {
    return signersNamed(readFileSync(signatureFileOf(file), 'utf8'));
  } catch {
    return [];
  }
}
