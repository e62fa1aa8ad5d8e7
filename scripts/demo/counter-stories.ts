import { randomUUID } from 'node:crypto';
import { SoftCard } from '@kualik/worker/cards/soft-card.ts';
import { makeCardKeys, writeCertificates } from '@kualik/worker/cards/station.ts';
import type { CardStep, ReadBack, Station } from '@kualik/worker/cards/station.ts';
import { toPem } from '@kualik/pki/pem.ts';
import {
  AcceptRevocationDocument,
  CardWorkDocument,
  ChooseCertificatesDocument,
  CounterCertificatesDocument,
  EnterApplicantDataDocument,
  EnterRevocationDocument,
  IdentifyApplicantDocument,
  RecordCardKeysDocument,
  RecordCardStepDocument,
  RecordCardWrittenDocument,
  RecordSignedApplicationDocument,
  StartCounterIssueDocument,
  StartCounterRevocationDocument,
} from '../../codegen/generated/counter.ts';
import type { CounterCaseFragment } from '../../codegen/generated/counter.ts';
import type { Person } from './applicant.ts';
import { waitForRevoked } from './cabinet-stories.ts';
import { fromBase64, toBase64 } from './graphql-client.ts';
import { judgeCertificates, judgeConfirmation, judgeSame, keepPaper } from './judge.ts';
import { paperOf, saveConfirmation, tell } from './stories.ts';
import type { Stage } from './stories.ts';
import { keepStatus } from './ocsp-evidence.ts';
import { waitFor } from './wait-for.ts';

/** Whose pair was written onto a card, and what the card gave back. */
export interface CardIssue {
  person: Person;
  read: ReadBack;
}

/** A PIN of the demonstration card; the real one is typed by its owner. */
const DEMO_PIN = '482915';
export const PHONE = '+7 701 000 00 07';
/** The papers of an individual who revokes; the originals go back to him. */
export const SHOWN = ['application', 'identity-document', 'data-use-consent'].map((id) => ({
  id,
  originalReturned: true,
}));

/** A workplace whose reader holds a card in memory. It speaks the port of the real reader. */
function newStation(): Station & { port: SoftCard } {
  return { port: new SoftCard({ pin: DEMO_PIN }), askPin: async () => DEMO_PIN };
}

export const namesOf = ({ iin, surname, givenName, patronymic }: Person) => ({ iin, surname, givenName, patronymic });

/** N4: the identity card is handed over, keys are made on it, both certificates are written onto it and read back. */
export async function playCounterIssue(stage: Stage, person: Person): Promise<CardIssue> {
  const { operator, evidence } = stage;
  const { client } = operator;
  tell('N4 P1–P3: the operator identifies the holder of the card and fills the form; nobody needs an e-mail address');
  const { id, cardId, station } = await signedApplication(stage, person, 'N4');

  tell('N4 P8–P10: the operator confirms; the workplace writes both certificates and reads them back');
  await operator.confirm(await operator.open(id));
  await waitFor('both certificates', async () => (await operator.open(id)).certificates.length === 2);
  const read = await writeCard(stage, station, id);
  const { version } = await operator.open(id);
  const written = { id, version, cardId, sign: toBase64(read.sign), auth: toBase64(read.auth) };
  await client.run(RecordCardWrittenDocument, { input: written });
  const page = await operator.open(id);
  evidence.write('N4/card-read-sign.pem', toPem('CERTIFICATE', read.sign));
  evidence.write('N4/card-read-auth.pem', toPem('CERTIFICATE', read.auth));
  for (const { usage, der } of page.certificates)
    evidence.write(`N4/${usage.toLowerCase()}.pem`, toPem('CERTIFICATE', fromBase64(der)));
  await writeChain(stage, 'N4');
  saveConfirmation(stage, page, 'N4');
  judgeCertificates(evidence, 'N4');
  judgeConfirmation(evidence, 'N4');
  judgeSame(evidence, 'N4', ['sign.pem', 'card-read-sign.pem']);
  judgeSame(evidence, 'N4', ['auth.pem', 'card-read-auth.pem']);
  return { person, read };
}

/** Up to the operator's signature: form filled, keys made on the card, the printed application signed and scanned. */
export async function signedApplication(stage: Stage, person: Person, folder: string) {
  const { operator, evidence } = stage;
  const { client } = operator;
  const { id } = await enterIssue(stage, person);
  const checked = await waitForStep(stage, id, ['P6']);

  tell('N4 P6–P7: the card makes two keys after the PIN; the printed application is signed by hand');
  const station = newStation();
  const { cardId, signCsr, authCsr } = await makeCardKeys(station);
  const csrs = { cardId, signCsr: toBase64(signCsr), authCsr: toBase64(authCsr) };
  const made = (await client.run(RecordCardKeysDocument, { input: { id, version: checked.version, ...csrs } }))
    .recordCardKeys;
  const paper = await waitFor('the application on paper', async () => paperOf(await operator.open(id), 'APPLICATION'));
  const application = await client.fetchBytes(paper);
  keepPaper(evidence, `${folder}/application.pdf`, application);
  // The printed page comes back from the scanner; here it is the file that was printed.
  await client.postScan(id, 'application', application);
  const signed = { id, version: made.version, seen: true, fingerprint: made.fingerprint };
  await client.run(RecordSignedApplicationDocument, { input: signed });
  return { id, cardId, station };
}

