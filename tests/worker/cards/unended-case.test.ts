import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CARD_SLOTS } from '../../../worker/cards/card-port.ts';
import { CARD_USAGES } from '../../../worker/cards/personalisation.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { PersonalisationRig, StationDied } from '../../support/card/personalisation-rig.ts';

let rig: PersonalisationRig;
beforeEach(() => {
  rig = new PersonalisationRig();
});
afterEach(() => rig.close());

/** Both certificates are written and read back, and the station dies before the case knows of it. */
async function diesBeforeTheEnd(): Promise<void> {
  await rig.attempt();
  rig.desk.issue();
  rig.dieAt = { nth: 4, moment: 'after' };
  await expect(rig.attempt()).rejects.toBeInstanceOf(StationDied);
}

async function slotsInUse(): Promise<string[]> {
  const card = await PivCard.select(async (octets) => rig.simulator.answer(octets));
  const slots = [];
  for (const slot of CARD_USAGES.map((usage) => CARD_SLOTS[usage]))
    if ((await card.readCertificate(slot)) !== null) slots.push(slot);
  return slots;
}

describe('a case that was given up while its station died (reg p.9(10))', () => {
  it('leaves its revoked certificates on the card until the next touch of it, by any case', async () => {
    await diesBeforeTheEnd();
    await rig.desk.giveUp('CARD_WRITE_FAILED');
    expect(await slotsInUse()).toEqual(['9C', '9A']);
    rig.beginNext();
    rig.desk.confirms = false;
    rig.pins = [null];
    expect(await rig.attempt()).toMatchObject({ result: 'resume', code: 'CARD_PIN_NEEDED' });
    expect(await slotsInUse()).toEqual([]);
    expect(rig.journalText).toContain('"over","code":"CARD_CASE_OVER"');
  });

  it('is left alone while it may go on', async () => {
    await diesBeforeTheEnd();
    rig.beginNext();
    rig.desk.confirms = false;
    rig.pins = [null];
    expect(await rig.attempt()).toMatchObject({ result: 'resume', code: 'CARD_DESTRUCTION_UNCONFIRMED' });
    expect(await slotsInUse()).toEqual(['9C', '9A']);
  });
});

describe('a case that is over when its card is touched', () => {
  it('tells why it was given up at the card', async () => {
    await diesBeforeTheEnd();
    await rig.desk.giveUp('CARD_WRITE_FAILED');
    expect(await rig.attempt()).toEqual({ result: 'start-over', code: 'CARD_WRITE_FAILED' });
    expect(await slotsInUse()).toEqual([]);
  });

  it('does not say that a key is missing when a person withdrew it', async () => {
    await diesBeforeTheEnd();
    rig.desk.end = 'given-up';
    expect(await rig.attempt()).toEqual({ result: 'start-over', code: 'CARD_CASE_OVER' });
  });
});
