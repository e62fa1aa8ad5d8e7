import { toBase64, type Bytes } from '@kualik/pki/bytes.ts';
import {
  CabinetDocument,
  CreateSignInChallengeDocument,
  SignInToCabinetDocument,
  SignOutOfCabinetDocument,
  type CabinetHolderFragment,
} from '../../../codegen/generated/portal-cabinet.ts';
import { bytesOf } from './bytes.ts';
import { ApiError, ask, type Operation } from './client.ts';

export type CabinetHolder = CabinetHolderFragment;

/** Codes that say the session is over; whatever was asked is asked again after signing in. */
const ENDED = new Set(['UNAUTHENTICATED', 'SESSION_ENDED', 'CSRF_TOKEN']);

let csrfToken = '';
let onEnded: () => void = () => undefined;

/** Who is told when the server says that the session is over. */
export function whenSessionEnds(tell: () => void): void {
  onEnded = tell;
}

/** An operation of the open cabinet: with its cookie and its CSRF value. */
export async function askInCabinet<Result, Variables extends Record<string, unknown>>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  try {
    return await ask(operation, variables, undefined, csrfToken);
  } catch (error) {
    if (error instanceof ApiError && ENDED.has(error.facts.code)) onEnded();
    throw error;
  }
}

/** Whose cabinet the cookie opens, if any: a page that was loaded anew has forgotten it. */
export async function fetchCabinet(): Promise<CabinetHolder | null> {
  return kept((await ask(CabinetDocument, {}, undefined, '')).cabinet ?? null);
}

/** Bytes to be signed by the authentication key, good for two minutes and once. */
export async function fetchSignInDocument(): Promise<Bytes> {
  return bytesOf((await ask(CreateSignInChallengeDocument, {})).createSignInChallenge.document);
}

export async function openCabinet(cms: Uint8Array): Promise<CabinetHolder | null> {
  return kept((await ask(SignInToCabinetDocument, { cms: toBase64(cms) }, undefined, '')).signInToCabinet);
}

export async function closeCabinet(): Promise<void> {
  await ask(SignOutOfCabinetDocument, {}, undefined, csrfToken);
  csrfToken = '';
}

function kept(holder: CabinetHolder | null): CabinetHolder | null {
  csrfToken = holder?.csrfToken ?? '';
  return holder;
}
