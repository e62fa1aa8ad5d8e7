import { makeCardKeys } from '@kualik/worker/cards/station.ts';
import { A_PDF } from './api-administration.ts';
import { acceptedCase, claimedCase, PAPERS, preparedConfirmation, scanPaper, takenCase } from './api-desk.ts';
import type { Operation } from './api-server.ts';
import { base64 } from './api-staff.ts';
import {
  enteredIssue,
  newStation,
  person,
  printedIssue,
  registersAnswer,
  right,
  scanSigned,
  signedIssue,
  startedIssue,
} from './counter-desk.ts';
import { ChooseCertificatesDocument, IdentifyApplicantDocument } from '../../codegen/generated/counter.ts';
import { CallNextTicketDocument, TakeQueueTicketDocument } from '../../codegen/generated/counter-queue.ts';
import { acceptedRevocation, startedRevocation } from './counter-revocation.ts';
import { issuedCase } from './held-certificates.ts';
import { issueStaff, signAs } from './test-ca.ts';
import { insert, paper } from './stored-rows.ts';
import type { Row, Turn } from './stored-rows.ts';
import { randomHash, SEMEY_OFFICE } from './stored-cases.ts';

const REASON = { kk: 'Құжат көрсетілмеді.', ru: 'Документ не предъявлен.', en: 'The document was not shown.' };
const POLICY = { policyVersion: '2026-1', consent: true, dataUseConsent: true };

/** A revocation whose papers were accepted, of a person who holds a pair. */
async function revocation({ desk, em, at }: Turn): Promise<{ id: string; version: number; serials: string[] }> {
  const holder = await issuedCase(em.fork(), desk.ca, { at });
  const { id, version } = await acceptedRevocation(desk, { iin: await iinOf(em, holder.request.id) });
  return { id, version, serials: holder.serials };
}

async function iinOf(em: Turn['em'], requestId: string): Promise<string> {
  const rows: { iin: string }[] = await em.execute(
    'select a.iin from request r join applicant a on a.id = r.applicant_id where r.id = ?',
    [requestId],
  );
  return rows[0]?.iin ?? '';
}

/** A case whose certificates are to be written onto its card, over keys of the test instead of the card's. */
async function cardToWrite({ desk, em, at }: Turn) {
  const station = newStation();
  const { id, version } = await signedIssue(desk, station);
  const rows: { id: string; iin: string; surname: string; givenName: string; patronymic: string | null }[] =
    await em.execute(
      `select a.id, a.iin, a.surname, a.given_name as "givenName", a.patronymic
         from request r join applicant a on a.id = r.applicant_id where r.id = ?`,
      [id],
    );
  const [owner] = rows;
  if (!owner) throw new Error('no applicant');
  const issue = (usage: 'sign' | 'auth') =>
    issueStaff(em.fork(), desk.ca, owner, { usage, isRegistered: false, profileId: `individual-${usage}` });
  const [sign, auth] = [await issue('sign'), await issue('auth')];
  await em.execute('update certificate set request_id = ? where sha256 in (?)', [id, [sign.sha256, auth.sha256]]);
  await em.execute(`update request set step = 'P10', status = 'ISSUING', step_entered_at = ? where id = ?`, [at, id]);
  return { id, version, cardId: station.port.cardId, sign, auth };
}

const PREPARE_RELEASE: Operation<{ prepareHoldRelease: { id: string; document: string } }, Row> = {
  toString: () => 'mutation ($input: PrepareHoldReleaseInput!) { prepareHoldRelease(input: $input) { id document } }',
};

