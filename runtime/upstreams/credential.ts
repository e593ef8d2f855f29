// How requests to an upstream show who is asking. Calls bring their own lines (`Call.headers`); this is for what the
// gateway says on its own account, and for the moment when lines made a while ago are not good any more.

/** Header lines, name, value, name, value, names in lower case. The same list means the same thing shown. */
export type Lines = readonly string[];

export interface Credential {
  /** Whether what calls show says who their callers are, and the upstream goes by it. */
  readonly personal: boolean;
  /**
   * Lines of the gateway's own requests; undefined when it has nothing to show for itself. A promise only while they
   * have to be fetched; rejects with words for the operator.
   */
  own(): Lines | undefined | Promise<Lines | undefined>;
  /** What to show now for whom `shown` was made: the same list as long as it is good. Rejects as `own`. */
  current(shown: Lines): Lines | Promise<Lines>;
  /**
   * The upstream refused these before it did anything (401): what to show in their place. Undefined when nothing else
   * can be shown for them. Rejects as `own`.
   */
  instead(refused: Lines): Promise<Lines> | undefined;
  /**
   * For whom `shown` was made, on one line: equal where the upstream is told the same about the same caller, however
   * often it is told anew. Empty for the gateway itself, and everywhere where callers are not told apart. What was opened
   * for one of them must not be used for another.
   */
  whom(shown: Lines): string;
}

export const NO_LINES: Lines = [];

/** Stands for whatever the gateway shows for itself; recognised by identity, and never sent as it is. */
export const OWN: Lines = Object.freeze([]);

/** Of an upstream that asks nobody who he is. */
export const NO_CREDENTIAL: Credential = {
  personal: false,
  own: () => NO_LINES,
  current: (shown) => shown,
  instead: () => undefined,
  whom: () => '',
};

/** What to show now for whom `shown` was made. Rejects with words for the operator. */
export function showing(credential: Credential, shown: Lines): Lines | Promise<Lines> {
  if (shown !== OWN) return credential.current(shown);
  const own = credential.own();
  return own instanceof Promise ? own.then((lines) => lines ?? NO_LINES) : (own ?? NO_LINES);
}

/** What was configured, by lower-case name, and what is shown; of the same name the latter. */
export function headersShowing(
  configured: Readonly<Record<string, string>>,
  shown: Lines,
): Record<string, string> {
  const headers = { ...configured };
  for (let i = 0; i < shown.length; i += 2) headers[shown[i]!] = shown[i + 1]!;
  return headers;
}
