// TLS towards a server the gateway connects to.
import type { BundleClientTls } from '../../schema/generated/bundle.ts';
import type { ClientTls } from '../../schema/generated/full-config.ts';
import { given } from './given.ts';
import { optionalTemplate } from './template.ts';

export function lowerClientTls({
  min_version,
  insecure_skip_verify,
  ca,
  cert,
  key,
  server_name,
}: ClientTls): BundleClientTls {
  return given({ min_version, insecure_skip_verify, ca, cert, key: optionalTemplate(key), server_name });
}
