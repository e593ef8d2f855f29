// The facts of a call that conditions in CEL ask for.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { ToolAnnotations } from '../access/target.ts';
import type { Said } from '../catalog/known-tool.ts';
import type { ExpressionFacts } from '../expressions/facts.ts';
import type { Call } from './call.ts';
import type { Policy } from './policy.ts';

/**
 * @param upstream where the call goes; undefined while its route is looked for
 * @param tool what the lockfile knows of it
 */
export function factsOf(
  { bundle }: Policy,
  now: number,
  call: Call,
  upstream: BundleUpstream | undefined,
  tool: Said | undefined,
): ExpressionFacts {
  const { kind, name, principal, request } = call;
  return {
    principal,
    ...(kind === 'tool' && {
      tool: {
        name,
        upstream: upstream?.name ?? '',
        description: tool?.description ?? '',
        // Only looked at when a condition does: a gateway parses them then.
        get arguments() {
          return call.arguments;
        },
        annotations: hintsOf(tool?.annotations ?? {}),
      },
    }),
    ...(kind === 'prompt' && {
      prompt: {
        name,
        get arguments() {
          return call.arguments;
        },
      },
    }),
    ...(kind === 'resource' && { resource: { uri: name } }),
    request: {
      method: call.method,
      protocolVersion: request.protocolVersion,
      listener: request.listener,
      path: request.path,
      region: bundle.gateway.region,
      header: (header) => request.header(header),
    },
    ...(upstream !== undefined && {
      upstream: { name: upstream.name, region: upstream.region ?? '', labels: upstream.labels ?? {} },
    }),
    now,
  };
}

/** As the protocol names them; false where nobody said. */
function hintsOf(annotations: ToolAnnotations): Record<string, boolean> {
  return {
    readOnlyHint: annotations.read_only === true,
    destructiveHint: annotations.destructive === true,
    idempotentHint: annotations.idempotent === true,
    openWorldHint: annotations.open_world === true,
  };
}
