// Where keys are looked for: the well-known places, whose word counts there, and where nothing may lead.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AddressKind } from '../../../runtime/identity/fetch/address-kind.ts';
import { addressKind, mayLeadTo } from '../../../runtime/identity/fetch/address-kind.ts';
import { fetchDocument } from '../../../runtime/identity/fetch/document.ts';
import { NoAnswer } from '../../../runtime/identity/fetch/round-trip.ts';
import { type FetchDocument, keysAt, keysOfIssuer } from '../../../runtime/identity/jwks/issuer-keys.ts';
import { type Issuer, sendJson, signingKey, startIssuer } from './issuer.ts';

const METADATA = {
  oauth: (path: string) => `/.well-known/oauth-authorization-server${path}`,
  inserted: (path: string) => `/.well-known/openid-configuration${path}`,
  appended: (path: string) => `${path}/.well-known/openid-configuration`,
};

/** Serves metadata at one place only. */
function metadataAt(issuer: Issuer, place: string, metadata: object): void {
  issuer.respond = (request, response) => {
    if (request.url === '/keys') return false;
    if (request.url === place) sendJson(response, metadata);
    else response.writeHead(404).end();
    return true;
  };
}

describe('keys of an issuer', () => {
  it.each(['oauth', 'inserted', 'appended'] as const)(
    'with a path are found by %s metadata',
    async (form) => {
      const issuer = await startIssuer([await signingKey()], '/realms/eng');
      metadataAt(issuer, METADATA[form]('/realms/eng'), {
        issuer: issuer.url,
        jwks_uri: `${issuer.origin}/keys`,
      });
      expect(await keysOfIssuer(issuer.url, Date.now)()).toHaveLength(1);
    },
  );

  it.each(['oauth', 'inserted'] as const)('without a path are found by %s metadata', async (form) => {
    const issuer = await startIssuer([await signingKey()]);
    metadataAt(issuer, METADATA[form](''), { issuer: issuer.url, jwks_uri: `${issuer.origin}/keys` });
    expect(await keysOfIssuer(issuer.url, Date.now)()).toHaveLength(1);
    expect(issuer.asked.filter((path) => path === METADATA.appended(''))).toHaveLength(
      form === 'inserted' ? 1 : 0,
    );
  });

  it('whose name ends in a slash are found, and the slash belongs to the name', async () => {
    const issuer = await startIssuer([await signingKey()]);
    const name = `${issuer.origin}/`;
    metadataAt(issuer, METADATA.inserted(''), { issuer: name, jwks_uri: `${issuer.origin}/keys` });
    expect(await keysOfIssuer(name, Date.now)()).toHaveLength(1);
    await expect(keysOfIssuer(issuer.origin, Date.now)()).rejects.toThrow('metadata of another issuer');
  });

  it.each<[string, (issuer: Issuer) => unknown, string]>([
    [
      'another issuer',
      ({ origin }) => ({ issuer: `${origin}/x`, jwks_uri: `${origin}/keys` }),
      'another issuer',
    ],
    ['no issuer', ({ origin }) => ({ jwks_uri: `${origin}/keys` }), 'another issuer'],
    ['no keys', ({ url }) => ({ issuer: url }), 'without jwks_uri'],
    ['a file', ({ url }) => ({ issuer: url, jwks_uri: 'file:///etc/passwd' }), 'not https'],
    ['a password', ({ url }) => ({ issuer: url, jwks_uri: 'https://a:b@id.example/k' }), 'not https'],
    ['no address', ({ url }) => ({ issuer: url, jwks_uri: '/keys' }), 'without jwks_uri'],
    ['nothing', () => null, 'another issuer'],
  ])('are not taken from metadata with %s', async (_, metadata, message) => {
    const issuer = await startIssuer([await signingKey()]);
    issuer.respond = (request, response) => {
      if (request.url === '/keys') return false;
      sendJson(response, metadata(issuer));
      return true;
    };
    await expect(keysOfIssuer(issuer.url, Date.now)()).rejects.toThrow(message);
    expect(issuer.asked).not.toContain('/keys');
  });

  it('are asked for at the known place, and metadata again when that leads nowhere', async () => {
    const issuer = await startIssuer([await signingKey()]);
    const load = keysOfIssuer(issuer.url, Date.now);
    await load();
    issuer.asked.length = 0;
    await load();
    expect(issuer.asked).toEqual(['/keys']);

    issuer.respond = (request, response) => {
      if (request.url === '/keys') response.writeHead(404).end();
      else if (request.url === '/moved') sendJson(response, { keys: issuer.keys });
      else sendJson(response, { issuer: issuer.url, jwks_uri: `${issuer.origin}/moved` });
      return true;
    };
    await expect(load()).rejects.toThrow(NoAnswer);
    expect(await load()).toHaveLength(1);
  });

  it('need an address that is one', () => {
    for (const issuer of [
      'issuer',
      'ftp://id.example',
      'https://a:b@id.example',
      'https://id.example/?a=1',
    ]) {
      expect(() => keysOfIssuer(issuer, Date.now)).toThrow(/^is (no|an)/);
    }
    expect(() => keysAt('file:///keys.json')).toThrow('is no http or https address');
  });
});

