import { KeyObject } from 'node:crypto';
import { CertificateEntity } from '@kualik/db';
import type { SignerContext } from '@kualik/worker/signing/signer-context.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';
import type { CandidateKey } from './api-administration.ts';
import { candidateKey, done } from './api-administration.ts';
import { base64 } from './api-staff.ts';
import { application, carriers, lettered, letterOf, office, ordered, signature } from './appointments.ts';
import { signAs } from './test-ca.ts';

/** Operators on the whole way to work, and on the same way once more. */

export interface InstallDocument {
  carrierSerial: string;
  certificates: { usage: string; sha256: string }[];
}

/** Both people of the provider sign the order; gives what they signed. */
export async function orderedByTwo(operatorId: string): Promise<{ issueId: string; document: Uint8Array }> {
  const { id, document } = await ordered(operatorId);
  const first = { id, cms: await signature('provider_officer', document) };
  await done(office, 'SignOperatorIssue', first, 'provider_officer');
  await done(office, 'ConfirmOperatorIssue', { id, cms: await signature('second', document) }, 'second');
  return { issueId: id, document };
}

/** The signature of the operator's newest key over the installation document. */
export async function installCms(operatorId: string): Promise<string> {
  const { reply } = await office.run('OperatorInstallDocument', { operatorId }, null);
  const document = new Uint8Array(Buffer.from(reply as unknown as string, 'base64'));
  const { certificates } = JSON.parse(Buffer.from(document).toString('utf8')) as InstallDocument;
  const sha256 = certificates.find(({ usage }) => usage === 'sign')?.sha256 ?? '';
  const { der } = await office.database.em().findOneOrFail(CertificateEntity, { sha256 });
  const { sign } = carriers.get(operatorId) ?? {};
  if (!sign || !der) throw new Error('nothing on the carrier');
  const own = { der, sha256, spki: new Uint8Array(), privateKey: KeyObject.from(sign.privateKey) };
  return base64(await signAs(own, document));
}

/** An operator who works, with the certificates of his first round. */
export async function working(signer: SignerContext): Promise<string> {
  const operatorId = await lettered();
  await orderedByTwo(operatorId);
  await runSigningJobs(signer);
  await done(office, 'InstallOperatorCertificates', { operatorId, cms: await installCms(operatorId) }, null);
  return operatorId;
}

/** He applies again with the new code of his carrier. */
export async function appliedAgain(
  operatorId: string,
  keys?: { sign: CandidateKey; auth: CandidateKey },
): Promise<string | undefined> {
  const { code, carrier } = await done(office, 'RenewOperator', { operatorId }, 'psc_office');
  const own = keys ?? { sign: await candidateKey(), auth: await candidateKey() };
  const wish = { code: String(code), carrierSerial: String((carrier as { serial: string }).serial) };
  const answer = await office.run('ApplyAsOperator', await application(wish, own), null);
  if (answer.code === undefined) carriers.set(operatorId, own);
  return answer.code;
}

/** The letter of the centre for the round that runs. */
export async function letteredAgain(operatorId: string): Promise<void> {
  const { id, document } = await letterOf(operatorId);
  await done(office, 'SignOfficialLetter', { id, cms: await signature('psc_head', document) }, 'psc_head');
  await done(office, 'SendOperatorLetter', { id }, 'psc_office');
  await done(office, 'ReceiveOfficialLetter', { id }, 'provider_officer');
}
