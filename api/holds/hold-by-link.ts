import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findHoldLink, useHoldLink } from '@kualik/db/repositories/hold-link.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { ApiContext } from '../context.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import { holdCase } from './hold-case.ts';
import type { HoldLinkStateType, HoldLinkStatus, HoldOutcomeType } from './hold.type.ts';

const CODE_OF_STATE: Record<HoldLinkStatus, ErrorCode> = {
  UNKNOWN: 'HOLD_LINK_UNKNOWN',
  EXPIRED: 'HOLD_LINK_EXPIRED',
  USED: 'HOLD_LINK_USED',
  READY: 'HOLD_LINK_USED',
};

/** State of a link; reading changes nothing, so that mail scanners may follow it. [D] */
export async function readHoldLink(context: ApiContext, secret: string): Promise<HoldLinkStateType> {
  await context.limits.spend('holdLink', context.address);
  return { state: await linkState(context, sha256OfText(secret)) };
}

/** The button behind the link: uses it up and holds or stops, both or neither. [D] */
export async function holdByLink(context: ApiContext, secret: string): Promise<HoldOutcomeType> {
  const { em, now: at, limits, address } = context;
  await limits.spend('holdLink', address);
  const token = sha256OfText(secret);
  const state = await linkState(context, token);
  if (state !== 'READY') throw new CodedError(CODE_OF_STATE[state]);
  return tellMover(em, () =>
    em.fork().transactional(async (inner) => {
      const link = await findHoldLink(inner, token);
      if (link === null || !(await useHoldLink(inner, token, at))) throw new CodedError('HOLD_LINK_USED');
      const actor = { kind: 'applicant', id: null } as const;
      const { requestId } = link;
      await appendAudit(inner, { kind: 'hold-link.used', actor, at, requestId, data: { holdLinkId: link.id } });
      return holdCase(inner, context, requestId, { channel: 'notice_link', actor, at });
    }),
  );
}

async function linkState({ em, now }: ApiContext, tokenSha256: string): Promise<HoldLinkStatus> {
  const link = await findHoldLink(em.fork(), tokenSha256);
  if (link === null) return 'UNKNOWN';
  if (link.usedAt) return 'USED';
  return link.expiresAt > now ? 'READY' : 'EXPIRED';
}
