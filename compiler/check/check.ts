// The fourth pass: what the schema cannot say. One rule, one file, named by its code; the order has no meaning,
// because diagnostics are sorted by place.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { accountsNotKept } from './accounts-not-kept.ts';
import { adminExposed } from './admin-exposed.ts';
import { allowAllTools } from './allow-all-tools.ts';
import { ambiguousRoutes } from './ambiguous-routes.ts';
import { apiKeyExpired } from './api-key-expired.ts';
import { badAddressBlock } from './bad-address-block.ts';
import { badRegex } from './bad-regex.ts';
import { badToolCharacters } from './bad-tool-characters.ts';
import { burstAboveRate } from './burst-above-rate.ts';
import { clientTypeAllow } from './client-type-allow.ts';
import { consentWithoutIdentity } from './consent-without-identity.ts';
import { drainBelowTimeout } from './drain-below-timeout.ts';
import { duplicateApiKey } from './duplicate-api-key.ts';
import { duplicateName } from './duplicate-name.ts';
import { exchangeWithoutToken } from './exchange-without-token.ts';
import { fallbackLoop } from './fallback-loop.ts';
import { insecureTls } from './insecure-tls.ts';
import { listenerConflict } from './listener-conflict.ts';
import { literalSecret } from './literal-secret.ts';
import { neverDecidingRule } from './never-deciding-rule.ts';
import { noAuthnPublicListener } from './no-authn-public-listener.ts';
import { noRedactionWithFullArguments } from './no-redaction-with-full-arguments.ts';
import { noUsableTool } from './no-usable-tool.ts';
import { noWayBack } from './no-way-back.ts';
import { nonLinearRegex } from './non-linear-regex.ts';
import { nothingAllowed } from './nothing-allowed.ts';
import { overlappingClaims } from './overlapping-claims.ts';
import { pathConflict } from './path-conflict.ts';
import { pinStaleUpstream } from './pin-stale-upstream.ts';
import { plaintextPublicListener } from './plaintext-public-listener.ts';
import { rateLimitAboveUpstream } from './rate-limit-above-upstream.ts';
import { renameOfExcludedTool } from './rename-of-excluded-tool.ts';
import { reservedHeader } from './reserved-header.ts';
import { residencyViolation } from './residency-violation.ts';
import { resourceNotInAudience } from './resource-not-in-audience.ts';
import type { Rule } from './rule.ts';
import { selfMirror } from './self-mirror.ts';
import { shadowedRoute } from './shadowed-route.ts';
import { sharedIdentity } from './shared-identity.ts';
import { sharedServerRequests } from './shared-server-requests.ts';
import { signatureWithoutKeys } from './signature-without-keys.ts';
import { sseDeprecated } from './sse-deprecated.ts';
import { storeWithoutRedis } from './store-without-redis.ts';
import { timeoutChain } from './timeout-chain.ts';
import { toolNameCollision } from './tool-name-collision.ts';
import { toolNameTooLong } from './tool-name-too-long.ts';
import { transportMismatch } from './transport-mismatch.ts';
import { unauthenticatedRule } from './unauthenticated-rule.ts';
import { unboundClientSecret } from './unbound-client-secret.ts';
import { unknownListener } from './unknown-listener.ts';
import { unknownTool } from './unknown-tool.ts';
import { unpinnedUpstream } from './unpinned-upstream.ts';
import { unprovenIdentity } from './unproven-identity.ts';
import { unreachableLimit } from './unreachable-limit.ts';
import { unreachableRoute } from './unreachable-route.ts';
import { unroutedMethod } from './unrouted-method.ts';
import { unseenTools } from './unseen-tools.ts';
import { unservedPath } from './unserved-path.ts';
import { unshownCertificate } from './unshown-certificate.ts';
import { unusableTool } from './unusable-tool.ts';
import { unusedMaximum } from './unused-maximum.ts';
import { unusedPolicy } from './unused-policy.ts';
import { unusedTeam } from './unused-team.ts';
import { unusedUpstream } from './unused-upstream.ts';
import { weightsNot100 } from './weights-not-100.ts';
import { wildcardOrigin } from './wildcard-origin.ts';
import { zeroWeightInstances } from './zero-weight-instances.ts';
import { zeroWeightSplit } from './zero-weight-split.ts';

const RULES: readonly Rule[] = [
  // routing
  duplicateName,
  exchangeWithoutToken,
  ambiguousRoutes,
  shadowedRoute,
  unreachableRoute,
  zeroWeightSplit,
  zeroWeightInstances,
  unusedUpstream,
  unknownListener,
  unroutedMethod,
  unshownCertificate,
  listenerConflict,
  pathConflict,
  unservedPath,
  transportMismatch,
  sharedIdentity,
  sharedServerRequests,
  unusedMaximum,
  renameOfExcludedTool,
  reservedHeader,
  weightsNot100,
  fallbackLoop,
  selfMirror,
  unusedPolicy,
  unusedTeam,
  neverDecidingRule,
  overlappingClaims,
  // security
  noAuthnPublicListener,
  plaintextPublicListener,
  literalSecret,
  adminExposed,
  wildcardOrigin,
  badAddressBlock,
  insecureTls,
  allowAllTools,
  clientTypeAllow,
  consentWithoutIdentity,
  unboundClientSecret,
  noWayBack,
  accountsNotKept,
  unseenTools,
  duplicateApiKey,
  residencyViolation,
  noRedactionWithFullArguments,
  unauthenticatedRule,
  unprovenIdentity,
  signatureWithoutKeys,
  resourceNotInAudience,
  nothingAllowed,
  // tools
  toolNameTooLong,
  badToolCharacters,
  toolNameCollision,
  unknownTool,
  unpinnedUpstream,
  pinStaleUpstream,
  unusableTool,
  noUsableTool,
  // cost
  nonLinearRegex,
  badRegex,
  unreachableLimit,
  rateLimitAboveUpstream,
  burstAboveRate,
  timeoutChain,
  drainBelowTimeout,
  // deprecation
  sseDeprecated,
  storeWithoutRedis,
];

/** @param now milliseconds since 1970, for what becomes wrong with time; without it, nothing does */
export function check(program: Program, report: Report, now?: number): void {
  for (const rule of RULES) rule(program, report);
  apiKeyExpired(program, report, now);
}
