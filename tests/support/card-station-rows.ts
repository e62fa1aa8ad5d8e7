import { base64 } from './api-staff.ts';
import type { Turn } from './stored-rows.ts';
import { randomHash } from './stored-cases.ts';
import { foreignAuthority } from './test-ca.ts';

/** What the operations with stations for chip cards need. */
export const CARD_STATION_ROWS = {
  enrolCardStation: async ({ at, providerOffice: officeId }: Turn) => ({
    input: { name: randomHash().slice(0, 8), officeId, certificate: base64(foreignAuthority(at).der) },
  }),
  moveChipCard: async ({ em, at, employeeId }: Turn) => {
    const cardId = randomHash().slice(0, 32);
    await em.execute(
      `insert into chip_card (card_id, state, registered_at, changed_at, changed_by_id) values (?, 'personalised', ?, ?, ?)`,
      [cardId, at, at, employeeId],
    );
    return { input: { cardId, state: 'PERSONALISED', act: 'HAND_OVER' } };
  },
  orderCardWork: async () => ({ input: { station: 'semey-1' } }),
};
