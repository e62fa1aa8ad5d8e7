import { randomUUID } from 'node:crypto';
import { softCardDesk } from './card-desk.ts';
import {
  AcceptRevocationDocument,
  ChooseCertificatesDocument,
  IdentifyApplicantDocument,
  RefuseRevocationDocument,
  StartCounterIssueDocument,
} from '../../codegen/generated/counter.ts';
import { makePair, order, waitForState } from './applicant.ts';
import type { Person } from './applicant.ts';
import { signReissue, signRevocation, submitReissue, submitRevocation } from './cabinet-stories.ts';
import {
  enteredRevocation,
  enterIssue,
  namesOf,
  PHONE,
  SHOWN,
  signedApplication,
  startRevocation,
} from './counter-stories.ts';
import { fromBase64 } from './graphql-client.ts';
import { Holder } from './holder.ts';
import type { Installed } from './holder.ts';
import { keepPaper } from './judge.ts';
import type { Operator } from './operator.ts';
import { install, paperOf, tell } from './stories.ts';
import type { Stage } from './stories.ts';
import { waitFor } from './wait-for.ts';

/** Refusals of N4: the person is not the holder of the card (P2), and the register does not know him (P5). */
export async function playCounterIssueRefusals(stage: Stage, person: Person): Promise<void> {
  const { client } = stage.operator;
  tell('N4 P2: the person is not the holder of the card');
  const visit = { idempotencyKey: randomUUID(), phone: PHONE, language: 'kk' as const, cannotSign: false };
  const { startCounterIssue: started } = await client.run(StartCounterIssueDocument, {
    input: { ...visit, ...namesOf(person) },
  });
  const reason = { kk: 'Сурет сәйкес келмейді.', ru: 'Не похож на фото.', en: 'Does not match the photo.' };
  const stranger = { id: started.id, version: started.version, identified: false, reason };
  await client.run(IdentifyApplicantDocument, { input: stranger });
  await saveStaffCopy(stage, 'N4-P2', started.id, 'IDENTITY_NOT_CONFIRMED');

  tell('N4 P5: the register does not know the applicant');
  const { id } = await enterIssue(stage, { ...person, surname: 'БЕЛГІСІЗ' });
  await saveStaffCopy(stage, 'N4-P5', id, 'REGISTER_DISAGREES');
}

/** Refusals of N5: a paper is missing (P2), and the certificate is another person's (T5). */
export async function playCounterRevocationRefusals(
  stage: Stage,
  person: Person,
  foreignSerial: string,
): Promise<void> {
  const { client } = stage.operator;
  tell('N5 P2: the application is missing');
  const first = await startRevocation(stage, person);
  const reason = { kk: 'Өтініш жоқ.', ru: 'Нет заявления.', en: 'There is no application.' };
  const missing = { ground: 'DOCUMENTS_INCOMPLETE' as const, missing: ['application'], reason };
  await client.run(RefuseRevocationDocument, { input: { id: first.id, version: first.version, ...missing } });
  await saveStaffCopy(stage, 'N5-P2', first.id, 'DOCUMENTS_INCOMPLETE');

  tell('N5 T5: the certificate belongs to somebody else');
  const second = await startRevocation(stage, person);
  const seen = { id: second.id, version: second.version, documents: SHOWN, identified: true, represented: false };
  const { acceptRevocation: accepted } = await client.run(AcceptRevocationDocument, { input: seen });
  const foreign = { id: second.id, version: accepted.version, serials: [foreignSerial] };
  await client.run(ChooseCertificatesDocument, { input: foreign });
  await saveStaffCopy(stage, 'N5-T5', second.id, 'REVOCATION_TARGET_UNKNOWN');
}

/** A refusal as the staff sees it; at the counter it goes to the applicant on paper, for nobody gave an e-mail address. */
async function saveStaffCopy(stage: Stage, folder: string, id: string, code: string): Promise<void> {
  const { operator, evidence } = stage;
  const url = await waitFor('the refusal as PDF', async () => paperOf(await operator.open(id), 'REFUSAL'));
  keepPaper(evidence, `refusals/${folder}/refusal.pdf`, await operator.client.fetchBytes(url));
  const page = await operator.open(id);
  evidence.writeJson(`refusals/${folder}/events.json`, page.events);
  const given = page.refusal?.code ?? page.status;
  evidence.record(`${folder}: refused with ${code}`, given === code, 'request', given);
}

