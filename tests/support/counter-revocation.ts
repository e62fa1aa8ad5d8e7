import { randomUUID } from 'node:crypto';
import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import { AcceptRevocationDocument, StartCounterRevocationDocument } from '../../codegen/generated/counter.ts';
import type { AcceptRevocationInput, StartCounterRevocationInput } from '../../codegen/generated/counter.ts';
import { PAPERS, scanPaper } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import { right } from './counter-desk.ts';

export { PAPERS };

/** A person and the certificates that he holds. */
export interface Holder {
  iin: string;
  serials: string[];
}

/** An organisation whose certificates are revoked. */
export const FIRM = {
  bin: `95014000011${String(computeControlDigit('95014000011'))}`,
  organisation: 'ЖШС «Өрлеу»',
};

/** The papers of an organisation, its application in one of the two ways. @rule std1 p.9 revoke 3) */
export function papersWith(alternative: 'sealed-application' | 'dismissal-order-extract') {
  return PAPERS.map((one) => (one.id === 'application' ? { ...one, alternative } : one));
}

/** N5 as far as the papers on the counter; the consent is signed and scanned. @rule reg p.10(1) */
export async function startedRevocation(...[desk, holder, change, by]: Parameters<typeof unscannedRevocation>) {
  const started = await unscannedRevocation(desk, holder, change, by);
  await scanPaper({ api: desk.api, session: by ?? desk.session }, started.id, 'data-use-consent');
  return started;
}

/** The same, before the applicant signed the consent. */
export async function unscannedRevocation(
  desk: Desk,
  { iin }: { iin: string },
  change: Partial<StartCounterRevocationInput> = {},
  by = desk.session,
) {
  const input: StartCounterRevocationInput = {
    ...{ idempotencyKey: randomUUID(), kind: 'INDIVIDUAL', iin, surname: 'Қасымова', givenName: 'Әсел' },
    ...{ phone: '+7 701 000 00 07', language: 'kk', email: null, ...change },
  };
  return right(await desk.api.ask(StartCounterRevocationDocument, { input }, by)).startCounterRevocation;
}

interface HandedIn {
  started?: Partial<StartCounterRevocationInput>;
  accepted?: Partial<AcceptRevocationInput>;
}

/** N5 as far as the receipt. @rule reg p.10(3) */
export async function acceptedRevocation(
  desk: Desk,
  holder: { iin: string },
  { started = {}, accepted = {} }: HandedIn = {},
  by = desk.session,
) {
  const { id, version } = await startedRevocation(desk, holder, started, by);
  const input = { id, version, documents: PAPERS, identified: true, represented: false, ...accepted };
  return right(await desk.api.ask(AcceptRevocationDocument, { input }, by)).acceptRevocation;
}
