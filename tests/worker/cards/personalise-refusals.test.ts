import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCanonical } from '@kualik/domain/rules/canonical-document.ts';
import { openPersonalisationJournal } from '../../../worker/cards/personalisation-journal.ts';
import { PersonalisationRig, RIG_PIN } from '../../support/card/personalisation-rig.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';

const VERIFY = 0x20;
const GENERATE = 0x47;

let rig: PersonalisationRig;
beforeEach(() => {
  rig = new PersonalisationRig();
});
afterEach(() => rig.close());

const commands = (ins: number): number => rig.seen.filter((one) => one.ins === ins && one.sent > 0).length;

describe('the PIN of the person (reg p.9(6))', () => {
  it('is never sent again by itself; who types again sees how many tries are left', async () => {
    rig.pins = ['99999999', '88888888', RIG_PIN];
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_PIN_WRONG', triesLeft: 2 });
    expect(commands(VERIFY)).toBe(1);
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_PIN_WRONG', triesLeft: 1 });
    expect(commands(VERIFY)).toBe(2);
    expect(await rig.attempt()).toEqual({ result: 'keys-recorded' });
    expect(rig.asked).toEqual([3, 2, 1]);
  });

  it('is not asked for on a blocked card: that one needs the PUK', async () => {
    rig.pins = ['99999999'];
    for (let turn = 0; turn < 3; turn += 1) await rig.attempt();
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_PIN_BLOCKED', triesLeft: 0 });
    expect(rig.asked).toEqual([3, 2, 1]);
    expect(commands(VERIFY)).toBe(3);
  });

  it('may be refused by the person, and then nothing was done', async () => {
    rig.pins = [null];
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_PIN_NEEDED', triesLeft: 3 });
    expect(commands(GENERATE)).toBe(0);
  });

  it('of another length is not sent at all', async () => {
    rig.pins = ['12'];
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_PIN_MALFORMED', triesLeft: null });
    expect(commands(VERIFY)).toBe(0);
  });
});

describe('another card than the one of the case (reg p.9(1))', () => {
  const other = (): PivSimulator => new PivSimulator({ ...FACTORY_CARD, serial: Uint8Array.of(1, 2, 3, 4) });

  it('is refused at once, by its id', async () => {
    await rig.attempt();
    const { simulator } = rig;
    rig.simulator = new PivSimulator(FACTORY_CARD);
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_DIFFERENT', triesLeft: null });
    rig.simulator = simulator;
    expect(await rig.attempt()).toEqual({ result: 'keys-recorded' });
    expect(rig.asked).toEqual([3]);
  });

  it('is refused by the number of its chip, also when it carries a copy of the id', async () => {
    rig.simulator.failAt({ nth: 12, moment: 'before' });
    await rig.attempt();
    expect(rig.journalText).toContain('004b2f11');
    rig.simulator = other();
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_DIFFERENT', triesLeft: null });
    expect(commands(GENERATE)).toBe(0);
  });
});

describe('keys that stand on the card already', () => {
  let used: PersonalisationRig;
  beforeEach(async () => {
    used = rig;
    await used.goOn();
    // The next case of the same card, at the same station.
    rig = new PersonalisationRig(used.simulator);
  });
  afterEach(() => used.close());

  it('are destroyed only with a signature over which ones go', async () => {
    rig.desk.confirms = false;
    expect(await rig.attempt()).toEqual({ result: 'resume', code: 'CARD_DESTRUCTION_UNCONFIRMED', triesLeft: null });
    expect(commands(GENERATE)).toBe(0);
    expect(await used.orphans()).toEqual([]);
    rig.desk.confirms = true;
    await rig.goOn();
    expect(rig.desk.end).toBe('completed');
    expect(rig.desk.destroyed).toHaveLength(2);
    const document = parseCanonical(rig.desk.destroyed[1] ?? new Uint8Array());
    expect(document).toMatchObject({
      ...{ type: 'kualik/card-destruction/1', usages: ['sign', 'auth'], serial: '004b2f11' },
      certificatesSha256: [expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)],
    });
    expect(rig.journalText).toContain('"destruction-confirmed"');
  });

  it('leave no certificate beside a key that is not its own, wherever the card is pulled out', async () => {
    for (let nth = 1; rig.desk.end === 'open'; nth += 3) {
      rig.simulator.failAt({ nth, moment: 'after' });
      const { result } = await rig.attempt();
      const found = [await rig.onCard('sign'), await rig.onCard('auth')];
      const mine = [...rig.desk.issued.keys()];
      const isOld = found.map((der) => der !== null && !mine.includes(der));
      // What is left of the former case is still whole: its key was not touched.
      for (const [index, usage] of (['sign', 'auth'] as const).entries())
        if (isOld[index]) expect(await used.orphans()).not.toContain(usage);
      if (result === 'keys-recorded' && rig.desk.issued.size === 0) rig.desk.issue();
    }
    expect(await rig.orphans()).toEqual([]);
  });
});

describe('the journal of a station', () => {
  const CASE = '6a0a3c52-6a1c-4b4e-9d26-1f2f6e6a5f10';
  const open = () => openPersonalisationJournal(join(rig.folder, 'journal.jsonl'), () => new Date(0));

  it('forgets half a line at its end, and nothing else', async () => {
    const journal = await open();
    await journal.of(CASE).append({ type: 'making', usage: 'sign' });
    await journal.close();
    appendFileSync(join(rig.folder, 'journal.jsonl'), '{"requestId":"6a0a');
    const next = await open();
    await next.of(CASE).append({ type: 'recorded' });
    await next.close();
    expect(rig.journalText.split('\n')).toEqual([
      expect.stringContaining('"making"'),
      expect.stringContaining('"recorded"'),
      '',
    ]);
  });

  it('does not open with a broken line in the middle', async () => {
    writeFileSync(join(rig.folder, 'journal.jsonl'), '{"requestId":"x"}\n');
    await expect(open()).rejects.toThrow();
  });

  it('has no word for a PIN', async () => {
    const journal = await open();
    const row: object = { type: 'recorded', pin: RIG_PIN };
    await expect(journal.of(CASE).append(row as { type: 'recorded' })).rejects.toThrow();
    await journal.close();
    expect(rig.journalText).toBe('');
  });

  it('of a station that did not make the keys of a case leaves them alone', async () => {
    await rig.attempt();
    writeFileSync(join(rig.folder, 'journal.jsonl'), '');
    expect(await rig.attempt()).toEqual({ result: 'refused', code: 'CARD_OF_OTHER_STATION' });
    expect(rig.desk.end).toBe('open');
  });
});
