// The answers to initialize and server/discover: made once per change of the catalog, sent as they are.
import type { Identity } from '../eras/identity.ts';
import { asciiJson } from '../wire/json-text.ts';
import { LEGACY_VERSIONS, MODERN_VERSIONS } from '../wire/versions.ts';
import type { Told } from './families.ts';

/** Before this revision completion had no capability of its own, and clients may refuse what they do not know. */
const DECLARES_COMPLETIONS = '2025-03-26';

/** The value of `result` for initialize, by the version agreed on. */
export function initializeAnswers(told: Told, serverInfo: Identity): ReadonlyMap<string, Buffer> {
  return new Map(
    LEGACY_VERSIONS.map((version) => {
      const capabilities = `{${capabilitiesOf(told, version >= DECLARES_COMPLETIONS).join()}}`;
      return [
        version,
        Buffer.from(
          `{"protocolVersion":"${version}","capabilities":${capabilities},"serverInfo":${asciiJson(serverInfo)}}`,
        ),
      ];
    }),
  );
}

/**
 * The value of `result` for server/discover. It depends on policy and on what upstreams are up, so nobody may keep it;
 * clients ask once per connection anyway. `serverInfo`: the member of `_meta`.
 */
export function discoverAnswer(told: Told, serverInfo: string): Buffer {
  const capabilities = capabilitiesOf(told, true);
  const extensions = [...told.extensions].map(([id, settings]) => `${asciiJson(id)}:${settings}`);
  if (extensions.length > 0) capabilities.push(`"extensions":{${extensions.join()}}`);
  return Buffer.from(
    `{"resultType":"complete","supportedVersions":${asciiJson(MODERN_VERSIONS)},` +
      `"capabilities":{${capabilities.join()}},"ttlMs":0,"cacheScope":"private","_meta":{${serverInfo}}}`,
  );
}

/** Members of the object. The next bundle may change any list, so every one that is there may change. */
function capabilitiesOf({ families }: Told, completions: boolean): string[] {
  const members: string[] = [];
  if (families.tools) members.push('"tools":{"listChanged":true}');
  if (families.prompts) members.push('"prompts":{"listChanged":true}');
  if (families.resources) {
    members.push(`"resources":{${families.subscribe ? '"subscribe":true,' : ''}"listChanged":true}`);
  }
  if (families.completions && completions) members.push('"completions":{}');
  if (families.logging) members.push('"logging":{}');
  return members;
}
