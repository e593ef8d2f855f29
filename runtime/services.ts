// The parts that decide and outlive bundles: what was verified, counted, signed and resolved under one bundle goes on
// under the next as far as that says the same. The composition root makes them once.
import type { Bundle } from '../schema/generated/bundle.ts';
import type { RuntimePolicy } from './access/policy.ts';
import { preparePolicy } from './access/prepare-policy.ts';
import { Accounts } from './connect/accounts.ts';
import { IdentityService } from './identity/identity-service.ts';
import { LimitService } from './limits/limit-service.ts';
import type { Log } from './observe/log.ts';
import { Secrets } from './secrets/secrets.ts';
import { UpstreamCredentials } from './upstreams/credentials/upstream-credentials.ts';
import { Validation } from './validation/validation.ts';

export class Services {
  readonly secrets: Secrets;
  readonly identity: IdentityService;
  readonly limits: LimitService;
  readonly accounts: Accounts;
  readonly credentials: UpstreamCredentials;
  readonly #log: Log;
  #policy: RuntimePolicy | undefined;

  constructor(log: Log, stateFolder: string, env: NodeJS.ProcessEnv = process.env) {
    this.#log = log;
    this.secrets = new Secrets({ env, log });
    this.identity = new IdentityService({ secrets: this.secrets, log });
    this.limits = new LimitService({ secrets: this.secrets, log });
    this.accounts = new Accounts({ secrets: this.secrets, log, stateFolder });
    this.credentials = new UpstreamCredentials({ secrets: this.secrets, log, users: this.accounts });
  }

  /**
   * Makes ready what decides under a bundle; throws, with words for the operator, when a part of it cannot be had. Then
   * everything goes on as it was.
   */
  prepare(bundle: Bundle): void {
    const authenticator = this.identity.authenticatorFor(bundle);
    try {
      const validation = bundle.validations && new Validation(bundle, this.#log);
      const policy = { ...preparePolicy(bundle, authenticator), validation };
      this.limits.update(bundle);
      this.credentials.update(bundle);
      this.accounts.update(bundle);
      this.#policy = policy;
    } catch (error) {
      authenticator?.close();
      throw error;
    }
  }

  /** Of the bundle prepared last. */
  get policy(): RuntimePolicy {
    if (this.#policy === undefined) throw new Error('no bundle was prepared');
    return this.#policy;
  }

  async close(): Promise<void> {
    this.identity.close();
    this.credentials.close();
    await this.accounts.close();
    await this.limits.close();
    this.secrets.close();
  }
}
