// The protocol revisions this gateway speaks, newest first, in the two eras that exist.

/** With `initialize` and sessions. */
export const LEGACY_VERSIONS: readonly string[] = [
  '2025-11-25',
  '2025-06-18',
  '2025-03-26',
  '2024-11-05',
  '2024-10-07',
];

/** With an envelope on every request. */
export const MODERN_VERSIONS: readonly string[] = ['2026-07-28'];

/** What a legacy request without version header speaks, unless its session knows better. */
export const ASSUMED_LEGACY_VERSION = '2025-03-26';

const FIRST_MODERN = '2026-07-28';

/** Whether a text names a revision of the modern era, one that this gateway does not know included. */
export function isModernVersion(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST_MODERN;
}

/** The version to answer `initialize` with: the one asked for if it is spoken here, else our newest. */
export function negotiateLegacyVersion(requested: string | undefined): string {
  return requested !== undefined && LEGACY_VERSIONS.includes(requested) ? requested : LEGACY_VERSIONS[0]!;
}
