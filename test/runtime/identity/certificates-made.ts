// Certificate authorities and client certificates, made by openssl for one run of a test file.
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Made {
  /** Path of the PEM file. */
  readonly file: string;
  readonly pem: string;
  readonly der: Buffer;
}

export interface Wanted {
  /** Common name. */
  readonly subject: string;
  /** Name of the authority that signs; its own key when not given. */
  readonly by?: string;
  /** `URI:…` or `DNS:…` each. */
  readonly alternativeNames?: readonly string[];
  readonly authority?: boolean;
  /** Extended key usages; none when not given. */
  readonly uses?: string;
  /** `YYYYMMDDHHMMSSZ`; from yesterday for ten years when not given. */
  readonly from?: string;
  readonly to?: string;
}

export class CertificateMaker {
  readonly folder = mkdtempSync(join(tmpdir(), 'mcpgw-certs-'));

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true }));
  }

  /** Made under a name that others may be signed `by`. */
  make(name: string, wanted: Wanted): Made {
    const { subject, by = name, alternativeNames = [], authority = false, uses } = wanted;
    const { from = '20200101000000Z', to = '20491231235959Z' } = wanted;
    this.#openssl(
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-out',
      `${name}.key`,
    );
    const extensions = [
      // Without names of keys only the signature tells authorities of the same name apart.
      'subjectKeyIdentifier=none',
      'authorityKeyIdentifier=none',
      `basicConstraints=critical,CA:${authority ? 'TRUE' : 'FALSE'}`,
      ...(alternativeNames.length > 0 ? ['subjectAltName=@names'] : []),
      ...(uses ? [`extendedKeyUsage=${uses}`] : []),
    ];
    writeFileSync(join(this.folder, `${name}.cnf`), this.#settings(extensions, alternativeNames));
    const config = ['-config', `${name}.cnf`];
    this.#openssl(
      'req',
      '-new',
      '-key',
      `${name}.key`,
      '-subj',
      `/CN=${subject}`,
      '-out',
      `${name}.csr`,
      ...config,
    );
    writeFileSync(join(this.folder, 'index.txt'), '');
    const signing =
      by === name
        ? ['-selfsign', '-keyfile', `${name}.key`]
        : ['-cert', `${by}.pem`, '-keyfile', `${by}.key`];
    const dates = ['-startdate', from, '-enddate', to];
    const files = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-batch', '-notext', '-rand_serial'];
    this.#openssl('ca', ...config, ...signing, ...dates, '-extensions', 'wanted', ...files);
    const file = join(this.folder, `${name}.pem`);
    const pem = readFileSync(file, 'utf8');
    return { file, pem, der: new X509Certificate(pem).raw };
  }

  bundle(name: string, ...parts: readonly Made[]): string {
    const file = join(this.folder, name);
    writeFileSync(file, parts.map(({ pem }) => pem).join('\n'));
    return file;
  }

  #settings(extensions: readonly string[], names: readonly string[]): string {
    const lines = names.map((name, i) => name.replace(':', `.${i} = `));
    return `[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[ca]
default_ca = here
[here]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
email_in_dn = no
[any]
commonName = supplied
[wanted]
${extensions.join('\n')}
[names]
${lines.join('\n')}
`;
  }

  #openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });
  }
}
