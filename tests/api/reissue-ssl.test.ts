import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, findRequestByNumber, RequestEntity, RequestKeyEntity } from '@kualik/db';
import { parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import { PrepareReissueDocument, SubmitReissueDocument } from '../../codegen/generated/cabinet.ts';
import type { PrepareReissueInput } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newPair, sslCsr } from '../support/api-orders.ts';
import type { Session } from '../support/api-server.ts';
import { base64 } from '../support/api-staff.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { preparedReissue, reissueInput } from '../support/signed-requests.ts';
import { signAs } from '../support/test-ca.ts';

const PROVEN = ['kokzhiek.kz', 'www.kokzhiek.kz'];

let desk: Desk;
let asel: Person;
let site: Person;
let session: Session;

beforeAll(async () => {
  desk = await openDesk();
  const em = desk.database.em();
  asel = await storePerson(em, desk.ca);
  site = await storePerson(em, desk.ca, { iin: asel.iin, kind: 'domain_individual' });
  const { applicantId } = await em.findOneOrFail(RequestEntity, { id: site.requestId });
  const details = { domainNames: [...PROVEN, 'bank.kz'], provenDomainNames: PROVEN };
  await em.nativeUpdate(ApplicantEntity, { id: applicantId }, { details });
  await em.execute(`update certificate set usage = 'ssl', profile_id = 'ssl' where id = ?`, [site.sign.id]);
  session = await openCabinet(desk.api, asel.auth);
});
afterAll(() => desk.close());

/** The order of an SSL certificate again, over a key for these names. */
async function wish(csr: string): Promise<PrepareReissueInput> {
  const none = { signCsr: '', authCsr: '', signKey: (await newPair()).signKey };
  return reissueInput(none, { predecessorId: site.sign.id, signCsr: null, authCsr: null, sslCsr: csr });
}

describe('an SSL certificate again (std1 p.9 issue 3) and repeat)', () => {
  it('is ordered over a key for the names that were proven for the predecessor', async () => {
    const csr = await sslCsr(['WWW.kokzhiek.kz', 'kokzhiek.kz']);
    const document = await preparedReissue({ api: desk.api, session }, await wish(csr));
    const signed = parseSignedRequest(document);
    expect(signed).toMatchObject({ value: { applicant: { details: { provenDomainNames: PROVEN } } } });
    const input = { cms: base64(await signAs(asel.sign, document)), signCsr: null, authCsr: null, sslCsr: csr };
    const { data, errors } = await desk.api.ask(SubmitReissueDocument, { input }, session);
    expect(errors).toEqual([]);
    const em = desk.database.em();
    const request = await findRequestByNumber(em, data?.submitReissue.number ?? '');
    expect(request?.status).toBe('SENT');
    const keys = await em.find(RequestKeyEntity, { requestId: request?.id ?? '' });
    expect(keys.map(({ usage }) => usage)).toEqual(['ssl']);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['no name', async () => (await newPair()).signCsr, 'DOMAIN_NAMES_MISSING'],
    ['one of the proven names left out', () => sslCsr(PROVEN.slice(0, 1)), 'DOMAIN_NAMES_NOT_PROVEN'],
    ['a name that was asked for and not proven', () => sslCsr([...PROVEN, 'bank.kz']), 'DOMAIN_NAMES_NOT_PROVEN'],
    ['other names', () => sslCsr(['bank.kz']), 'DOMAIN_NAMES_NOT_PROVEN'],
    ['a name that is none', () => sslCsr([...PROVEN, 'a_b.kz']), 'DOMAIN_NAME_FORM'],
  ])('refuses a PKCS#10 with %s, before anything is signed', async (_name, csrOf, code) => {
    const input = await wish(await csrOf());
    const answer = await desk.api.ask(PrepareReissueDocument, { input }, session);
    expect([answer.code, answer.errors[0]?.extensions.field]).toEqual([code, 'sslCsr']);
  });

  it('refuses the identity card as the place for its key (reg p.9(10))', async () => {
    const input = { ...(await wish(await sslCsr(PROVEN))), storage: 'ID_CARD' as const };
    expect((await desk.api.ask(PrepareReissueDocument, { input }, session)).code).toBe('KIND_WITHOUT_PAIR');
  });

  it('refuses another PKCS#10 than the one that was prepared, also when it is sent', async () => {
    const document = await preparedReissue({ api: desk.api, session }, await wish(await sslCsr(PROVEN)));
    const other = await sslCsr(['bank.kz']);
    const input = { cms: base64(await signAs(asel.sign, document)), signCsr: null, authCsr: null, sslCsr: other };
    expect((await desk.api.ask(SubmitReissueDocument, { input }, session)).code).toBe('DOMAIN_NAMES_NOT_PROVEN');
  });
});
