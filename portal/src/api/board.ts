import { QueueBoardDocument, type QueueBoardQuery } from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type BoardLine = QueueBoardQuery['queueBoard'][number];

/** Called numbers with their windows, the latest first. */
export async function fetchBoard(officeId: string): Promise<BoardLine[]> {
  return (await ask(QueueBoardDocument, { officeId })).queueBoard;
}
