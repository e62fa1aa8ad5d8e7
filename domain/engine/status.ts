import type { StepDefinition } from './definition.ts';
import type { RequestStatus, TaskName } from './vocabulary.ts';

/** What a task says of the case while it is pending, and once it is done. Empty: the case keeps the status it has. */
const TASK_STATUS: Record<TaskName, { pending?: RequestStatus; done?: RequestStatus }> = {
  register_account: { pending: 'DRAFT' },
  authenticate: { pending: 'DRAFT' },
  fill_request: { pending: 'DRAFT' },
  enter_applicant_data: { pending: 'DRAFT' },
  present_id_card: { pending: 'DRAFT' },
  sign: { pending: 'DRAFT', done: 'SIGNED' },
  send: { done: 'SENT' },
  sign_and_send: { pending: 'DRAFT', done: 'SENT' },
  scan_and_sign: { done: 'SIGNED' },
  query_registers: { pending: 'SENT' },
  enter_card_pin: {},
  register_request: { pending: 'REGISTERED' },
  notify: {},
  issue_receipt: { pending: 'UNDER_REVIEW' },
  await_documents: { pending: 'WAITING_FOR_APPLICANT', done: 'UNDER_REVIEW' },
  await_information: { pending: 'WAITING_FOR_APPLICANT' },
  await_payment: { pending: 'WAITING_FOR_PAYMENT' },
  issue_result: { pending: 'ISSUING' },
};

/** From registration on everything before the result is review: the applicant has nothing to do. */
const AFTER_REGISTRATION: RequestStatus = 'UNDER_REVIEW';

const PROGRESS: readonly RequestStatus[] = [
  'DRAFT',
  'SIGNED',
  'SENT',
  'REGISTERED',
  'UNDER_REVIEW',
  'EXTENDED',
  'ISSUING',
];

function furthest(a: RequestStatus, b: RequestStatus): RequestStatus {
  return PROGRESS.indexOf(b) > PROGRESS.indexOf(a) ? b : a;
}

interface Progress {
  status: RequestStatus;
  /** What the following steps start from. */
  after: RequestStatus;
}

function progressOf(step: StepDefinition, before: RequestStatus): Progress {
  if (step.kind === 'refusal') return { status: 'REFUSED', after: 'REFUSED' };
  if (step.kind === 'lapse') return { status: 'LAPSED', after: 'LAPSED' };
  if (step.kind === 'condition') {
    return { status: reviewed(before), after: before };
  }
  const { pending, done } = step.task ? TASK_STATUS[step.task] : {};
  if (pending === 'WAITING_FOR_APPLICANT' || pending === 'WAITING_FOR_PAYMENT') {
    return { status: pending, after: furthest(before, done ?? before) };
  }
  const status = step.task === 'notify' ? before : furthest(reviewed(before, step), pending ?? before);
  return { status, after: furthest(status, done ?? status) };
}

function reviewed(before: RequestStatus, step?: StepDefinition): RequestStatus {
  return before === 'REGISTERED' && step?.task !== 'register_request' ? AFTER_REGISTRATION : before;
}

/**
 * The status a case shows while it stands at each step, worked out along the arrows from the start.
 * Expects a definition without cycles; a step that no arrow reaches is left out. `EXTENDED` comes from a fact, not from a step.
 */
export function statusesOf(start: string, steps: ReadonlyMap<string, StepDefinition>): Map<string, RequestStatus> {
  const statuses = new Map<string, RequestStatus>();
  const pending: { id: string; before: RequestStatus }[] = [{ id: start, before: 'DRAFT' }];
  for (let item = pending.shift(); item; item = pending.shift()) {
    const step = steps.get(item.id);
    if (!step) continue;
    const { status, after } = progressOf(step, item.before);
    const known = statuses.get(step.id);
    if (known !== undefined && furthest(known, status) === known) continue;
    statuses.set(step.id, status);
    for (const next of [step.next, step.pass, step.fail, step.onExpiry]) {
      if (next !== undefined) pending.push({ id: next, before: after });
    }
  }
  return statuses;
}
