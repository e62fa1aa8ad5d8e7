import { randomUUID } from 'node:crypto';
import { toPem } from '@kualik/pki/pem.ts';
import {
  AcceptRevocationDocument,
  ChooseCertificatesDocument,
  CounterCertificatesDocument,
  EnterApplicantDataDocument,
  EnterRevocationDocument,
  IdentifyApplicantDocument,
  RecordSignedApplicationDocument,
  StartCounterIssueDocument,
  StartCounterRevocationDocument,
} from '../../codegen/generated/counter.ts';
import type { CounterCaseFragment } from '../../codegen/generated/counter.ts';
import type { Person } from './applicant.ts';
import { waitForRevoked } from './cabinet-stories.ts';
import type { CardDesk } from './card-desk.ts';
import { fromBase64 } from './graphql-client.ts';
import { judgeCertificates, judgeConfirmation, judgeSame, keepPaper } from './judge.ts';
import { paperOf, saveConfirmation, tell } from './stories.ts';
import type { Stage } from './stories.ts';
import { keepStatus } from './ocsp-evidence.ts';
import { waitFor } from './wait-for.ts';

/** Whose pair was written onto a card, and his signature certificate. */
export interface CardIssue {
  person: Person;
  sign: Uint8Array;
}

export const PHONE = '+7 701 000 00 07';
/** The papers of an individual who revokes; the originals go back to him. */
export const SHOWN = ['application', 'identity-document', 'data-use-consent'].map((id) => ({
  id,
  originalReturned: true,
}));

export const namesOf = ({ iin, surname, givenName, patronymic }: Person) => ({ iin, surname, givenName, patronymic });

/** N4: the identity card is handed over, keys are made on it, both certificates are written onto it and read back. */
export async function playCounterIssue(stage: Stage, person: Person, card: CardDesk): Promise<CardIssue> {
  const { operator, evidence } = stage;
  tell('N4 P1–P3: the operator identifies the holder of the card and fills the form; nobody needs an e-mail address');
  const { id } = await signedApplication(stage, person, { folder: 'N4', card });

  tell('N4 P8–P10: the operator confirms; the workplace writes both certificates and reads them back');
  await operator.confirm(await operator.open(id));
  await waitFor('both certificates', async () => (await operator.open(id)).certificates.length === 2);
  await card.write(operator, id);
  const page = await operator.open(id);
  for (const { usage, der } of page.certificates)
    evidence.write(`N4/${usage.toLowerCase()}.pem`, toPem('CERTIFICATE', fromBase64(der)));
  await writeChain(stage, 'N4');
  saveConfirmation(stage, page, 'N4');
  judgeCertificates(evidence, 'N4');
  judgeConfirmation(evidence, 'N4');
  await judgeCard(stage, card);
  const sign = page.certificates.find(({ usage }) => usage === 'SIGN');
  return { person, sign: fromBase64(sign?.der ?? '') };
}

/** What a program that we did not write reads from the card is what was issued. */
async function judgeCard({ evidence }: Stage, { readByOthers, why }: CardDesk): Promise<void> {
  for (const usage of ['sign', 'auth'] as const) {
    const file = `card-read-${usage}.pem`;
    if (readByOthers === null) {
      evidence.notPlayed(`N4: ${file}, read from the card by OpenSC`, why);
      continue;
    }
    evidence.write(`N4/${file}`, toPem('CERTIFICATE', await readByOthers(usage)));
    judgeSame(evidence, 'N4', [`${usage}.pem`, file]);
  }
}

/** Up to the operator's signature: form filled, keys made on the card, the printed application signed and scanned. */
export async function signedApplication(
  stage: Stage,
  person: Person,
  { folder, card }: { folder: string; card: CardDesk },
): Promise<{ id: string }> {
  const { operator, evidence } = stage;
  const { client } = operator;
  const { id } = await enterIssue(stage, person);
  await waitForStep(stage, id, ['P6']);

  tell('N4 P6–P7: the card makes two keys after the PIN; the printed application is signed by hand');
  await card.makeKeys(operator, id);
  const paper = await waitFor('the application on paper', async () => paperOf(await operator.open(id), 'APPLICATION'));
  const application = await client.fetchBytes(paper);
  keepPaper(evidence, `${folder}/application.pdf`, application);
  // The printed page comes back from the scanner; here it is the file that was printed.
  await client.postScan(id, 'application', application);
  const { version, fingerprint } = await operator.open(id);
  await client.run(RecordSignedApplicationDocument, { input: { id, version, seen: true, fingerprint } });
  return { id };
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

/** N5: papers, the applicant's own certificates, the reason, the operator's signature, the published list. */
export async function playCounterRevocation(stage: Stage, { person, sign }: CardIssue): Promise<void> {
  const { operator, evidence } = stage;
  const { client } = operator;
  tell('N5 P1–P3: the operator checks papers and person, gives a receipt, finds the certificates');
  const id = await enteredRevocation(stage, person);

  evidence.write('N5/revoked.pem', toPem('CERTIFICATE', sign));
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
