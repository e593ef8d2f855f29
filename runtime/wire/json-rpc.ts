// The members of a JSON-RPC message, for both scanners, and bits to note which of them occurred: what kind of
// message a combination is, or that it is none, is decided when all are known.

import { KnownWords } from './known-words.ts';

/** Nothing else may stand at the top of a message. */
export const ENVELOPE = new KnownWords(['jsonrpc', 'id', 'method', 'params', 'result', 'error']);
export const JSONRPC = 0;
export const ID = 1;
export const METHOD = 2;
export const PARAMS = 3;
export const RESULT = 4;
export const ERROR = 5;

export const SAW_JSONRPC = 1 << JSONRPC;
export const SAW_ID = 1 << ID;
export const SAW_METHOD = 1 << METHOD;
export const SAW_PARAMS = 1 << PARAMS;
export const SAW_RESULT = 1 << RESULT;
export const SAW_ERROR = 1 << ERROR;

export const VERSION = new KnownWords(['2.0']);
