import { addOutbox, type EntityManager } from '@kualik/db';
import { earlierAddressees, hasOwnerNotice } from '@kualik/db/repositories/hold-link.repository.ts';
import type { LetterKind } from '@kualik/domain/notifications/letter-templates.ts';

/** Letters that tell of something new in a person's name, and what his earlier addresses get then. */
const NOTICES: Partial<Record<LetterKind, LetterKind>> = {
  application: 'owner-ordered',
  registered: 'owner-ordered',
  issued: 'owner-issued',
  'issued-on-card': 'owner-issued',
};

/**
 * Who orders in a stranger's name gives an address of his own: so the addresses of the person's earlier certificates are
 * told too, before the letter itself is tried. Asked anew by each run of the job, queued once. [D]
 */
export async function queueOwnerNotices(
  em: EntityManager,
  { requestId, letter, at }: { requestId: string; letter: LetterKind; at: Date },
): Promise<void> {
  const kind = NOTICES[letter];
  if (kind === undefined) return;
  await em.transactional(async (inner) => {
    for (const applicantId of await earlierAddressees(inner, requestId)) {
      if (await hasOwnerNotice(inner, { requestId, applicantId, kind })) continue;
      await addOutbox(inner, { queue: 'mail', kind, requestId, payload: { applicantId }, at });
    }
  });
}