describe('metadata', () => {
  /** How far an issuer at a place of some kind may lead to `target`: bounds of the fetches that were made of it. */
  async function ledTo(from: AddressKind, issuer: string, target: string) {
    const bounds: (AddressKind | 'anywhere')[] = [];
    const fetch: FetchDocument = async (url, led) => {
      if (url.href !== target) return { text: JSON.stringify({ issuer, jwks_uri: target }), from };
      bounds.push(led ?? 'anywhere');
      return { text: '{"keys":[]}', from };
    };
    await keysOfIssuer(issuer, Date.now, fetch)().catch(() => {});
    return bounds;
  }

  it('may lead anywhere on the host of its issuer, and elsewhere only as far as its own place', async () => {
    expect(await ledTo('private', 'https://id.corp', 'https://id.corp/keys')).toEqual(['anywhere']);
    expect(await ledTo('public', 'https://id.example', 'https://keys.example/k')).toEqual(['public']);
    expect(await ledTo('private', 'https://id.corp', 'https://keys.corp/k')).toEqual(['private']);
  });

  it('never leads from https to http', async () => {
    expect(await ledTo('public', 'https://id.example', 'http://keys.example/k')).toEqual([]);
    expect(await ledTo('private', 'http://id.corp', 'http://keys.corp/k')).toEqual(['private']);
  });

  it.each([
    'http://127.0.0.1:1/k',
    'http://[::1]:1/k',
    'http://0x7f.1:1/k',
    'http://2130706433:1/k',
    'http://localhost:1/k',
    'http://[::ffff:127.0.0.1]:1/k',
    'http://169.254.169.254/latest',
    'http://[::ffff:169.254.169.254]/latest',
    'http://[fd00:ec2::254]/latest',
    'http://10.0.0.1/k',
    'http://[fe80::1]/k',
    'http://0.0.0.0:1/k',
    'http://[64:ff9b::7f00:1]/k',
  ])('from the public network does not lead to %s', async (address) => {
    await expect(fetchDocument(new URL(address), 'public')).rejects.toThrow('address not allowed');
  });

  it('of this machine may lead to this machine', async () => {
    const issuer = await startIssuer([await signingKey()]);
    const url = new URL(issuer.origin.replace('127.0.0.1', 'localhost'));
    expect(await fetchDocument(new URL('/keys', url), 'loopback')).toMatchObject({ from: 'loopback' });
    await expect(fetchDocument(new URL('/keys', url), 'private')).rejects.toThrow('not allowed');
  });
});

describe('a document', () => {
  async function served(write: Issuer['respond']): Promise<Promise<unknown>> {
    const issuer = await startIssuer();
    issuer.respond = write;
    return fetchDocument(new URL('/keys', issuer.origin), undefined);
  }

  it('is not fetched by way of a redirect', async () => {
    const elsewhere = await startIssuer([await signingKey()]);
    await expect(
      served((_, response) => {
        response.writeHead(302, { location: `${elsewhere.origin}/keys` }).end();
        return true;
      }),
    ).rejects.toThrow('status 302');
    expect(elsewhere.asked).toEqual([]);
  });

  it('of more than 256 KiB is refused, announced or not', async () => {
    const large = Buffer.alloc(256 * 1024 + 1, 0x20);
    for (const head of [{ 'content-length': large.length }, {}]) {
      await expect(
        served((_, response) => {
          response.writeHead(200, head);
          response.write(large.subarray(1));
          response.end(large.subarray(0, 1));
          return true;
        }),
      ).rejects.toThrow('more than 262144 bytes');
    }
  });

  it('whose server is not there, or breaks off, is none, and the reason names no host', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    onTestFinished(() => void gone.close());
    const failure = await fetchDocument(new URL(`http://127.0.0.1:${port}/`), undefined).catch(String);
    expect(failure).toBe('Error: ECONNREFUSED');
    await expect(
      served((_, response) => {
        response.writeHead(200, { 'content-length': 10 }).write('abc', () => response.destroy());
        return true;
      }),
    ).rejects.toThrow(NoAnswer);
  });
});

describe('an address', () => {
  it.each<[string, AddressKind]>([
    ['93.184.216.34', 'public'],
    ['2606:2800:220:1::1', 'public'],
    ['127.8.8.8', 'loopback'],
    ['::1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12::1', 'private'],
    ['169.254.169.254', 'reserved'],
    ['100.100.100.200', 'reserved'],
    ['fe80::1', 'reserved'],
    ['::ffff:10.0.0.1', 'private'],
    ['0.0.0.0', 'reserved'],
    ['::', 'reserved'],
    ['2002:7f00:1::', 'reserved'],
    ['nonsense', 'reserved'],
    ['', 'reserved'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it('leads outwards, never further in', () => {
    const kinds: AddressKind[] = ['public', 'private', 'loopback', 'reserved'];
    const led = kinds.map((from) => kinds.filter((to) => mayLeadTo(from, to)));
    expect(led).toEqual([['public'], ['public', 'private'], ['public', 'private', 'loopback'], ['public']]);
  });
});
