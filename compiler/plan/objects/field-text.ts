// One changed field in words.
import type { FieldChange } from '../model.ts';

/** Such as `upstreams[search-v2].weight: 10 → 25` or `allow: + db_export`. */
export function fieldText({ path, before, after, added = [], removed = [] }: FieldChange): string {
  if (added.length + removed.length > 0) {
    const items = [...added.map((item) => `+ ${item}`), ...removed.map((item) => `- ${item}`)];
    return `${path}: ${items.join(', ')}`;
  }
  if (before === null) return `${path}: ${after}`;
  return after === null ? `${path}: ${before} → default` : `${path}: ${before} → ${after}`;
}
