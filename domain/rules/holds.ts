import { ok, refused } from './errors.ts';
import type { ErrorCode, Outcome } from './errors.ts';

/** How a hold is placed. The acts know no suspension; the authority's lists show that it is used (kz-pki-profile 4.6). [D] */
export const HOLD_CHANNELS = ['signature', 'notice_link', 'counter', 'call_centre', 'operator_key_loss'] as const;
export type HoldChannel = (typeof HOLD_CHANNELS)[number];

export const HOLD_STATES = ['active', 'released', 'became_revocation'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** What lifts a hold: each way needs an employee's signed confirmation. [D] */
export const RELEASE_WAYS = ['other_certificate', 'counter', 'worklist'] as const;
export type ReleaseWay = (typeof RELEASE_WAYS)[number];

/** Days until a hold that nobody lifted becomes a revocation. Our choice; the setting `holds.days` changes it. */
export const HOLD_DAYS = 30;
/** The shortest and the longest term that an administrator may set. Our choice. */
export const HOLD_DAYS_BOUNDS = { min: 1, max: 365 } as const;
/** The owner is warned this many days before. Our choice: time to come to a counter, and a last word. */
export const HOLD_WARNING_DAYS = [7, 1] as const;
/** Key of the setting that replaces `HOLD_DAYS`. */
export const HOLD_DAYS_SETTING = 'holds.days';

const DAY_MS = 86_400_000;

export const HOLD_ACTIONS = [
  'ask_release',
  'release_other_certificate',
  'release_counter',
  'release_worklist',
  'revoke_worklist',
  'revoke',
  'expire',
] as const;
export type HoldAction = (typeof HOLD_ACTIONS)[number];

interface HoldTransition {
  state: HoldState;
  action: HoldAction;
  next: HoldState;
  /** Holds of these channels only. */
  channels: readonly HoldChannel[];
  who: 'owner' | 'operator' | 'provider_officer' | 'signer' | 'system';
  /** Null where the acts are silent: they know revocation and no suspension. */
  clause: string | null;
}

const BY_OWNER: readonly HoldChannel[] = ['signature', 'notice_link', 'counter', 'call_centre'];
const BY_KEY_LOSS: readonly HoldChannel[] = ['operator_key_loss'];

/** All transitions of a hold; a pair that is not here is refused. @rule std1 p.6, reg p.19(5) rule 3 */
export const HOLD_TRANSITIONS: readonly HoldTransition[] = [
  {
    state: 'active',
    action: 'ask_release',
    next: 'active',
    channels: BY_OWNER,
    who: 'owner',
    clause: null,
  },
  {
    state: 'active',
    action: 'release_other_certificate',
    next: 'released',
    channels: BY_OWNER,
    who: 'operator',
    clause: null,
  },
  {
    state: 'active',
    action: 'release_counter',
    next: 'released',
    channels: BY_OWNER,
    who: 'operator',
    clause: null,
  },
  {
    state: 'active',
    action: 'release_worklist',
    next: 'released',
    channels: BY_KEY_LOSS,
    who: 'provider_officer',
    clause: 'reg p.19(5)',
  },
  {
    state: 'active',
    action: 'revoke_worklist',
    next: 'became_revocation',
    channels: BY_KEY_LOSS,
    who: 'provider_officer',
    clause: 'reg p.19(5)',
  },
  {
    state: 'active',
    action: 'revoke',
    next: 'became_revocation',
    channels: HOLD_CHANNELS,
    who: 'signer',
    clause: 'std1 p.6',
  },
  {
    state: 'active',
    action: 'expire',
    next: 'became_revocation',
    channels: HOLD_CHANNELS,
    who: 'system',
    clause: 'std1 p.6',
  },
];

export interface HoldFacts {
  state: HoldState;
  channel: HoldChannel;
  endsAt: Date;
  /** True when the owner asked for the release with another certificate of his. */
  isAsked: boolean;
}

/** What an action does to a hold. Total; does not check who acts nor any signature. @rule reg p.19(5) rule 3 */
export function decideHold(hold: HoldFacts, action: HoldAction, now: Date): Outcome<HoldState> {
  const transitions = HOLD_TRANSITIONS.filter((one) => one.state === hold.state && one.action === action);
  if (transitions.length === 0) return refused('HOLD_NOT_ACTIVE');
  const transition = transitions.find(({ channels }) => channels.includes(hold.channel));
  if (transition === undefined) return refused('HOLD_OTHER_WAY');
  if (action === 'release_other_certificate' && !hold.isAsked) return refused('HOLD_NOT_ASKED');
  if (action === 'expire' && now < hold.endsAt) return refused('HOLD_NOT_OVER');
  return ok(transition.next);
}

/** The action that a way of release stands for. Does not check whether the hold allows it. [D] */
export function releaseAction(way: ReleaseWay): HoldAction {
  return `release_${way}`;
}

/** The term in days that the setting gives; without a sensible one the constant counts. [D] */
export function holdDaysOf(setting: unknown): number {
  const { min, max } = HOLD_DAYS_BOUNDS;
  const isUsable = typeof setting === 'number' && Number.isInteger(setting) && setting >= min && setting <= max;
  return isUsable ? setting : HOLD_DAYS;
}

/** When a hold placed now becomes a revocation. `days` is the setting. [D] */
export function holdEndsAt(placedAt: Date, days: unknown = HOLD_DAYS): Date {
  return new Date(placedAt.getTime() + holdDaysOf(days) * DAY_MS);
}

/** The warning that is due: the smallest number of days that has begun and was not told yet, or null. [D] */
export function dueWarning(endsAt: Date, warnedDays: number | null, now: Date): number | null {
  if (now >= endsAt) return null;
  const begun = HOLD_WARNING_DAYS.filter((days) => endsAt.getTime() - now.getTime() <= days * DAY_MS);
  const nearest = begun.length === 0 ? null : Math.min(...begun);
  return nearest !== null && (warnedDays === null || nearest < warnedDays) ? nearest : null;
}

/**
 * Reason of the revocation that a hold becomes (RFC 5280 5.3.1): who says "I did not order this" says that the key is in
 * foreign hands; an operator's lost key says nothing about the owner's. The date stays that of the hold (X.509 8.5.2.2). [D]
 */
export const REASON_OF_CHANNEL = {
  signature: 'keyCompromise',
  notice_link: 'keyCompromise',
  counter: 'keyCompromise',
  call_centre: 'keyCompromise',
  operator_key_loss: 'unspecified',
} as const satisfies Record<HoldChannel, string>;

export interface HoldableCertificate {
  isIssued: boolean;
  isRevoked: boolean;
  notAfter: Date;
}

/** Why a certificate cannot be put on hold, or null. That it is held already is no reason: the hold simply stays. [D] */
export function holdRefusal(certificate: HoldableCertificate, now: Date): ErrorCode | null {
  const isAlive = certificate.isIssued && !certificate.isRevoked && certificate.notAfter > now;
  return isAlive ? null : 'HOLD_NOTHING_TO_HOLD';
}
