import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import type { Exchange } from '../../../worker/cards/card-channel.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';

const SECRET_COMMANDS = { VERIFY: 0x20, 'CHANGE REFERENCE DATA': 0x24, 'RESET RETRY COUNTER': 0x2c } as const;
const CODES = ['713377', '913375', '824466', '47391628', '59283746'];

describe('whoever watches the exchanges with a card', () => {
  it('sees what was asked and how it ended, and no byte of a PIN, a PUK or a certificate', async () => {
    const simulator = new PivSimulator({ ...FACTORY_CARD, pin: '713377', puk: '47391628' });
    const seen: Exchange[] = [];
    const card = await PivCard.select(
      async (octets) => simulator.answer(octets),
      (exchange) => seen.push(exchange),
    );
    const certificate = randomBytes(700);
    await card.verifyPin('713377');
    await card.verifyPin('111111').catch(() => undefined);
    await card.changeCode('PIN', '713377', '913375');
    await card.changeCode('PUK', '47391628', '59283746');
    await card.unblockPin('59283746', '824466');
    await card.authenticate({ algorithm: '3DES', key: FACTORY_CARD.managementKey });
    await card.writeCertificate('9A', certificate);
    await card.readCertificate('9A');
    expect(seen.map(({ ins }) => ins)).toEqual(expect.arrayContaining(Object.values(SECRET_COMMANDS)));
    for (const exchange of seen) {
      expect(Object.keys(exchange).sort()).toEqual(['ins', 'p1', 'p2', 'received', 'sent', 'status']);
      for (const value of Object.values(exchange)) expect(typeof value).toBe('number');
    }
    const told = JSON.stringify(seen);
    for (const code of CODES) expect(told).not.toContain(code);
  });

  it('learns nothing from an error either, also when the reader itself complains with the command in its hands', async () => {
    const simulator = new PivSimulator({ ...FACTORY_CARD, pin: '713377' });
    const card = await PivCard.select(async (octets) => {
      if (octets[1] === SECRET_COMMANDS.VERIFY) throw new Error(`cannot send ${Buffer.from(octets).toString('hex')}`);
      return simulator.answer(octets);
    });
    const error: unknown = await card.verifyPin('713377').catch((caught: unknown) => caught);
    const told = inspect(error, { depth: 5, showHidden: true });
    expect(told).toContain('CARD_REMOVED');
    expect(told).not.toContain('713377');
    expect(told).not.toContain(Buffer.from('713377').toString('hex'));
  });
});