/** Held certificates: of an owner before the operator, or in the worklist of the provider. */
async function heldToRelease(turn: Turn): Promise<Row> {
  const { desk, em, at, role, employeeId } = turn;
  const { request, serials } = await issuedCase(em.fork(), desk.ca, { at });
  const isWorklist = role === 'provider_officer';
  const loss = { employee_id: employeeId, since: at, channel: 'superior', reported_by_id: employeeId };
  const acted = { reported_at: at, state: 'acted', decided_by_id: employeeId, decided_at: at };
  const keyLoss = isWorklist ? await insert(turn, 'key_loss', { ...loss, ...acted }) : null;
  const rows: Row[] = await em.execute(
    'select id as certificate_id, serial_hex, ca_id from certificate where serial_hex = ?',
    [serials[0]],
  );
  const hold = await insert(turn, 'hold', {
    ...{ ...rows[0], state: 'active', placed_at: at, key_loss_id: keyLoss },
    ...{ channel: isWorklist ? 'operator_key_loss' : 'counter', ends_at: new Date(at.getTime() + 86_400_000) },
  });
  if (isWorklist) return { input: { holds: [hold], way: 'WORKLIST', identified: false } };
  const holderIin = await iinOf(em, request.id);
  return { input: { holds: [hold], way: 'COUNTER', identified: true, holderIin } };
}

