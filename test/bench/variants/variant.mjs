// @ts-check
// The one interface of everything the bench compares. A variant starts a gateway in front of an `echo` tool and says
// where to call it and which processes are the gateway.

/**
 * @typedef {object} Bench What a variant gets to work with.
 * @property {import('../bench-processes.mjs').BenchProcesses} processes
 * @property {string} root Folder of the project.
 * @property {number} upstreamPort Where the fast upstream listens.
 * @property {number} upstreamPid
 */

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {import('../mcp-calls.mjs').Era} era Era the load speaks.
 * @property {readonly number[]} pids Processes that are accounted as the gateway.
 */

/** @typedef {(bench: Bench) => Promise<Target>} Variant Rejects with `Unavailable` where it cannot run. */

export {};
