// Blocks of addresses that are none, such as 10.0.0.0/40: what was meant to be let in or kept out would not be.
import { parseBlock } from '../../policies/access/addresses.ts';
import type { Rule as AccessRule, FullConfig } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function badAddressBlock({ config, spanOf }: Program, report: Report): void {
  for (const [pointer, blocks] of blocksIn(config)) {
    for (const [i, block] of blocks.entries()) {
      if (parseBlock(block) !== undefined) continue;
      report(
        'bad-address-block',
        spanOf(memberPointer(pointer, i), 'value'),
        { block },
        { help: ['write an address such as `10.0.0.1`, or a block such as `10.0.0.0/8` or `2001:db8::/32`'] },
      );
    }
  }
}

/** Every list of blocks, by its JSON pointer. */
function blocksIn({ gateway, authz, policies, routes }: FullConfig): [pointer: string, readonly string[]][] {
  return [
    ...gateway.listeners.map(({ trusted_proxies }, i): [string, readonly string[]] => [
      `/gateway/listeners/${i}/trusted_proxies`,
      trusted_proxies,
    ]),
    ...blocksOfRules('/authz', authz.rules),
    ...Object.entries(policies).flatMap(([name, policy]) =>
      blocksOfRules(memberPointer('/policies', name).concat('/authz'), policy.authz?.rules ?? []),
    ),
    ...routes.flatMap((route, i) => blocksOfRules(`/routes/${i}/authz`, route.authz?.rules ?? [])),
  ];
}

function blocksOfRules(pointer: string, rules: readonly AccessRule[]): [string, readonly string[]][] {
  return rules.map(({ who }, i) => [`${pointer}/rules/${i}/who/ips`, who?.ips ?? []]);
}
