// Which objects came, went and changed, field by field.
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { type FieldChange, OBJECT_KINDS, type ObjectChange } from '../model.ts';
import { accessObjects } from './access-objects.ts';
import { gatewayObjects } from './gateway-objects.ts';
import { identityObjects } from './identity-objects.ts';
import type { PlanObject } from './object.ts';
import { policyObjects } from './policy-objects.ts';
import { routeObjects } from './route-objects.ts';
import { upstreamObjects } from './upstream-objects.ts';
import { type Field, flatten, pathText, type View } from './view.ts';

/** By kind, then by name. A side that is undefined has no objects. */
export function compareObjects(base: Bundle | undefined, head: Bundle | undefined): ObjectChange[] {
  const before = objectsOf(base);
  const after = objectsOf(head);
  const changes: ObjectChange[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const change = compareOne(before.get(key), after.get(key));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

function objectsOf(bundle: Bundle | undefined): Map<string, PlanObject> {
  if (bundle === undefined) return new Map();
  const objects = [
    ...gatewayObjects(bundle),
    ...identityObjects(bundle),
    ...upstreamObjects(bundle),
    ...routeObjects(bundle),
    ...accessObjects(bundle),
    ...policyObjects(bundle),
  ];
  return new Map(objects.map((object) => [keyOf(object), object]));
}

/** Sorts by the order of kinds. */
function keyOf({ kind, name }: PlanObject): string {
  return `${String.fromCharCode(97 + OBJECT_KINDS.indexOf(kind))} ${name}`;
}

function compareOne(before: PlanObject | undefined, after: PlanObject | undefined): ObjectChange | undefined {
  if (before === undefined && after !== undefined) {
    return { change: 'added', kind: after.kind, name: after.name, fields: [], origin: after.origin };
  }
  if (before !== undefined && after === undefined) {
    return { change: 'removed', kind: before.kind, name: before.name, fields: [], origin: before.origin };
  }
  if (before === undefined || after === undefined) return undefined;
  const fields = compareFields(before.view, after.view);
  if (fields.length === 0) return undefined;
  return { change: 'changed', kind: after.kind, name: after.name, fields, origin: after.origin };
}

/** Sorted by path. */
export function compareFields(before: View, after: View): FieldChange[] {
  const old = flatten(before);
  const now = flatten(after);
  const changes: FieldChange[] = [];
  for (const path of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const change = compareField(pathText(path), old.get(path), now.get(path));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

function compareField(
  path: string,
  before: Field | undefined,
  after: Field | undefined,
): FieldChange | undefined {
  const items = before?.items !== undefined || after?.items !== undefined;
  if (items) {
    const old = itemsOf(before);
    const now = itemsOf(after);
    const added = now.filter((item) => !old.includes(item));
    const removed = old.filter((item) => !now.includes(item));
    if (added.length === 0 && removed.length === 0) return undefined;
    return { path, before: null, after: null, added, removed };
  }
  if (before?.identity === after?.identity) return undefined;
  const old = before?.text ?? null;
  const now = after?.text ?? null;
  return { path, before: old, after: old === now ? `${now} (changed)` : now };
}

function itemsOf(field: Field | undefined): readonly string[] {
  if (field === undefined) return [];
  return field.items ?? [field.text];
}
