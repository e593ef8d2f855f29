// What engines know of an answer that has no end of its own.

/**
 * Something that would go on for ever, and is told when its server begins to close: an answer that streams, a
 * connection that carries messages.
 */
export interface Leaving {
  leave(): void;
}
