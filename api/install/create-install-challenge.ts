import { installProofDocument } from '@kualik/domain/rules/install-link.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { newInstallNonce } from './install-nonce.ts';
import type { InstallChallengeType } from './install.type.ts';

/** Something to sign with an ordered key. Made without looking whether the number exists: the answer reveals nothing. */
export async function createInstallChallenge(context: ApiContext, text: string): Promise<InstallChallengeType> {
  const { secrets, limits, address } = context;
  await limits.spend('install', address);
  const parsed = parseRequestNumber(text);
  const number = parsed.ok ? parsed.value : text.slice(0, 13);
  const { nonce, expiresAt } = newInstallNonce(secrets.install, number);
  return { nonce, document: installProofDocument(number, nonce), expiresAt };
}