export async function enterIssue({ operator: { client } }: Stage, person: Person): Promise<CounterCaseFragment> {
  const visit = { idempotencyKey: randomUUID(), phone: PHONE, language: 'kk' as const, cannotSign: false };
  const { startCounterIssue: started } = await client.run(StartCounterIssueDocument, {
    input: { ...visit, ...namesOf(person) },
  });
  const { id } = started;
  const identified = { id, version: started.version, identified: true };
  const { identifyApplicant: known } = await client.run(IdentifyApplicantDocument, { input: identified });
  const { policy } = await client.ask<{ policy: { version: string } }>('{ policy { version } }');
  const form = {
    id,
    version: known.version,
    email: null,
    policyVersion: policy.version,
    consent: true,
    dataUseConsent: true,
  };
  return (await client.run(EnterApplicantDataDocument, { input: form })).enterApplicantData;
}

async function writeCard({ operator: { client } }: Stage, station: Station, id: string): Promise<ReadBack> {
  const { cardWork } = await client.run(CardWorkDocument, { id });
  const { cardId } = cardWork;
  const certificates = cardWork.certificates.map(({ usage, der }) => ({
    usage: usage === 'SIGN' ? ('sign' as const) : ('auth' as const),
    der: fromBase64(der),
  }));
  return writeCertificates(station, { cardId, certificates }, async ({ usage, step, certificateSha256 }: CardStep) => {
    const input = {
      ...{ id, cardId, certificateSha256 },
      usage: usage === 'sign' ? ('SIGN' as const) : ('AUTH' as const),
      step: step === 'started' ? ('STARTED' as const) : ('WRITTEN' as const),
    };
    await client.run(RecordCardStepDocument, { input });
  });
}

/** N5: papers, the applicant's own certificates, the reason, the operator's signature, the published list. */
export async function playCounterRevocation(stage: Stage, { person, read }: CardIssue): Promise<void> {
  const { operator, evidence } = stage;
  const { client } = operator;
  tell('N5 P1–P3: the operator checks papers and person, gives a receipt, finds the certificates');
  const id = await enteredRevocation(stage, person);

  evidence.write('N5/revoked.pem', toPem('CERTIFICATE', read.sign));
  await keepStatus(stage, { folder: 'N5', moment: 'before' });
  tell('N5 P4–P7: the operator confirms; the certificates are revoked and published');
  await operator.confirm(await operator.open(id));
  await waitFor('the revocation to end', async () => (await operator.open(id)).status === 'COMPLETED');
  const receipt = await waitFor('the receipt as PDF', async () => paperOf(await operator.open(id), 'RECEIPT'));
  keepPaper(evidence, 'N5/receipt.pdf', await client.fetchBytes(receipt));
  await keepStatus(stage, { folder: 'N5', moment: 'after' });
  await writeChain(stage, 'N5');
  const page = await operator.open(id);
  saveConfirmation(stage, page, 'N5');
  // The applicant signs on paper; it is the operator's signature that certifies his request (reg p.10(4)).
  evidence.write('N5/request.p7m', fromBase64(page.confirmation?.cms ?? ''));
  judgeConfirmation(evidence, 'N5');
  await waitForRevoked(stage, 'N5', 'revoked.pem');
}

/** Up to the operator's signature: papers seen, the valid certificates of the person chosen, the reason entered. */
export async function enteredRevocation(stage: Stage, person: Person): Promise<string> {
  const { client } = stage.operator;
  const started = await startRevocation(stage, person);
  const { id } = started;
  const seen = { id, version: started.version, documents: SHOWN, identified: true, represented: false };
  const { acceptRevocation: accepted } = await client.run(AcceptRevocationDocument, { input: seen });
  const { counterCertificates } = await client.run(CounterCertificatesDocument, { id });
  const serials = counterCertificates.flatMap(({ serialHex, standing }) => (standing === 'VALID' ? [serialHex] : []));
  const { chooseCertificates: chosen } = await client.run(ChooseCertificatesDocument, {
    input: { id, version: accepted.version, serials },
  });
  await client.run(EnterRevocationDocument, { input: { id, version: chosen.version, reason: 'keyCompromise' } });
  return id;
}

/** The applicant names himself and signs the consent, which is scanned. */
export async function startRevocation({ operator }: Stage, person: Person): Promise<CounterCaseFragment> {
  const visit = { idempotencyKey: randomUUID(), kind: 'INDIVIDUAL' as const, phone: PHONE, language: 'kk' as const };
  const input = { ...visit, ...namesOf(person), email: null };
  const { startCounterRevocation: started } = await operator.client.run(StartCounterRevocationDocument, { input });
  await operator.scanConsent(started.id);
  return started;
}

async function waitForStep({ operator }: Stage, id: string, steps: string[]) {
  return waitFor(`the case to reach ${steps.join(' or ')}`, async () => {
    const page = await operator.open(id);
    return steps.includes(page.step) ? page : null;
  });
}

/** Issuing CA and root, as they stand in the evidence of the authority. */
async function writeChain({ client, evidence }: Stage, folder: string): Promise<void> {
  const ders = await Promise.all(['nca_rsa', 'root'].map((name) => client.fetchBytes(`/ca/${name}.cer`)));
  evidence.write(`${folder}/chain.pem`, ders.map((der) => toPem('CERTIFICATE', der)).join(''));
}
