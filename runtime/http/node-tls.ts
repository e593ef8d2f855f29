// TLS of the engine on node:http: who gets in, and whose certificate a connection stands for.
//
// Node's word `authorized` is not enough: a session that began without a certificate and is resumed counts as
// authorized too. What counts here is the certificate itself, and that the authority's signature on it was checked.
import { constants, type X509Certificate } from 'node:crypto';
import type { Server as HttpsServer, ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import type { ServerTls } from './server.ts';
import { checkTls } from './tls.ts';

/** The only one we speak; a client that offers others, and not this one, is refused in the handshake. */
const PROTOCOL = 'http/1.1';

/** Renegotiation (TLS 1.2) could put another certificate behind requests that were judged by the first. */
const { SSL_OP_NO_RENEGOTIATION } = constants;

/** For `https.createServer`. Throws, with words for the operator, when the key or a certificate cannot be used. */
export function tlsOptions(tls: ServerTls, handshakeMs: number): ServerOptions {
  return {
    ...contextOptions(tls),
    requestCert: tls.clientCa !== undefined,
    rejectUnauthorized: tls.requireClientCert,
    ALPNProtocols: [PROTOCOL],
    handshakeTimeout: handshakeMs,
  };
}

/** For `setSecureContext`. Throws like `tlsOptions`. */
export function contextOptions(tls: ServerTls): SecureContextOptions {
  checkTls(tls);
  const { cert, key, minVersion, clientCa } = tls;
  const options = { cert, key, minVersion, secureOptions: SSL_OP_NO_RENEGOTIATION };
  return clientCa === undefined ? options : { ...options, ca: clientCa };
}

/** The connections of one server, from their first byte on. */
export class TlsConnections {
  readonly #certificates = new WeakMap<Socket, Buffer>();
  /** Node's HTTP does not know them yet, so it would not end them. */
  readonly #handshakes = new Map<string, Socket>();
  readonly #asks: boolean;
  readonly #requires: boolean;

  constructor(server: HttpsServer, { clientCa, requireClientCert }: ServerTls) {
    this.#asks = clientCa !== undefined;
    this.#requires = requireClientCert;
    server.on('connection', (socket: Socket) => this.#begin(socket));
    // In front of HTTP's own listener: nothing of a client that is refused here is read.
    server.prependListener('secureConnection', (socket) => this.#secured(socket));
  }

  /** DER; undefined for none. */
  certificateOf(socket: Socket): Buffer | undefined {
    return this.#certificates.get(socket);
  }

  /** Ends the connections that are not secured yet. */
  endHandshakes(): void {
    for (const socket of this.#handshakes.values()) socket.destroy();
  }

  #begin(socket: Socket): void {
    const line = lineOf(socket);
    this.#handshakes.set(line, socket);
    socket.once('close', () => {
      if (this.#handshakes.get(line) === socket) this.#handshakes.delete(line);
    });
  }

  #secured(socket: TLSSocket): void {
    this.#handshakes.delete(lineOf(socket));
    if (!this.#asks) return;
    const shown = socket.getPeerX509Certificate();
    // A session may be resumed for longer than its certificate is valid.
    const good = shown === undefined ? !this.#requires : socket.authorized && isCurrent(shown);
    if (!good) socket.destroy();
    else if (shown !== undefined) this.#certificates.set(socket, shown.raw);
  }
}

function isCurrent({ validTo }: X509Certificate): boolean {
  return Date.parse(validTo) > Date.now();
}

/** What a connection and the TLS on top of it have in common; node does not say which belongs to which. */
function lineOf({ remoteAddress, remotePort, localAddress }: Socket): string {
  return `${remoteAddress} ${remotePort} ${localAddress}`;
}
