// A found server as it stands under `upstreams` of a configuration: what is as it is by default is left out.
import type { Upstream } from '../../schema/generated/config.ts';
import type { FoundServer } from './found.ts';

export function toUpstream(server: FoundServer): Upstream {
  const { enabled, description, transport, url, headers, command, args, env, cwd, era, tools } = server;
  return {
    ...(!enabled && { enabled }),
    ...(description !== undefined && { description }),
    ...(transport !== undefined && { transport }),
    ...(url !== undefined && { url }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(command !== undefined && { command }),
    ...(args.length > 0 && { args: [...args] }),
    ...(Object.keys(env).length > 0 && { env }),
    ...(cwd !== undefined && { cwd }),
    ...(era !== undefined && { protocol: { era } }),
    ...(tools !== undefined && {
      tools: {
        ...(tools.include !== undefined && { include: [...tools.include] }),
        ...(tools.exclude !== undefined && { exclude: [...tools.exclude] }),
      },
    }),
  };
}