/** Refusals of N2 and N3: the holder signs with his key for signing in, which may not sign (P7, P2). */
export async function playCabinetRefusals(stage: Stage, person: Person, installed: Installed): Promise<void> {
  const { evidence } = stage;
  const holder = await Holder.signIn(stage.client.origin, installed);
  tell('N2 P7: the order of new certificates is signed with a key that may not sign');
  const pair = await makePair(person);
  const { cms } = await signReissue(stage, holder, { pair, email: 'n2-p7@example.kz', given: [], by: 'auth' });
  evidence.write('refusals/N2-P7/applicant.p7m', fromBase64(cms));
  await saveByNumber(stage, 'N2-P7', await submitReissue(holder, pair, cms), 'SIGNED_REQUEST_KEY_USAGE');

  tell('N3 P2: the revocation is signed with a key that may not sign');
  const own = await holder.ownCertificates();
  const request = await signRevocation(
    holder,
    own.map(({ id }) => id),
    'auth',
  );
  evidence.write('refusals/N3-P2/request.p7m', fromBase64(request));
  await saveByNumber(stage, 'N3-P2', await submitRevocation(holder, request), 'SIGNED_REQUEST_KEY_USAGE');
}

/** Refusal of N2: the register does not know the holder any more (P3). */
export async function playForgottenHolder(
  stage: Stage,
  { person, installed }: { person: Person; installed: Installed },
  forget: (iins: string[]) => Promise<void>,
): Promise<void> {
  tell('N2 P3: the register does not know the holder any more');
  const holder = await Holder.signIn(stage.client.origin, installed);
  const pair = await makePair(person);
  const { cms } = await signReissue(stage, holder, { pair, email: 'n2-p3@example.kz', given: [] });
  stage.evidence.write('refusals/N2-P3/applicant.p7m', fromBase64(cms));
  await forget([person.iin]);
  const number = await submitReissue(holder, pair, cms);
  await waitForState(stage.client, number, ['REFUSED']);
  await forget([]);
  await saveByNumber(stage, 'N2-P3', number, 'REGISTER_DISAGREES');
}

/**
 * Refusals of N4 and N5: the operator confirms a request of his own, which a colleague served at the counter up to the
 * signature (P9, P5). What he revokes was issued to him by the colleague, too.
 */
export async function playOwnCounterCases(stage: Stage, person: Person, colleague: Operator): Promise<void> {
  const { client } = stage;
  const served = { ...stage, operator: colleague };
  tell('N4 P9: the operator confirms an issue of his own at the counter');
  const { id } = await signedApplication(served, person, {
    folder: 'refusals/N4-P9',
    card: softCardDesk('the refusal comes before anything is written'),
  });
  await takeOverAndConfirm(stage, colleague, id);
  await saveStaffCopy(stage, 'N4-P9', id, 'CONFIRMATION_OWN_CASE');

  tell('N5 P5: the operator confirms the revocation of certificates of his own');
  const placed = await order(client, person, 'n5-p5@example.kz');
  await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
  const page = await colleague.claim((await colleague.find(placed.number)).id);
  await colleague.confirm(await colleague.acceptDocuments(page));
  await waitForState(client, placed.number, ['COMPLETED']);
  await install(stage, 'refusals/N5-P5', placed);
  const revocation = await enteredRevocation(served, person);
  await takeOverAndConfirm(stage, colleague, revocation);
  await saveStaffCopy(stage, 'N5-P5', revocation, 'CONFIRMATION_OWN_CASE');
}

async function takeOverAndConfirm({ operator }: Stage, colleague: Operator, id: string): Promise<void> {
  await colleague.release(id);
  await operator.confirm(await operator.claim(id));
}

async function saveByNumber(stage: Stage, folder: string, number: string, code: string): Promise<void> {
  await waitForState(stage.client, number, ['REFUSED']);
  await saveStaffCopy(stage, folder, (await stage.operator.find(number)).id, code);
}
