// @ts-check
// A local issuer of tokens for the bench: signs them, and serves the public half of its key. The tokens look like those
// of a company's login: some 900 bytes with a handful of groups and scopes.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const AUDIENCE = 'https://gateway.example.com/mcp';
const KEYS_PATH = '/keys';
const VALID_SECONDS = 6 * 3600;

/**
 * @typedef {object} Issuer
 * @property {string} url
 * @property {string} keysUrl
 * @property {(algorithm: string) => Promise<string>} token One that nobody has seen before, good for hours.
 * @property {() => void} close
 */

/**
 * @param {readonly string[]} algorithms It has a key for each.
 * @returns {Promise<Issuer>}
 */
export async function startIssuer(algorithms) {
  /** @type {Map<string, import('jose').CryptoKey>} */
  const privateKeys = new Map();
  /** @type {import('jose').JWK[]} */
  const keys = [];
  for (const alg of algorithms) {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    privateKeys.set(alg, privateKey);
    keys.push({ ...(await exportJWK(publicKey)), kid: `bench-${alg}`, alg, use: 'sig' });
  }
  const server = createServer((request, response) => {
    const found = request.url === KEYS_PATH;
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(found ? JSON.stringify({ keys }) : '{}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  let made = 0;
  return {
    url,
    keysUrl: `${url}${KEYS_PATH}`,
    token: async (alg) => {
      const key = privateKeys.get(alg);
      if (key === undefined) throw new Error(`no key for ${alg}`);
      made += 1;
      return new SignJWT({ ...CLAIMS, jti: `token-${made}` })
        .setProtectedHeader({ alg, kid: `bench-${alg}`, typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + VALID_SECONDS)
        .sign(key);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const CLAIMS = {
  sub: 'user7@example.com',
  client_id: 'agent-desk',
  scope: 'openid tools:use files:read',
  groups: ['eng', 'eng-platform', 'on-call'],
};
