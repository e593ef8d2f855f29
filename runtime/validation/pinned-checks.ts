// The schemas of the lockfile as checks, each compiled when it is first needed and kept as long as its bundle.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import { compileCheck, type SchemaCheck } from './schema-check.ts';

type Direction = 'inputSchema' | 'outputSchema';

/** `unusable`: there is a schema, and it cannot be compiled; nothing fits it. */
export type PinnedCheck = SchemaCheck | 'unusable';

export class PinnedChecks {
  readonly #pins: NonNullable<Bundle['pins']>['upstreams'];
  readonly #log: Pick<Log, 'error'>;
  readonly #made = new WeakMap<object, PinnedCheck>();

  constructor({ pins }: Pick<Bundle, 'pins'>, log: Pick<Log, 'error'>) {
    this.#pins = pins?.upstreams ?? {};
    this.#log = log;
  }

  /** Undefined when the lockfile has no such schema. `tool`: the upstream's own name of it. */
  find(upstream: string, tool: string, direction: Direction): PinnedCheck | undefined {
    const tools = Object.hasOwn(this.#pins, upstream) ? this.#pins[upstream] : undefined;
    const schema = tools && Object.hasOwn(tools, tool) ? tools[tool]?.definition[direction] : undefined;
    if (schema === undefined) return undefined;
    let check = this.#made.get(schema);
    if (check === undefined) {
      check = this.#compile(schema, { upstream, tool, schema: direction });
      this.#made.set(schema, check);
    }
    return check;
  }

  #compile(schema: Readonly<Record<string, unknown>>, of: Record<string, string>): PinnedCheck {
    try {
      return compileCheck(schema);
    } catch (err) {
      this.#log.error('a pinned schema cannot be used; what is validated against it is refused', {
        ...of,
        err,
      });
      return 'unusable';
    }
  }
}
