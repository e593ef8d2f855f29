// The fifth pass: a checked program -> the tables of a bundle. What can be computed from the repository is computed
// here, once: units, prefixes, ranks, tries, anchored patterns. The runtime only looks up.
import { BUNDLE_FORMAT } from '../../schema/format.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import { originOf } from '../ast/source.ts';
import { lowerAccess } from './access.ts';
import { lowerAuthn } from './authn.ts';
import { lowerExpressions } from './expressions.ts';
import { type Content, featuresOf } from './features.ts';
import { lowerGateway } from './gateway.ts';
import { given, unlessEmpty } from './given.ts';
import { lowerLimits } from './limits.ts';
import { lowerPins } from './pins.ts';
import { lowerRedactions } from './redaction.ts';
import { lowerResidency } from './residency.ts';
import { lowerRoutes } from './route.ts';
import { timeoutsOf } from './timeouts.ts';
import { trustedKeys } from './trusted-keys.ts';
import { lowerUpstream } from './upstream.ts';
import { lowerValidations } from './validation.ts';

/** A bundle but for what only the last pass knows. */
export type Tables = Omit<Bundle, 'digest' | 'compiler' | 'source'>;

/**
 * The program must have passed `check` without an error.
 * @param files texts of the repository by path, among them the keys it trusts
 */
export function lower(program: Program, files: Readonly<Record<string, string>> = {}): Tables {
  const { config, upstreams } = program;
  const timeouts = timeoutsOf(program.attached);
  const { access, ruleOrigins } = lowerAccess(program);
  const limits = lowerLimits(program);
  const content: Content = given({
    gateway: lowerGateway(config.gateway, trustedKeys(program, files)),
    upstreams: upstreams.map((upstream, number) =>
      lowerUpstream(upstream, timeouts.upstreams.get(number) ?? Infinity),
    ),
    routes: lowerRoutes(program, timeouts),
    origins: given({ ...originsOf(program), rules: access && ruleOrigins, limits: limits?.origins }),
    authn: lowerAuthn(config.authn),
    access,
    expressions: unlessEmpty(lowerExpressions(program)),
    limits: limits?.table,
    redactions: unlessEmpty(lowerRedactions(program)),
    validations: unlessEmpty(lowerValidations(program)),
    timeouts: unlessEmpty(timeouts.callers),
    residency: unlessEmpty(lowerResidency(program)),
    pins: lowerPins(program),
  });
  return { format: BUNDLE_FORMAT, features: featuresOf(content), ...content };
}

function originsOf({ config, upstreams, routes, spanOf }: Program): Bundle['origins'] {
  return {
    listeners: config.gateway.listeners.map((_, i) => originOf(spanOf(`/gateway/listeners/${i}`, 'value'))),
    upstreams: upstreams.map(({ pointer }) => originOf(spanOf(pointer, 'key'))),
    routes: routes.map(({ pointer }) => originOf(spanOf(pointer, 'value'))),
  };
}
