// The fourth pass: what the schema cannot say. One rule, one file, named by its code; the order has no meaning,
// because diagnostics are sorted by place.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { adminExposed } from './admin-exposed.ts';
import { ambiguousRoutes } from './ambiguous-routes.ts';
import { badRegex } from './bad-regex.ts';
import { badToolCharacters } from './bad-tool-characters.ts';
import { duplicateName } from './duplicate-name.ts';
import { listenerConflict } from './listener-conflict.ts';
import { literalSecret } from './literal-secret.ts';
import { noAuthnPublicListener } from './no-authn-public-listener.ts';
import { nonLinearRegex } from './non-linear-regex.ts';
import { pathConflict } from './path-conflict.ts';
import { plaintextPublicListener } from './plaintext-public-listener.ts';
import { renameOfExcludedTool } from './rename-of-excluded-tool.ts';
import { reservedHeader } from './reserved-header.ts';
import type { Rule } from './rule.ts';
import { shadowedRoute } from './shadowed-route.ts';
import { sharedServerRequests } from './shared-server-requests.ts';
import { sseDeprecated } from './sse-deprecated.ts';
import { toolNameTooLong } from './tool-name-too-long.ts';
import { transportMismatch } from './transport-mismatch.ts';
import { unknownListener } from './unknown-listener.ts';
import { unreachableRoute } from './unreachable-route.ts';
import { unroutedMethod } from './unrouted-method.ts';
import { unservedPath } from './unserved-path.ts';
import { unusedMaximum } from './unused-maximum.ts';
import { unusedUpstream } from './unused-upstream.ts';
import { wildcardOrigin } from './wildcard-origin.ts';
import { zeroWeightInstances } from './zero-weight-instances.ts';
import { zeroWeightSplit } from './zero-weight-split.ts';

const RULES: readonly Rule[] = [
  // routing
  duplicateName,
  ambiguousRoutes,
  shadowedRoute,
  unreachableRoute,
  zeroWeightSplit,
  zeroWeightInstances,
  unusedUpstream,
  unknownListener,
  unroutedMethod,
  listenerConflict,
  pathConflict,
  unservedPath,
  transportMismatch,
  sharedServerRequests,
  unusedMaximum,
  renameOfExcludedTool,
  reservedHeader,
  // security
  noAuthnPublicListener,
  plaintextPublicListener,
  literalSecret,
  adminExposed,
  wildcardOrigin,
  // tools
  toolNameTooLong,
  badToolCharacters,
  // cost
  nonLinearRegex,
  badRegex,
  // deprecation
  sseDeprecated,
];

export function check(program: Program, report: Report): void {
  for (const rule of RULES) rule(program, report);
}
