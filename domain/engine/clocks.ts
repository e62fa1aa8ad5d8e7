import type { CaseState } from './case.ts';
import type { Channel } from './definition.ts';
import { dueAt, limitsOf } from './limits.ts';
import type { Limit } from './limits.ts';
import { parseTime, secondsOf } from './time.ts';
import { FINAL_STATUSES } from './vocabulary.ts';

/** The steps entered by one event of a case. */
export interface StepLogEntry {
  path: readonly string[];
  at: Date;
}

/** Whom or what the staff can't hurry. */
export type AwaitedParty = 'register' | 'applicant' | 'identity_card';

/** A stretch of time in which somebody or something else was awaited: machine limits stand still. */
export interface Pause {
  from: Date;
  /** `null` while it lasts. */
  to: Date | null;
  awaited?: AwaitedParty;
}

/** Of an order handed in together with an identity card: when the finished card came to the PSC. @rule std1 p.4(1) */
export interface IdentityCard {
  arrivedAt: Date | null;
}

export type ClockState = 'ON_TIME' | 'SOON' | 'OVERDUE' | 'PAUSED' | 'MET' | 'MISSED';

export interface CaseClock extends Limit {
  startedAt: Date;
  due: Date;
  /** When it stopped; `null` while it runs. */
  stoppedAt: Date | null;
  state: ClockState;
}

/** A clock is "soon" on its last day: long enough for one more working shift (our choice). */
export const SOON_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A measured time is "soon" in its last fifth: of ten minutes two are left, enough to look at the screen (our choice). */
export const SOON_SHARE = 0.2;

interface Course {
  state: CaseState;
  channel: Channel;
  log: readonly StepLogEntry[];
  pauses: readonly Pause[];
  identityCard: IdentityCard | null;
  now: Date;
}

function enteredAt({ log }: Course, stepIds: readonly string[]): Date | undefined {
  return log.find(({ path }) => path.some((id) => stepIds.includes(id)))?.at;
}

/** When the clock stopped: a service limit with the case, another one when its steps are left. `undefined` while it runs. */
function stoppedAt(course: Course, limit: Limit, startedAt: Date): Date | undefined {
  const isOver = FINAL_STATUSES.includes(course.state.status);
  const over = isOver ? course.log.at(-1)?.at : undefined;
  if (limit.kind === 'service') return over;
  const own = ownSteps(course.channel, limit);
  const entered = course.log.flatMap(({ path, at }) => path.map((id) => ({ id, at })));
  const first = entered.findIndex(({ id, at }) => own.includes(id) && at.getTime() === startedAt.getTime());
  const left = entered.slice(first).find(({ id }) => !own.includes(id));
  return left?.at ?? over;
}

function ownSteps(channel: Channel, limit: Limit): string[] {
  if (limit.kind !== 'machine') return [limit.from];
  return [...channel.steps.values()].filter(({ action }) => action === limit.action).map(({ id }) => id);
}

function pausedMilliseconds(pauses: readonly Pause[], from: Date, to: Date): number {
  return pauses.reduce((sum, pause) => {
    const begin = Math.max(pause.from.getTime(), from.getTime());
    const end = Math.min((pause.to ?? to).getTime(), to.getTime());
    return sum + Math.max(0, end - begin);
  }, 0);
}

/**
 * When a clock began. A service ordered together with an identity card is owed from the arrival of the card, one ordered for
 * a later moment from this moment. @rule std1 p.4(1)
 */
function beginOf(course: Course, limit: Limit): Date | undefined {
  const entered = enteredAt(course, ownSteps(course.channel, limit));
  if (limit.kind !== 'service' || !entered) return entered;
  const { effectiveAt } = course.state;
  const begun = effectiveAt && effectiveAt > entered ? effectiveAt : entered;
  return course.identityCard === null ? begun : laterOf(begun, course.identityCard.arrivedAt);
}

/** The stretch in which nobody has to do anything, because the applicant ordered the result for a later moment. */
function waitingForMoment({ state, channel, log, now }: Course): Pause[] {
  const { effectiveAt, step } = state;
  if (!effectiveAt || channel.steps.get(step)?.kind !== 'result') return [];
  const from = log.find(({ path }) => path.includes(step))?.at;
  if (from === undefined || from >= effectiveAt) return [];
  return [{ from, to: effectiveAt <= now ? effectiveAt : null }];
}

function laterOf(entered: Date, arrived: Date | null): Date | undefined {
  if (arrived === null) return undefined;
  return arrived > entered ? arrived : entered;
}

function clockOf(course: Course, limit: Limit): CaseClock[] {
  const startedAt = beginOf(course, limit);
  const nominal = startedAt && dueAt(limit, startedAt);
  if (!startedAt || !nominal) return [];
  const stopped = stoppedAt(course, limit, startedAt);
  const end = stopped ?? course.now;
  const paused = limit.kind === 'machine' ? pausedMilliseconds(course.pauses, startedAt, end) : 0;
  const due = new Date(nominal.getTime() + paused);
  if (stopped) return [{ ...limit, startedAt, due, stoppedAt: stopped, state: stopped <= due ? 'MET' : 'MISSED' }];
  const isPaused = limit.kind === 'machine' && course.pauses.some(({ to }) => to === null);
  const state = isPaused ? 'PAUSED' : runningState(limit, { startedAt, nominal, due }, course.now);
  return [{ ...limit, startedAt, due, stoppedAt: null, state }];
}

interface Moments {
  startedAt: Date;
  /** The end without pauses: the limit itself. */
  nominal: Date;
  due: Date;
}

function runningState(limit: Limit, { startedAt, nominal, due }: Moments, now: Date): ClockState {
  if (now > due) return 'OVERDUE';
  const left = due.getTime() - now.getTime();
  const warned = limit.kind === 'machine' ? SOON_SHARE * (nominal.getTime() - startedAt.getTime()) : SOON_MILLISECONDS;
  return left <= warned ? 'SOON' : 'ON_TIME';
}

/**
 * The clocks of a case: each limit whose step was entered, with its last moment and how it stands. Service limits never stop; machine limits stand
 * still during `pauses` and go on after a breach. With an identity card still on its way the service limit has no clock yet. Does not store a breach. @rule std1 p.4(1); service engine: time model
 */
export function clocks(
  state: CaseState,
  channel: Channel,
  log: readonly StepLogEntry[],
  now: Date,
  pauses: readonly Pause[] = [],
  identityCard: IdentityCard | null = null,
): CaseClock[] {
  const known = { state, channel, log, pauses, identityCard, now };
  const course = { ...known, pauses: [...pauses, ...waitingForMoment(known)] };
  return limitsOf(channel).flatMap((limit) => clockOf(course, limit));
}

/** Seconds a machine limit allows at most; for reports of breaches. */
export function machineSeconds(limit: Pick<Limit, 'within'>): number | undefined {
  const span = parseTime(limit.within);
  return span && secondsOf(span.max);
}
