import { beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf, StaffNoticeEntity } from '@kualik/db';
import { candidateKey, done } from '../../support/api-administration.ts';
import { application, applied, appointment, office, openForThisFile } from '../../support/appointments.ts';

openForThisFile();

const PROVIDER = { officeId: officeIdOf('10-1-NCA') };

beforeAll(async () => {
  await office.hire('own head', 'provider_head', PROVIDER);
  await office.hire('head of a centre', 'provider_head');
});

const appoint = (by: string) => office.run('AppointOperator', appointment(), by);

describe('reg p.5(15), p.15(1) an operator of the provider', () => {
  it('is appointed by the head of the provider, for an office of the provider only', async () => {
    expect((await appoint('own head')).code).toBeUndefined();
    expect((await appoint('head of a centre')).code).toBe('OPERATOR_OTHER_OFFICE');
    expect((await appoint('psc_head')).code).toBeUndefined();
  });

  it('gets the order to issue without a letter; an operator of a centre does not', async () => {
    const operatorId = String((await done(office, 'AppointOperator', appointment(), 'own head'))['id']);
    const input = { serial: 'KT-own', model: 'Kaztoken', placeOfKeeping: 'Сейф 1' };
    const carrierId = (await done(office, 'RegisterCarrier', { input }, 'own head'))['id'];
    const handed = { carrierId, operatorId };
    expect((await office.run('HandOverCarrier', handed, 'head of a centre')).code).toBe('OPERATOR_OTHER_OFFICE');
    const { code } = await done(office, 'HandOverCarrier', handed, 'own head');
    const keys = { sign: await candidateKey(), auth: await candidateKey() };
    const wish = await application({ code: String(code), carrierSerial: 'KT-own' }, keys);
    await done(office, 'ApplyAsOperator', wish, null);
    const orders = await Promise.all([1, 2].map(() => office.run('PrepareOperatorIssue', { operatorId }, 'second')));
    expect(orders.map((order) => order.code).sort()).toEqual(['STATE_CHANGED', undefined]);
    const made = orders.find((order) => order.code === undefined)?.reply['document'];
    expect(JSON.parse(Buffer.from(String(made), 'base64').toString('utf8'))).toMatchObject({
      officeCode: '10-1-NCA',
      letter: null,
    });
    expect((await done(office, 'Operator', { id: operatorId }, 'auditor'))['state']).toBe('LETTER_SENT');
    expect(await office.database.em().count(StaffNoticeEntity, { kind: 'operator_letter_sent' })).toBe(0);
    const ofCentre = { operatorId: await applied() };
    expect((await office.run('PrepareOperatorIssue', ofCentre, 'provider_officer')).code).toBe('OPERATOR_STATE');
  });
});
