// One named thing of a configuration, ready to be compared with its namesake on the other side.
import type { ObjectKind } from '../model.ts';
import type { View } from './view.ts';

export interface PlanObject {
  readonly kind: ObjectKind;
  /** Unique within its kind; empty for a section there is only one of. */
  readonly name: string;
  readonly view: View;
  /** `file:line:column`; null where the bundle does not say. */
  readonly origin: string | null;
}
