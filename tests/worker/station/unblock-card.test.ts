import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openPivChip } from '../../../worker/cards/piv-chip.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { PinDesk } from '../../../worker/station/pin-desk.ts';
import { unblockCard, type UnblockTools } from '../../../worker/station/unblock-card.ts';
import { PersonalisationRig, RIG_PIN, STATION_SECRET } from '../../support/card/personalisation-rig.ts';
import { FACTORY_CARD } from '../../support/card/piv-simulator.ts';

const NEW_PIN = '48261735';
let rig: PersonalisationRig;
let desk: PinDesk;
let tools: UnblockTools;

beforeEach(() => {
  rig = new PersonalisationRig();
  desk = new PinDesk();
  const transmit = async (octets: Uint8Array): Promise<Uint8Array> => rig.simulator.answer(octets);
  const connect = () => openPivChip({ transmit, disconnect: async () => undefined, secret: STATION_SECRET });
  tools = { desk, reader: { connect }, tell: (code) => desk.tell(code) };
});
afterEach(() => rig.close());

describe('a blocked card (reg p.9(6))', () => {
  it('gets a new PIN for its PUK at the page of the station, and goes on with it', async () => {
    rig.pins = ['99999999'];
    for (let turn = 0; turn < 3; turn += 1) await rig.attempt();
    const blocked = await rig.attempt();
    expect(blocked).toMatchObject({ result: 'resume', code: 'CARD_PIN_BLOCKED' });
    desk.tell('CARD_PIN_BLOCKED');
    expect(desk.view.asks).toBe('puk');
    await unblockCard(tools, '00000000', NEW_PIN);
    expect(desk.view).toMatchObject({ asks: 'puk', note: 'CARD_PUK_WRONG' });
    await unblockCard(tools, FACTORY_CARD.puk, NEW_PIN);
    expect(desk.view).toEqual({ asks: 'nothing', note: 'unblocked' });
    rig.pins = [NEW_PIN];
    expect(await rig.attempt()).toEqual({ result: 'keys-recorded' });
    const card = await PivCard.select(async (octets) => rig.simulator.answer(octets));
    await expect(card.verifyPin(RIG_PIN)).rejects.toThrow('CARD_PIN_WRONG');
  });

  it('asks for no PUK any more when that is blocked, too', async () => {
    for (let turn = 0; turn < 3; turn += 1) await unblockCard(tools, '00000000', NEW_PIN);
    expect(desk.view).toEqual({ asks: 'nothing', note: 'CARD_PUK_BLOCKED' });
  });
});
