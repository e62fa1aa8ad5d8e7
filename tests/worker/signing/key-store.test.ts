import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, RequestEntity, RequestKeyEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { StoragePlace } from '@kualik/domain/rules/key-stores.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { applicantKey, requestOf } from '../../support/order-keys.ts';
import { caseBeforeConfirmation, hashOf, sendToSigner, storeConfirmation } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { KINDS } from '../support/kinds.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const FILE = '1.2.398.3.3.5.1.1';
const TOKEN = '1.2.398.3.3.5.2.7';

let installation: Installation;
let context: SignerContext;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

/** Orders keys that are kept at a place and name a store; tells what the signer did. */
async function ordered(kind: ApplicantKind, storage: StoragePlace, store: string | null) {
  const em = installation.database.em();
  const { id } = await caseBeforeConfirmation(installation, new Date(), KINDS[kind]);
  await em.nativeUpdate(RequestEntity, { id }, { storage });
  for (const usage of ['sign', 'auth'] as const) {
    const key = await applicantKey(`${kind}-${usage}-${storage}`, keyAlgorithmOf(kind, usage) ?? 'RSA');
    const csrDer = await requestOf(key, [], store);
    const hashes = { csrSha256: hashOf(csrDer), spkiSha256: hashOf(key.spki) };
    await em.nativeUpdate(RequestKeyEntity, { requestId: id, usage }, { csrDer, ...hashes });
  }
  const request = await installation.database.em().findOneOrFail(RequestEntity, { id });
  await storeConfirmation(installation, request);
  await sendToSigner(installation, id);
  const results = await runSigningJobs(context, 2);
  const issued = await installation.database.em().find(CertificateEntity, { requestId: id, state: 'issued' });
  return { results, stores: issued.map(({ der }) => parseCertificate(der ?? new Uint8Array()).keyStore) };
}

describe('the key store in a certificate (kz-pki-profile 4.3, 4.8)', () => {
  it.each<[string, ApplicantKind, StoragePlace, string | null, string | null]>([
    ['a carrier that names its store', 'individual', 'protected_carrier', TOKEN, TOKEN],
    [
      'a carrier of an organisation that names none: no file is claimed',
      'legal_entity',
      'protected_carrier',
      null,
      null,
    ],
    ['a file of a person that names itself', 'individual', 'file', FILE, FILE],
  ])('says where the key is: %s', async (_name, kind, storage, asked, said) => {
    const { stores } = await ordered(kind, storage, asked);
    expect(stores).toEqual([said, said]);
  });

  it('never says another place than was ordered, whatever row or request say', async () => {
    const { results, stores } = await ordered('individual', 'id_card', FILE);
    expect(stores).toEqual([]);
    expect(JSON.stringify(results)).toContain('KEY_STORE_DIFFERS');
  });
});
