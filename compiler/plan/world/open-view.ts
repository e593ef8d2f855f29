// A policy as it is when something about callers is not known: its rules, and the conditions of its routes.
import type { Policy } from '../../../policies/calls/policy.ts';
import { type OpenAccess, openAccess } from './open-access.ts';
import { type OpenEntry, openEntry } from './open-entry.ts';
import { type Condition, openExpression } from './open-expression.ts';
import { isOpenAttribute, type Openness } from './openness.ts';

export interface OpenView {
  readonly open: Openness;
  /** By number of the expression. */
  readonly conditions: readonly Condition[];
  /** Undefined when everybody may use everything. */
  readonly access: OpenAccess | undefined;
  /** By number of the route entry. */
  readonly entries: readonly OpenEntry[];
  isOpen(attribute: string): boolean;
}

export function openView({ bundle }: Policy, open: Openness): OpenView {
  const listeners = bundle.gateway.listeners.length;
  const isOpen = (attribute: string): boolean => isOpenAttribute(open, attribute, listeners);
  const conditions = (bundle.expressions ?? []).map((expression) => openExpression(expression, isOpen));
  return {
    open,
    conditions,
    access: bundle.access && openAccess(bundle.access, conditions, open),
    entries: bundle.routes.entries.map((entry) => openEntry(bundle, entry, conditions, open)),
    isOpen,
  };
}
