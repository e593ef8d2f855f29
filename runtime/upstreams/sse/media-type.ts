// Whether a response is an event stream that can be read as it comes.

/** `headers` as undici has them, lower-case names. */
export function isEventStream(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const type = headers['content-type'];
  const encoding = headers['content-encoding'] ?? 'identity';
  return (
    typeof type === 'string' &&
    encoding === 'identity' &&
    /^text\/event-stream\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type)
  );
}
