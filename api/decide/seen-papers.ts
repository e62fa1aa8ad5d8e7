import type { EntityManager } from '@kualik/db';
import { insertSeenPapers } from '@kualik/db/repositories/confirmation.repository.ts';
import type { AcceptedPaper } from './judge-papers.ts';

/** Keeps which papers were seen, which of several that serve alike, and which went back to their owner; in the caller's transaction. @rule std1 p.9 */
export async function storeSeenPapers(
  em: EntityManager,
  requestId: string,
  papers: readonly AcceptedPaper[],
  seen: { seenById: string; seenAt: Date },
): Promise<void> {
  const rows = papers.map(({ document, alternative, title, isGivenBack }) => {
    const givenBackAt = isGivenBack ? seen.seenAt : null;
    return { requestId, ...seen, title, itemId: document.id, alternative: alternative?.id ?? null, givenBackAt };
  });
  await insertSeenPapers(em, rows, seen.seenAt);
}

/** Ids and codes for event and audit. */
export function seenData(
  papers: readonly AcceptedPaper[],
): { id: string; alternative: string | null; givenBack: boolean }[] {
  return papers.map(({ document, alternative, isGivenBack }) => {
    return { id: document.id, alternative: alternative?.id ?? null, givenBack: isGivenBack };
  });
}
