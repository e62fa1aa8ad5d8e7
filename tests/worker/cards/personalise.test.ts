import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PivCard } from '../../../worker/cards/piv.ts';
import { managementKeyOf } from '../../../worker/cards/management-keys.ts';
import type { CardFault } from '../../support/card/card-faults.ts';
import { PersonalisationRig, RIG_PIN, STATION_SECRET, StationDied } from '../../support/card/personalisation-rig.ts';
import { FACTORY_CARD, type PivSimulator } from '../../support/card/piv-simulator.ts';

const MOMENTS = ['before', 'after'] as const;
/** The second interruption strides through the resume; each first one begins elsewhere. */
const STRIDE = 29;

let rig: PersonalisationRig;
beforeEach(() => {
  rig = new PersonalisationRig();
});
afterEach(() => rig.close());

/** Another card and case after the ones of before. */
function again(): PersonalisationRig {
  rig.close();
  rig = new PersonalisationRig();
  return rig;
}

/** Commands of a personalisation that nobody interrupts. */
async function undisturbed(): Promise<number> {
  await rig.goOn();
  return rig.seen.length;
}

/** What must be true at the end, whatever happened before. */
async function expectWritten({ desk, simulator, journalText }: PersonalisationRig): Promise<void> {
  expect(desk.end).toBe('completed');
  expect(desk.revoked).toEqual([]);
  expect([...desk.issued.keys()]).toEqual([await rig.onCard('sign'), await rig.onCard('auth')]);
  expect(await rig.orphans()).toEqual([]);
  const card = await PivCard.select(async (octets) => simulator.answer(octets));
  expect(await card.pinTriesLeft()).toBe(3);
  await expect(card.authenticate({ algorithm: '3DES', key: FACTORY_CARD.managementKey })).rejects.toThrow();
  const { guid = '' } = (await card.readChuid()) ?? {};
  await card.authenticate(managementKeyOf(STATION_SECRET, guid, 'AES-192'));
  expect(journalText).not.toContain(RIG_PIN);
}

describe('a personalisation that nobody interrupts (reg p.9(6), p.9(10))', () => {
  it('makes the keys before the confirmation and writes the certificates after it', async () => {
    expect(await rig.attempt()).toEqual({ result: 'keys-recorded' });
    expect([await rig.onCard('sign'), await rig.onCard('auth')]).toEqual([null, null]);
    expect(await rig.attempt()).toEqual({ result: 'keys-recorded' });
    rig.desk.issue();
    expect(await rig.attempt()).toEqual({ result: 'finished' });
    expect(rig.asked).toEqual([3, 3]);
    await expectWritten(rig);
    expect(await rig.attempt()).toEqual({ result: 'finished' });
  });

  it('takes RSA where the profile wants it, and where the card has nothing better', async () => {
    rig.algorithms = ['RSA-2048'];
    await rig.goOn();
    expect([...rig.desk.issued.values()].map((spki) => spki.length > 250)).toEqual([true, true]);
    await expectWritten(rig);
  });
});

describe('a card pulled out, and the power lost with it', () => {
  it.each(MOMENTS)(
    '%s any command ends in going on with this card',
    async (moment) => {
      const commands = await undisturbed();
      expect(commands).toBeGreaterThan(50);
      for (let nth = 1; nth <= commands; nth += 1) {
        const { simulator } = again();
        simulator.failAt({ nth, moment });
        const [first] = await rig.goOn();
        if (nth === 1) expect(first).toEqual({ result: 'resume', code: 'CARD_REMOVED', triesLeft: null });
        await expectWritten(rig);
      }
    },
    60_000,
  );

  it.each(MOMENTS)(
    'and once more while it goes on',
    async (moment) => {
      const commands = await undisturbed();
      for (let first = 1; first <= commands; first += 1) {
        for (let second = 1 + (first % STRIDE); second <= commands; second += STRIDE)
          await interruptTwice(
            { nth: first, moment },
            { nth: second, moment: moment === 'before' ? 'after' : 'before' },
          );
      }
    },
    120_000,
  );
});

async function interruptTwice(first: CardFault, second: CardFault): Promise<void> {
  const { simulator, desk } = again();
  simulator.failAt(first);
  let wasInterrupted = false;
  for (let count = 0; count < 8 && desk.end === 'open'; count += 1) {
    const { result } = await rig.attempt();
    if (result === 'resume') {
      expect(await rig.orphans()).toEqual([]);
      if (!wasInterrupted) simulator.failAt(second);
      wasInterrupted = true;
    }
    if (result === 'keys-recorded' && desk.issued.size === 0) desk.issue();
  }
  await expectWritten(rig);
}

describe('the station that dies', () => {
  it.each(MOMENTS)(
    '%s any row of its journal goes on after its next start',
    async (moment) => {
      await undisturbed();
      const rows = rig.journalText.trim().split('\n').length;
      for (let nth = 1; nth <= rows; nth += 1) {
        again().dieAt = { nth, moment };
        await rig.goOn().catch((error: unknown) => {
          if (!(error instanceof StationDied)) throw error;
        });
        expect(await rig.orphans()).toEqual([]);
        if (rig.desk.end === 'open') await rig.goOn();
        await expectWritten(rig);
      }
    },
    60_000,
  );
});

/** Another program makes a new key where ours was. */
async function replaceKey(simulator: PivSimulator): Promise<void> {
  const card = await PivCard.select(async (octets) => simulator.answer(octets));
  const { guid = '' } = (await card.readChuid()) ?? {};
  await card.authenticate(managementKeyOf(STATION_SECRET, guid, 'AES-192'));
  await card.generateKey('9C', 'P-256');
}

describe('a certificate whose key is not on the card', () => {
  it('is revoked and cleared, and the same card may begin anew', async () => {
    await rig.attempt();
    rig.desk.issue();
    await replaceKey(rig.simulator);
    expect(await rig.attempt()).toEqual({ result: 'start-over', code: 'CARD_KEY_MISSING' });
    expect(rig.desk.revoked).toHaveLength(2);
    expect([await rig.onCard('sign'), await rig.onCard('auth')]).toEqual([null, null]);
    expect(await rig.attempt()).toEqual({ result: 'start-over', code: 'CARD_KEY_MISSING' });
  });

  it('is revoked also when the card is pulled out at any command of that', async () => {
    for (let nth = 1; ; nth += 1) {
      const { simulator, desk } = again();
      await rig.attempt();
      desk.issue();
      await replaceKey(simulator);
      simulator.failAt({ nth, moment: 'after' });
      const outcomes = await rig.goOn();
      expect(outcomes.at(-1)).toEqual({ result: 'start-over', code: 'CARD_KEY_MISSING' });
      expect(desk.revoked).toHaveLength(2);
      expect(await rig.orphans()).toEqual([]);
      if (outcomes.length === 1) return;
    }
  }, 30_000);

  it('is never asked for: a key that was lost before anybody knew of it is made again', async () => {
    rig.dieAt = { nth: 5, moment: 'after' };
    await expect(rig.attempt()).rejects.toBeInstanceOf(StationDied);
    expect(rig.journalText).toContain('"made","usage":"auth"');
    await replaceKey(rig.simulator);
    await rig.goOn();
    expect(rig.journalText).toContain('"type":"missing"');
    await expectWritten(rig);
  });
});