/** What an operator does at his desk, about cases that stand where he does it. */
export const DESK_ROWS: Readonly<Record<string, (turn: Turn) => Promise<Row>>> = {
  recordDataUseConsent: async ({ desk }) => {
    const { id } = await claimedCase(desk);
    await scanPaper(desk, id, 'data-use-consent');
    return { id };
  },
  acceptDocuments: async ({ desk }) => {
    const { id, version, fingerprint } = await takenCase(desk);
    return { input: { id, version, fingerprint, papers: PAPERS, identified: true } };
  },
  refuseDocuments: async ({ desk }) => {
    const { id, version } = await takenCase(desk);
    const ground = { ground: 'DOCUMENTS_INCOMPLETE', missing: ['identity-document'], reason: REASON };
    return { input: { id, version, ...ground } };
  },
  prepareConfirmation: async ({ desk }) => ({ id: (await acceptedCase(desk)).id }),
  confirmRequest: async ({ desk }) => {
    const { id, document } = await preparedConfirmation(desk, (await acceptedCase(desk)).id);
    return { input: { id, cms: base64(await signAs(desk.aigerim.sign, document)) } };
  },
  fillCaseForm: async ({ desk }) => ({ input: { requestId: (await claimedCase(desk)).id, form: 'CONSENT' } }),
  printCasePaper: async (turn) => {
    const { id } = await claimedCase(turn.desk);
    const made = { kind: 'application', title: JSON.stringify(REASON), content_type: 'application/pdf' };
    const bytes = { content: Buffer.from(A_PDF), sha256: randomHash(), created_at: turn.at, sealed_at: turn.at };
    return { input: { documentId: await insert(turn, 'document', { request_id: id, ...made, ...bytes }) } };
  },
  identifyApplicant: async ({ desk }) => {
    const { id, version } = await startedIssue(desk);
    return { input: { id, version, identified: true } };
  },
  enterApplicantData: async ({ desk }) => {
    const { id, version } = await startedIssue(desk);
    const input = { id, version, identified: true };
    const known = right(await desk.api.ask(IdentifyApplicantDocument, { input }, desk.session)).identifyApplicant;
    return { input: { id, version: known.version, email: null, ...POLICY } };
  },
  recordCardKeys: async ({ desk }) => {
    const { id } = await enteredIssue(desk);
    const version = await registersAnswer(desk, id, true);
    const { cardId, signCsr, authCsr } = await makeCardKeys(newStation());
    return { input: { id, version, cardId, signCsr: base64(signCsr), authCsr: base64(authCsr) } };
  },
  recordSignedApplication: async ({ desk }) => {
    const input = await printedIssue(desk, newStation());
    await scanSigned(desk, input.id);
    return { input };
  },
  acceptRevocation: async ({ desk }) => {
    const { id, version } = await startedRevocation(desk, person());
    return { input: { id, version, documents: PAPERS, identified: true, represented: false } };
  },
  refuseRevocation: async ({ desk }) => {
    const { id, version } = await startedRevocation(desk, person());
    return { input: { id, version, ground: 'DOCUMENTS_INCOMPLETE', missing: ['application'], reason: REASON } };
  },
  counterCertificates: async (turn) => ({ id: (await revocation(turn)).id }),
  chooseCertificates: async (turn) => ({ input: await revocation(turn) }),
  enterRevocation: async (turn) => {
    const { desk } = turn;
    const input = await revocation(turn);
    const chosen = right(await desk.api.ask(ChooseCertificatesDocument, { input }, desk.session)).chooseCertificates;
    return { input: { id: input.id, version: chosen.version, reason: 'keyCompromise' } };
  },
  holdAtCounter: async ({ desk, em, at }) => {
    const { request, serials } = await issuedCase(em.fork(), desk.ca, { at });
    return { input: { serials, holderIin: await iinOf(em, request.id), identified: true } };
  },
  issueInstallLinkAtCounter: async ({ desk, em, at }) => {
    const { request } = await issuedCase(em.fork(), desk.ca, { at });
    await em.execute('update request set office_id = ? where id = ?', [SEMEY_OFFICE, request.id]);
    return { id: request.id };
  },
  moveQueueTicket: async ({ desk, em }) => {
    const ticket = { input: { kind: 'INDIVIDUAL' as const, code: null } };
    right(await desk.api.ask(TakeQueueTicketDocument, ticket, desk.session));
    // Whoever was called at this window before is served first.
    await desk.api.ask(CallNextTicketDocument, { window: '1' }, desk.session);
    const rows: Row[] = await em.execute(`select id, version from queue_ticket where state = 'called' limit 1`);
    return { input: { ...rows[0], move: 'START' } };
  },
  giveUpCardIssue: async ({ desk }) => {
    const { id, version } = await startedIssue(desk);
    const input = { id, version, identified: true };
    const known = right(await desk.api.ask(IdentifyApplicantDocument, { input }, desk.session)).identifyApplicant;
    return { input: { id, version: known.version } };
  },
  cardWork: async (turn) => ({ id: (await cardToWrite(turn)).id }),
  recordCardStep: async (turn) => {
    const { id, cardId, sign } = await cardToWrite(turn);
    return { input: { id, cardId, certificateSha256: sign.sha256, usage: 'SIGN', step: 'STARTED' } };
  },
  recordCardWritten: async (turn) => {
    const { id, version, cardId, sign, auth } = await cardToWrite(turn);
    return { input: { id, version, cardId, sign: base64(sign.der), auth: base64(auth.der) } };
  },
  prepareHoldRelease: heldToRelease,
  confirmHoldRelease: async (turn) => {
    const { desk } = turn;
    const held = await heldToRelease(turn);
    const answer = right(await desk.api.ask(PREPARE_RELEASE, held, desk.session));
    const { id, document } = answer.prepareHoldRelease;
    const bytes = new Uint8Array(Buffer.from(document, 'base64'));
    return { input: { id, cms: base64(await signAs(desk.aigerim.sign, bytes)) } };
  },
  holdByCallCentre: async ({ desk, em, at }) => {
    const { request } = await issuedCase(em.fork(), desk.ca, { at, surname: 'Қожахметов' });
    return { input: { reference: request.number, surname: 'Қожахметов' } };
  },
  deliverCopies: async (turn) => {
    const request = await issuedCase(turn.em.fork(), turn.desk.ca, { at: turn.at });
    const wanted = { request_id: request.request.id, office_id: SEMEY_OFFICE, documents: '{application}' };
    const asked = { requested_at: turn.at, requested_by_id: turn.employeeId, due_on: '2026-11-30' };
    return { id: await insert(turn, 'copy_request', { ...wanted, ...asked }), paperIds: [await paper(turn)] };
  },
};
