// Whom the operator trusts: what `serve` was told about signatures. It is read once; a gateway that can be talked into
// other keys by changing a file has no root of trust.
import type { SignatureMode, TrustRoot } from '../../runtime/snapshot/trust.ts';
import { publicKeyFile } from '../key-files.ts';
import { UsageError } from '../usage-error.ts';

export interface TrustOptions {
  /** Files. */
  readonly trustedKey?: readonly string[];
  readonly signature?: SignatureMode;
  readonly allowRollback?: boolean;
}

/**
 * Undefined when a directory is served: what this process compiles itself nobody signs.
 * @throws UsageError when the options do not fit together, or a key cannot be used
 */
export function trustRoot(options: TrustOptions, servesBundle: boolean): TrustRoot | undefined {
  const { trustedKey: files = [], signature, allowRollback = false } = options;
  if (!servesBundle) {
    if (files.length > 0 || signature !== undefined || allowRollback)
      throw new UsageError(
        'only bundles are signed: --trusted-key, --signature and --allow-rollback need --bundle',
      );
    return undefined;
  }
  if (signature === 'off' && files.length > 0)
    throw new UsageError('--signature off looks at no signature, so it goes with no --trusted-key');
  if (signature !== undefined && signature !== 'off' && files.length === 0)
    throw new UsageError(`--signature ${signature} needs a --trusted-key`);
  const mode = signature ?? (files.length > 0 ? 'require' : undefined);
  return { mode, keys: files.map(publicKeyFile), allowRollback };
}
