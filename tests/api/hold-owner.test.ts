import { describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { holdsOfCase } from '../support/held-certificates.ts';
import { storePerson } from '../support/holders.ts';
import { AT_COUNTER, ask, newCase, office, openForThisFile, release, statesOf } from '../support/holds-desk.ts';
import { syntheticIin } from '../support/stored-cases.ts';

openForThisFile();

const STRANGERS = [
  ['nobody is named', null, 'IIN_LENGTH'],
  ['somebody else was identified', syntheticIin(), 'HOLD_PERSON_NOT_OWNER'],
] as const;

describe('the person identified at the counter', () => {
  it.each(STRANGERS)('is the owner of what is held: not when %s', async (_who, holderIin, code) => {
    const issued = await newCase();
    const input = { serials: issued.serials, identified: true, holderIin };
    expect((await ask(AT_COUNTER, { input }, office.session)).code).toBe(code);
    expect(await statesOf(issued)).toEqual([]);
  });

  it.each(STRANGERS)('is the owner of what is released: not when %s', async (_who, holderIin, code) => {
    const iin = syntheticIin();
    const issued = await newCase({ iin });
    const input = { serials: issued.serials, identified: true, holderIin: iin };
    expect((await ask(AT_COUNTER, { input }, office.session)).code).toBeUndefined();
    const [hold] = await holdsOfCase(office.database.em(), issued);
    const wanted = { holds: [hold?.id ?? ''], way: 'COUNTER', identified: true, holderIin };
    expect((await release(wanted, office.aigerim, office.session)).code).toBe(code);
    expect(await statesOf(issued)).toEqual(['active', 'active']);
  });

  it('may be the first head of the organisation whose certificate it is, and of no other', async () => {
    const owner = await person('950140000119');
    const [head, otherHead] = [await person('950140000119', 'first_head'), await person('901240000014', 'first_head')];
    const input = { serials: [owner.sign.serialHex], identified: true };
    const by = (holderIin: string) => ask(AT_COUNTER, { input: { ...input, holderIin } }, office.session);
    expect((await by(otherHead.iin)).code).toBe('HOLD_PERSON_NOT_OWNER');
    expect((await by(head.iin)).data?.holdAtCounter.held).toBe(1);
  });

  it('is a colleague without powers of the owner: his certificate under the BIN is not held', async () => {
    const bin = '950140000119';
    const [owner, colleague] = [await person(bin), await person(bin)];
    const input = { serials: [owner.sign.serialHex], identified: true };
    const by = (holderIin: string) => ask(AT_COUNTER, { input: { ...input, holderIin } }, office.session);
    expect((await by(colleague.iin)).code).toBe('HOLD_PERSON_NOT_OWNER');
    expect((await by(owner.iin)).data?.holdAtCounter.held).toBe(1);
    const audit = await office.database.em().find(AuditEntity, {});
    expect(JSON.stringify(audit.map(({ data }) => data))).not.toContain(owner.iin);
  });
});

const person = (bin: string, role?: 'first_head') =>
  storePerson(office.database.em(), office.ca, { bin, ...(role ? { role } : {}) });
