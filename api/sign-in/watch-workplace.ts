import type { EntityManager } from '@kualik/db';
import { isAbsent, isElsewhere, storeSessionPlace } from '@kualik/db/repositories/session-place.repository.ts';
import { recordViolation } from '@kualik/db/repositories/violation.repository.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { ruleRef } from '@kualik/domain/rules/operator-rules.ts';
import type { ApiContext } from '../context.ts';
import { SESSION_IDLE_MINUTES } from './session-terms.ts';
import { sha256OfText } from './session-token.ts';

/**
 * Notices a key that is used on two workplaces at once, or while its owner is recorded as absent: people are told, and
 * the sign-in goes on, for a workplace may change its address. A workplace is told by its registration and by the address it comes from. @rule reg p.19(5) rule 1
 */
export async function watchWorkplace(
  em: EntityManager,
  { now: at, address, secrets }: Pick<ApiContext, 'now' | 'address' | 'secrets'>,
  { employeeId, tokenSha256, workplaceId }: { employeeId: string; tokenSha256: string; workplaceId: string | null },
): Promise<void> {
  const placeSha256 = sha256OfText(`${secrets.csrf}/${address}`);
  const opened = { employeeId, tokenSha256, placeSha256, openedAt: at };
  const idleSince = new Date(at.getTime() - SESSION_IDLE_MINUTES * 60_000);
  const actor = { kind: 'system', id: 'workplaces' } as const;
  const nobody = { description: null, requestId: null, foundById: null };
  const found = { employeeId, ruleRef: ruleRef(1), ...nobody, actor, at };
  if (await isElsewhere(em, { ...opened, workplaceId }, { at, idleSince })) {
    await recordViolation(em, { ...found, code: 'TWO_WORKPLACES', alert: 'two_workplaces' });
  }
  if (await isAbsent(em, employeeId, dayOf(at))) {
    await recordViolation(em, { ...found, code: 'USED_WHILE_ABSENT', alert: 'used_while_absent' });
  }
  await storeSessionPlace(em, opened);
}
