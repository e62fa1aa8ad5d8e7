import { base64 } from './api-staff.ts';
import { enteredIssue, registersAnswer } from './counter-desk.ts';
import { randomHash, SEMEY_OFFICE } from './stored-cases.ts';
import { insert, type Turn } from './stored-rows.ts';
import { foreignAuthority } from './test-ca.ts';

const newName = (): string => randomHash().slice(0, 8);

async function enrolledStation(turn: Turn): Promise<{ id: string; name: string }> {
  const name = newName();
  const id = await insert(turn, 'card_station', {
    ...{ name, office_id: SEMEY_OFFICE, certificate: Buffer.from([1]), certificate_sha256: randomHash() },
    ...{ enrolled_at: turn.at, enrolled_by_id: turn.employeeId },
  });
  return { id, name };
}

/** What the operations with stations for chip cards need. */
export const CARD_STATION_ROWS = {
  enrolCardStation: async ({ at, providerOffice: officeId }: Turn) => ({
    input: { name: newName(), officeId, certificate: base64(foreignAuthority(at).der) },
  }),
  endCardStation: async (turn: Turn) => ({ id: (await enrolledStation(turn)).id }),
  orderCardWork: async (turn: Turn) => {
    const { id } = await enteredIssue(turn.desk);
    const version = await registersAnswer(turn.desk, id, true);
    return { input: { id, version, station: (await enrolledStation(turn)).name } };
  },
  cardWorkState: async ({ desk }: Turn) => ({ id: (await enteredIssue(desk)).id }),
  moveChipCard: async ({ em, at, employeeId }: Turn) => {
    const cardId = randomHash().slice(0, 32);
    await em.execute(
      `insert into chip_card (card_id, state, registered_at, changed_at, changed_by_id) values (?, 'personalised', ?, ?, ?)`,
      [cardId, at, at, employeeId],
    );
    return { input: { cardId, state: 'PERSONALISED', act: 'HAND_OVER' } };
  },
};
