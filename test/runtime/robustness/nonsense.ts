// Answers that are none (research: fault F-06). Each is what a server says instead of the answer to request `$ID`.

/** In every one of them; nothing of it may ever reach a client. */
export const EVIL = 'EVIL-7f3a';

export const NO_UTF8 = 'bytes that are no UTF-8';

const content = `{"content":[{"type":"text","text":"${EVIL}"}]}`;
const result = `"result":{"resultType":"complete",${content.slice(1)}`;
const rpc = '"jsonrpc":"2.0"';

/** Whoever reads these still sees which request they are meant for. */
export const ATTRIBUTABLE: Readonly<Record<string, string>> = {
  'JSON that is cut': `{${rpc},"id":$ID,${result.slice(0, -4)}`,
  'text behind the JSON': `{${rpc},"id":$ID,${result}} ${EVIL}`,
  'two messages in one': `{${rpc},"id":$ID,${result}}{${rpc},"id":$ID,${result}}`,
  'a duplicate result': `{${rpc},"id":$ID,${result},${result}}`,
  'a duplicate id': `{${rpc},"id":$ID,"id":$ID,${result}}`,
  'a result and an error': `{${rpc},"id":$ID,${result},"error":{"code":1,"message":"${EVIL}"}}`,
  'another version of JSON-RPC': `{"id":$ID,"jsonrpc":"1.0",${result}}`,
  'a result that is a text': `{${rpc},"id":$ID,"result":"${EVIL}"}`,
  'a result that is a list': `{${rpc},"id":$ID,"result":["${EVIL}"]}`,
  'an error without a code': `{${rpc},"id":$ID,"error":{"message":"${EVIL}"}}`,
  'an error that is a text': `{${rpc},"id":$ID,"error":"${EVIL}"}`,
  'an error with a code of words': `{${rpc},"id":$ID,"error":{"code":"${EVIL}","message":"x"}}`,
  'a control character in a text': `{${rpc},"id":$ID,"result":{"x":"${EVIL}\u0001"}}`,
  [NO_UTF8]: `{${rpc},"id":$ID,"result":{"x":"${EVIL}\\xFF"}}`,
  'depth without end': `{${rpc},"id":$ID,"result":${'['.repeat(500)}"${EVIL}"${']'.repeat(500)}}`,
  'a result type nobody knows': `{${rpc},"id":$ID,"result":{"resultType":"${EVIL}","content":[]}}`,
};

/** Nobody can tell whom these are for. */
export const STRAY: Readonly<Record<string, string>> = {
  nothing: '',
  HTML: `<html>${EVIL}</html>`,
  null: 'null',
  'a text': `"${EVIL}"`,
  'an empty list': '[]',
  'a list of one answer': `[{${rpc},"id":$ID,${result}}]`,
  'another id': `{${rpc},"id":1000000,${result}}`,
  'the id as a text': `{${rpc},"id":"$ID",${result}}`,
  'the id null': `{${rpc},"id":null,${result}}`,
  'no id': `{${rpc},${result}}`,
};

/** The bytes for one request. */
export function bytesFor(text: string, id: unknown): Buffer {
  const [before = '', after] = text.replaceAll('$ID', String(id)).split('\\xFF');
  return after === undefined
    ? Buffer.from(before)
    : Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(after)]);
}
