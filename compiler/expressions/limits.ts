// How large an expression may be. Far above what people write, so that none can be made that costs a call or the
// compiler more than a moment.

export const MAX_CHARACTERS = 4_096;
export const MAX_NODES = 500;
export const MAX_DEPTH = 40;
export const MAX_ITEMS = 256;
/** Loops inside loops. */
export const MAX_LOOPS = 2;
/** Steps from which an author should know what a condition costs every call. */
export const MANY_STEPS = 10_000;
