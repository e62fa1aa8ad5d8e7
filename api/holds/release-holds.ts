import type { EntityManager, HoldEntity } from '@kualik/db';
import { certificatesByIds, holdSignaturesByIds } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { holdsByIds } from '@kualik/db/repositories/hold.repository.ts';
import { decideHold, HOLD_TRANSITIONS, releaseAction } from '@kualik/domain/rules/holds.ts';
import type { ReleaseWay } from '@kualik/domain/rules/holds.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

export interface HoldToRelease {
  hold: HoldEntity;
  ownerIin: string | null;
  ownerBin: string | null;
  requestId: string | null;
  askedSha256: string | null;
}

/** The holds a release is about: each exists, and the table lets this employee lift it in this way. @rule reg p.19(5) rule 3 */
export async function holdsToRelease(
  context: ApiContext,
  em: EntityManager,
  { ids, way }: { ids: readonly string[]; way: ReleaseWay },
): Promise<HoldToRelease[]> {
  const wanted = [...new Set(ids)];
  const holds = wanted.every(isUuid) ? await holdsByIds(em, wanted) : [];
  if (holds.length < wanted.length) throw new CodedError('NOT_FOUND');
  if (!signedInOf(context).roles.includes(roleFor(way))) throw new CodedError('FORBIDDEN');
  for (const hold of holds)
    valueOf(decideHold({ ...hold, isAsked: Boolean(hold.askedId) }, releaseAction(way), context.now));
  const certificates = await certificatesByIds(
    em,
    holds.map(({ certificateId }) => certificateId),
  );
  const asked = await holdSignaturesByIds(
    em,
    holds.flatMap(({ askedId }) => askedId ?? []),
  );
  return holds.map((hold) => {
    const certificate = certificates.find(({ id }) => id === hold.certificateId);
    const wish = way === 'other_certificate' ? asked.find(({ id }) => id === hold.askedId) : undefined;
    const ownerIin = certificate?.iin ?? null;
    const ownerBin = certificate?.bin ?? null;
    const askedSha256 = wish?.documentSha256 ?? null;
    return { hold, ownerIin, ownerBin, requestId: certificate?.requestId ?? null, askedSha256 };
  });
}

/** Whose act a way is, by the table of transitions. */
export function roleFor(way: ReleaseWay): Extract<EmployeeRole, 'operator' | 'provider_officer'> {
  const who = HOLD_TRANSITIONS.find(({ action }) => action === releaseAction(way))?.who;
  return who === 'provider_officer' ? who : 'operator';
}
