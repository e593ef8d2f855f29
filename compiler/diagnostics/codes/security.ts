// 3xxx: security: who may do what, and what is open to whom. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const SECURITY_CODES = {
  'no-authn-public-listener': row<{ listener: string; address: string }>(
    3001,
    'error',
    (p) => `listener \`${p.listener}\` is open to the network at ${p.address} and asks nobody who they are`,
  ),
  'plaintext-public-listener': row<{ listener: string; address: string }>(
    3002,
    'warning',
    (p) =>
      `listener \`${p.listener}\` sends tokens and results in plain text over the network at ${p.address}`,
  ),
  'literal-secret': row<{ field: string }>(
    3003,
    'error',
    (p) => `\`${p.field}\` holds a secret in plain text`,
  ),
  'admin-exposed': row<{ address: string }>(
    3004,
    'error',
    (p) => `the admin port is open to the network at ${p.address}`,
  ),
  'wildcard-origin': row(
    3005,
    'warning',
    () => '`*` allows no web page: origins are compared as they are written',
  ),
  'bad-address-block': row<{ block: string }>(
    3006,
    'error',
    (p) => `\`${p.block}\` is no block of addresses`,
  ),
  'insecure-tls': row<{ where: string }>(3020, 'warning', (p) => `${p.where} believes whoever answers`),
  'allow-all-tools': row<{ rule: string; who: string }>(
    3021,
    'warning',
    (p) => `\`${p.rule}\` allows every tool to ${p.who}`,
  ),
  'client-type-allow': row<{ rule: string }>(
    3022,
    'warning',
    (p) => `rule \`${p.rule}\` allows by what clients say they are`,
  ),
  'api-key-expired': row<{ key: string; expires: string }>(
    3025,
    'warning',
    (p) => `key \`${p.key}\` expired on ${p.expires}`,
  ),
  'duplicate-api-key': row<{ key: string; other: string }>(
    3026,
    'error',
    (p) => `keys \`${p.other}\` and \`${p.key}\` are the same key`,
  ),
  'residency-violation': row<{ path: string; upstream: string; region: string | undefined; by: string }>(
    3027,
    'error',
    (p) =>
      p.region === undefined
        ? `${p.path} upstream \`${p.upstream}\`, whose region nobody knows, and ${p.by} asks for one`
        : `${p.path} upstream \`${p.upstream}\` in \`${p.region}\`, where ${p.by} lets nothing go`,
  ),
  'no-redaction-with-full-arguments': row<{ field: string; target: string }>(
    3028,
    'warning',
    (p) => `\`${p.field}\` records everything, and nothing is masked in ${p.target}`,
  ),
  'unauthenticated-rule': row<{ rule: string; mode: string }>(
    3029,
    'warning',
    (p) => `\`${p.rule}\` allows callers without a proof, too: \`authn.mode\` is \`${p.mode}\``,
  ),
  'unproven-identity': row<{ field: string }>(
    3030,
    'warning',
    (p) => `\`${p.field}\` asks who callers are, and no provider of \`authn\` can tell`,
  ),
  'signature-without-keys': row<{ signature: string }>(
    3031,
    'error',
    (p) => `\`signature\` is \`${p.signature}\` and there is no trusted key`,
  ),
  'resource-not-in-audience': row<{ resource: string }>(
    3032,
    'warning',
    (p) => `clients are told to ask for tokens for \`${p.resource}\`, which no provider accepts`,
  ),
  'nothing-allowed': row(3033, 'warning', () => 'nobody may use anything: no rule allows it'),
  'exchange-without-token': row<{ upstream: string }>(
    3034,
    'error',
    (p) => `upstream \`${p.upstream}\` exchanges the tokens of callers, and no provider takes tokens`,
  ),
  'consent-without-identity': row<{ upstream: string }>(
    3035,
    'error',
    (p) => `upstream \`${p.upstream}\` wants the consent of each person, and nobody is asked who he is`,
  ),
  'unshown-certificate': row<{ provider: string }>(
    3036,
    'error',
    (p) => `provider \`${p.provider}\` wants certificates, and none can arrive`,
  ),
  'unbound-client-secret': row<{ upstream: string }>(
    3037,
    'error',
    (p) => `upstream \`${p.upstream}\` could name who is told its \`client_secret\``,
  ),
  'no-way-back': row<{ listener: string; upstream: string }>(
    3038,
    'error',
    (p) =>
      `people who connect accounts for \`${p.upstream}\` cannot be sent back to listener \`${p.listener}\``,
  ),
  'accounts-not-kept': row<{ upstream: string }>(
    3039,
    'info',
    (p) => `accounts that people connect to upstream \`${p.upstream}\` end with the process`,
  ),
  'unseen-tools': row<{ upstream: string }>(
    3040,
    'warning',
    (p) => `nobody sees a tool of upstream \`${p.upstream}\` before connecting an account`,
  ),
  'shared-identity': row<{ upstream: string; type: string }>(
    3041,
    'error',
    (p) =>
      `upstream \`${p.upstream}\` has one WebSocket for all callers, and \`${p.type}\` differs from caller to caller`,
  ),
} as const;
