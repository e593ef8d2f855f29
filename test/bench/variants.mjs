// @ts-check
// Every variant by the name it has on the command line and in the report, in the order of measuring.
import { direct } from './variants/direct.mjs';
import { mcpgw } from './variants/mcpgw.mjs';
import { nginx } from './variants/nginx.mjs';
import { mcpProxy, supergateway } from './variants/peers.mjs';

/** @type {Readonly<Record<string, import('./variants/variant.mjs').Variant>>} */
export const VARIANTS = {
  direct,
  nginx,
  'mcpgw-uws': mcpgw('uws'),
  'mcpgw-node': mcpgw('node'),
  'mcpgw-legacy': mcpgw('uws', 'legacy', 'legacy'),
  'mcpgw-legacy-to-modern': mcpgw('uws', 'legacy', 'modern'),
  'mcpgw-modern-to-legacy': mcpgw('uws', 'modern', 'legacy'),
  'mcp-proxy': mcpProxy,
  supergateway,
};
