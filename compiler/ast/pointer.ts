// JSON pointers (RFC 6901): how the passes name a value of the configuration, such as `/upstreams/files/url`.

/** The members on the way, unescaped; empty for the root. */
export function decodePointer(pointer: string): string[] {
  const members = pointer.split('/').slice(1);
  if (!pointer.includes('~')) return members;
  return members.map((member) => member.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The pointer of a member of what `parent` names. */
export function memberPointer(parent: string, member: string | number): string {
  return `${parent}/${typeof member === 'number' ? member : escaped(member)}`;
}

/** Looked at first, because hardly any name needs it and every value of a document is asked for. */
function escaped(member: string): string {
  return /[~/]/.test(member) ? member.replace(/~/g, '~0').replace(/\//g, '~1') : member;
}
