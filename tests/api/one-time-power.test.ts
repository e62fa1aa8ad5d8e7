import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { powerIdentity } from '@kualik/domain/rules/documents/one-time-power.ts';
import { AcceptDocumentsDocument } from '../../codegen/generated/admin.ts';
import { DESK_NOW, openDesk, PAPERS, POWER, scanPaper, takenCase } from '../support/api-desk.ts';
import type { Desk, TakenCase } from '../support/api-desk.ts';
import { syntheticIin } from '../support/stored-cases.ts';
import { pdf } from './uploads/hostile-files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const PROXY = { surname: 'Жұмағұлов', givenName: 'Дәурен', basis: 'NOTARISED_POWER_OF_ATTORNEY' as const };
const PAPERS_OF_PROXY = [...PAPERS, { id: 'power-of-attorney', originalReturned: false }];

/** A case whose power of attorney was scanned anew: the bytes differ from every scan before. */
async function scannedCase(): Promise<TakenCase> {
  const taken = await takenCase(desk);
  await scanPaper(desk, taken.id, 'power-of-attorney', pdf({ catalog: `/Lang (${taken.number})` }));
  return taken;
}

function accept({ id, version, fingerprint }: TakenCase, powerOfAttorney: typeof POWER) {
  const who = { representative: { ...PROXY, iin: syntheticIin() }, powerOfAttorney, identified: true };
  const input = { id, version, fingerprint, papers: PAPERS_OF_PROXY, ...who };
  return desk.api.ask(AcceptDocumentsDocument, { input }, desk.session);
}

describe('a one-time power of attorney (std1 annexes 2 and 5)', () => {
  it('serves one of two cases at once, however it is scanned and written, until that one ends without a result', async () => {
    const [first, second] = [await scannedCase(), await scannedCase()];
    const again = { ...POWER, number: '№ 2 – 1184', issuer: 'Нотариус  СӘРСЕНОВА, Ұлбала Өмірқызы' };
    const answers = await Promise.all([accept(first, POWER), accept(second, again)]);
    expect(answers.map(({ code }) => code ?? 'ACCEPTED').sort()).toEqual(['ACCEPTED', 'POWER_OF_ATTORNEY_USED']);
    const [used, refused] = answers[0]?.code === 'POWER_OF_ATTORNEY_USED' ? [second, first] : [first, second];
    await desk.database
      .em()
      .execute(`update request set status = 'LAPSED', step = 'X6', finished_at = ? where id = ?`, [DESK_NOW, used.id]);
    expect((await accept(refused, POWER)).errors).toEqual([]);
  });

  it.each([
    ['number', { number: ' – ' }],
    ['notary', { issuer: '  ' }],
  ])('is not taken without its %s', async (_what, change) => {
    const answer = await accept(await scannedCase(), { ...POWER, ...change });
    expect(answer.code).toBe('POWER_OF_ATTORNEY_DETAILS');
  });

  it.each([
    ['number', { number: '2-1185' }],
    ['day', { issuedOn: '2026-11-19' }],
    ['notary', { issuer: 'нотариус Бекова Әсел' }],
  ])('is another paper when its %s is another', (_what, change) => {
    expect(powerIdentity({ ...POWER, ...change })).not.toBe(powerIdentity(POWER));
  });
});
