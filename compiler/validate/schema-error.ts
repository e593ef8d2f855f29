// One error of the generated validator, as ajv words it.

/** The members of ajv's error objects that are used here. */
export interface SchemaError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that failed, with our annotations: `x-map`, `x-unit`, `x-expected`. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** Of an error about the name of a map's member. */
  readonly propertyName?: string;
}
