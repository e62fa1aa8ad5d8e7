import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { readOrCreateSetting } from '@kualik/db/repositories/secret.repository.ts';

/** Secrets of this installation, made on its first start and shared by all its api processes. No key of the PKI. */
export interface Secrets {
  /** HMAC of captcha challenges. */
  readonly captcha: string;
  /** HMAC of addresses and IINs that the rate limiter counts. */
  readonly limits: string;
  /** HMAC of the CSRF value of a session. */
  readonly csrf: string;
  /** HMAC of install challenges. */
  readonly install: string;
}

const KEY = 'api.secrets';
const NAMES = ['captcha', 'limits', 'csrf', 'install'] as const;

/** Reads the secrets, making them when they are missing; of two first starts at once one wins and both use its values. */
export async function loadSecrets(em: EntityManager): Promise<Secrets> {
  const fresh = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64url')]));
  const stored = await readOrCreateSetting(em, KEY, fresh);
  if (!isSecrets(stored)) throw new Error(`setting ${KEY} is damaged`);
  return Object.freeze(stored);
}

function isSecrets(value: unknown): value is Secrets {
  if (typeof value !== 'object' || value === null) return false;
  return NAMES.every((name) => name in value && typeof value[name as keyof typeof value] === 'string');
}
