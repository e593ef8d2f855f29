// What an upstream tells the operator; the composition root binds it to the upstream's name. Structurally a part of
// observe/log.ts. `message` is constant text, what varies is a field; nothing of it is ever shown to a client.
export interface UpstreamLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
