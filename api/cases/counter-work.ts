import type { Step } from '@kualik/domain/engine/definition.ts';
import { isHandedOverLater } from '@kualik/domain/rules/deliveries.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { RequestAction } from './case.enums.ts';

type Awaits = (step: Step | null) => boolean;

/** The person alone is judged here, before anything is known of an order. @rule reg p.9 C1 */
export const awaitsIdentification: Awaits = (step) =>
  step?.kind === 'condition' && step.decidedBy === 'person' && step.checks.join() === 'person.identified';

/** The operator fills the form of the order. @rule reg p.9(3) */
export const awaitsOrderData: Awaits = (step) =>
  step?.task === 'enter_applicant_data' && step.params['form'] === 'request';

/** The applicant opens his card and keys are made on it. @rule reg p.9(6) */
export const awaitsCardKeys: Awaits = (step) => step?.task === 'enter_card_pin';

/** The printed application is signed by hand. @rule reg p.9(7) */
export const awaitsHandSignature: Awaits = (step) =>
  step?.task === 'register_request' && step.params['wetSignature'] === 'applicant';

/** The result is there and is to be handed over. @rule reg p.9(10) */
export const awaitsHandOver: Awaits = (step) => step?.kind === 'result' && isHandedOverLater(step.params);

/** Papers are handed over to be judged at once, without a term. @rule reg p.10(1) */
export const awaitsPapersNow: Awaits = (step) => step?.kind === 'process' && step.task === 'await_documents';

const fillsRevocation: Awaits = (step) =>
  step?.task === 'enter_applicant_data' && step.params['form'] === 'revocation_request';

/** The certificates are chosen. @rule reg t.5 a.4 */
export const awaitsChoice: Awaits = (step) => fillsRevocation(step) && step?.params['part'] === 'select_service';

/** The form with the obligatory reason. @rule reg p.10(4), std1 annexes 9–12 */
export const awaitsReason: Awaits = (step) => fillsRevocation(step) && step?.params['part'] === undefined;

/** Work at the counter by the task of the step, never by the channel. @rule reg p.9 */
export const COUNTER_WORK: readonly { awaits: Awaits; permission: Permission; action: RequestAction }[] = [
  { awaits: awaitsIdentification, permission: 'counter.issue', action: 'IDENTIFY' },
  { awaits: awaitsOrderData, permission: 'counter.issue', action: 'ENTER_DATA' },
  { awaits: awaitsCardKeys, permission: 'counter.issue', action: 'MAKE_CARD_KEYS' },
  { awaits: awaitsHandSignature, permission: 'counter.issue', action: 'RECORD_SIGNED_APPLICATION' },
  { awaits: awaitsPapersNow, permission: 'counter.revoke', action: 'ACCEPT_REVOCATION' },
  { awaits: awaitsPapersNow, permission: 'counter.revoke', action: 'REFUSE_REVOCATION' },
  { awaits: awaitsChoice, permission: 'counter.revoke', action: 'CHOOSE_CERTIFICATES' },
  { awaits: awaitsReason, permission: 'counter.revoke', action: 'ENTER_REVOCATION' },
  { awaits: awaitsHandOver, permission: 'counter.issue', action: 'WRITE_CARD' },
];
