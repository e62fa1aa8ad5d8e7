import { insert, type Turn } from './stored-rows.ts';

/** Work that ended as impossible; nobody has settled it. */
export async function storeFailedWork(turn: Pick<Turn, 'em' | 'at'>, kind = 'receipt', queue = 'papers') {
  return insert(turn, 'outbox', {
    ...{ kind, queue, created_at: turn.at, available_at: turn.at, attempts: 3 },
    ...{ closed_at: turn.at, result: JSON.stringify({ failed: 'NOT_FOUND' }) },
  });
}

/** What the operations with failed work need. */
export const FAILED_WORK_ROWS = {
  repeatFailedWork: async (turn: Turn) => ({ id: await storeFailedWork(turn) }),
  settleFailedWork: async (turn: Turn) => ({
    input: { id: await storeFailedWork(turn), resolution: 'NOT_NEEDED' },
  }),
};
