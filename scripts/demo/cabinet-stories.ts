import { randomUUID } from 'node:crypto';
import { toPem } from '@kualik/pki/pem.ts';
import { makePair, stateOf, waitForState } from './applicant.ts';
import type { Person } from './applicant.ts';
import { fromBase64 } from './graphql-client.ts';
import { Holder } from './holder.ts';
import type { Installed } from './holder.ts';
import { judgeCertificates, judgeConfirmation, judgeRevoked, judgeSignedRequest, keepPaper } from './judge.ts';
import { pdfOf } from './mailbox.ts';
import { keepStatus } from './ocsp-evidence.ts';
import { install, saveConfirmation, tell } from './stories.ts';
import type { Stage } from './stories.ts';
import { waitFor } from './wait-for.ts';

interface Prepared {
  document: string;
}

const EMAIL = 'n2@example.kz';

/** N2: certificates again, under the applicant's own signature; the predecessors are given up by the same act. */
export async function playReissue(stage: Stage, person: Person, before: Installed): Promise<Installed> {
  const { client, operator, mailbox, evidence } = stage;
  tell('N2 P1: the holder signs in to his cabinet and signs the order of new certificates');
  const holder = await Holder.signIn(client.origin, before);
  const own = await holder.ownCertificates();
  const pair = await makePair(person);
  const signed = await signReissue(stage, holder, { pair, email: EMAIL, given: own.map(({ id }) => id) });
  evidence.write('N2/applicant.p7m', fromBase64(signed.cms));
  const number = await submitReissue(holder, pair, signed.cms);
  await waitForState(client, number, ['UNDER_REVIEW']);
  const application = await mailbox.waitForLetter(EMAIL, (letter) => pdfOf(letter) !== null);
  keepPaper(evidence, 'N2/application.pdf', pdfOf(application));

  tell('N2 P6: the operator confirms the order that the holder signed');
  const page = await operator.claim((await operator.find(number)).id);
  await operator.confirm(page);
  await waitForState(client, number, ['COMPLETED']);
  tell('N2 P8: the notice with the install link comes');
  const installed = await install(stage, 'N2', { ...pair, number, email: EMAIL });
  saveConfirmation(stage, await operator.open(page.id), 'N2');
  evidence.write('N2/predecessor.pem', toPem('CERTIFICATE', before.certificates.sign));
  judgeCertificates(evidence, 'N2');
  judgeConfirmation(evidence, 'N2');
  judgeSignedRequest(evidence, 'N2', 'applicant.p7m');
  await waitForRevoked(stage, 'N2', 'predecessor.pem');
  return installed;
}

interface ReissueWish {
  pair: Awaited<ReturnType<typeof makePair>>;
  email: string;
  /** Predecessors that are given up by the same act. */
  given: string[];
  /** The key that signs; the one for signatures alone may. */
  by?: 'sign' | 'auth';
}

/** The order of new certificates as the cabinet prepares it, under a signature of its holder. */
export async function signReissue(
  { client }: Stage,
  holder: Holder,
  { pair: { signCsr, authCsr }, email, given, by = 'sign' }: ReissueWish,
): Promise<{ cms: string }> {
  const { policy } = await client.ask<{ policy: { version: string } }>('{ policy { version } }');
  const input = {
    ...{ idempotencyKey: randomUUID(), email, phone: '+77010000000', storage: 'FILE', language: 'kk' },
    ...{ policyVersion: policy.version, consent: true, signCsr, authCsr },
    revokePredecessors: given,
  };
  const { prepareReissue } = await holder.client.ask<{ prepareReissue: Prepared }>(
    'mutation ($input: PrepareReissueInput!) { prepareReissue(input: $input) { document } }',
    { input },
  );
  return { cms: await holder.sign(by, prepareReissue.document) };
}

/** Sends it; gives the number. */
export async function submitReissue(
  holder: Holder,
  { signCsr, authCsr }: { signCsr: string; authCsr: string },
  cms: string,
): Promise<string> {
  const { submitReissue: placed } = await holder.client.ask<{ submitReissue: { number: string } }>(
    'mutation ($input: SubmitReissueInput!) { submitReissue(input: $input) { number } }',
    { input: { cms, signCsr, authCsr } },
  );
  return placed.number;
}

/** A revocation as the cabinet prepares it, under a signature of its holder. */
export async function signRevocation(holder: Holder, ids: string[], by: 'sign' | 'auth' = 'sign'): Promise<string> {
  const { prepareRevocation } = await holder.client.ask<{ prepareRevocation: Prepared }>(
    'mutation ($input: PrepareRevocationInput!) { prepareRevocation(input: $input) { document } }',
    { input: { certificateIds: ids, reason: 'KEY_COMPROMISE' } },
  );
  return holder.sign(by, prepareRevocation.document);
}

/** Sends it; gives the number. */
export async function submitRevocation(holder: Holder, cms: string): Promise<string> {
  const { submitRevocation: placed } = await holder.client.ask<{ submitRevocation: { number: string } }>(
    'mutation ($cms: Base64!) { submitRevocation(cms: $cms) { number } }',
    { cms },
  );
  return placed.number;
}

/** N3: revocation from the cabinet under the applicant's own signature, published in the list. */
export async function playPortalRevocation(stage: Stage, installed: Installed): Promise<void> {
  const { client, operator, evidence } = stage;
  tell('N3 P1: the holder signs the revocation of his certificates in the cabinet');
  evidence.write('N3/revoked.pem', toPem('CERTIFICATE', installed.certificates.sign));
  await keepStatus(stage, { folder: 'N3', moment: 'before' });
  const holder = await Holder.signIn(client.origin, installed);
  const valid = (await holder.ownCertificates()).filter(({ standing }) => standing === 'VALID');
  const cms = await signRevocation(
    holder,
    valid.map(({ id }) => id),
  );
  evidence.write('N3/request.p7m', fromBase64(cms));
  const number = await submitRevocation(holder, cms);
  await waitForState(client, number, ['COMPLETED']);
  tell('N3 P3: the certificates are revoked and published');
  await keepStatus(stage, { folder: 'N3', moment: 'after' });
  evidence.write('N3/chain.pem', installed.chain.map((der) => toPem('CERTIFICATE', der)).join(''));
  evidence.writeJson('N3/events.json', (await operator.find(number)).events);
  judgeSignedRequest(evidence, 'N3', 'request.p7m');
  await waitForRevoked(stage, 'N3', 'revoked.pem');
  const { status } = await stateOf(client, number);
  evidence.record(
    'N3: the status page says that the revocation is done',
    status === 'COMPLETED',
    'requestStatus',
    status,
  );
}

/** Fetches the published list until openssl finds the certificate in it; a list collects revocations for a while. */
export async function waitForRevoked(stage: Stage, folder: string, file: string): Promise<void> {
  const { client, evidence } = stage;
  await waitFor(`${folder}/${file} to stand in the published list`, async () => {
    evidence.write('crl/nca_rsa.crl', await client.fetchBytes('/crl/nca_rsa.crl'));
    return judgeRevoked(evidence, folder, file, 'look') ? true : null;
  });
  judgeRevoked(evidence, folder, file, 'record');
}
