// JSON pointers (RFC 6901): how the passes name a value of the configuration, such as `/upstreams/files/url`.

/** The members on the way, unescaped; empty for the root. */
export function decodePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((member) => member.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The pointer of a member of what `parent` names. */
export function memberPointer(parent: string, member: string | number): string {
  return `${parent}/${String(member).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
