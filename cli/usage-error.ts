// Something the caller can put right on the command line: exit code 64, one line, no more.
export class UsageError extends Error {}
