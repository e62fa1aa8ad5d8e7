/** The closed vocabularies of a service definition. A new word is a new plug-in and a new line here, never a branch in the engine. */

export const STEP_KINDS = ['process', 'condition', 'refusal', 'result', 'wait', 'lapse'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const TASKS = [
  'register_account',
  'authenticate',
  'fill_request',
  'enter_applicant_data',
  'query_registers',
  'scan_and_sign',
  'sign',
  'send',
  'sign_and_send',
  'register_request',
  'notify',
  'issue_receipt',
  'await_documents',
  'await_payment',
  'await_information',
  'present_id_card',
  'enter_card_pin',
  'issue_result',
] as const;
export type TaskName = (typeof TASKS)[number];

/** Tasks that only wait for somebody outside: the only ones a `wait` step may carry. */
export const WAIT_TASKS: readonly TaskName[] = ['await_documents', 'await_payment', 'await_information'];

/** Tasks the system does at once and without an answer to wait for: entered and left in one decision. */
export const AUTOMATIC_TASKS: readonly TaskName[] = ['register_request', 'notify', 'issue_receipt'];

export const CHECK_PREDICATES = [
  'account.credentials_valid',
  'certificate.in_validity_period',
  'certificate.not_revoked',
  'certificate.iin_equals_request_iin',
  'signature.authentic',
  'operator_signature.valid',
  'registers.all_found',
  'documents.conform_to_standard',
  'grounds.present',
  'person.identified',
  'payment.received',
  'data.meets_requirements',
] as const;
export type CheckPredicate = (typeof CHECK_PREDICATES)[number];

export const REFUSAL_KINDS = [
  'authorisation',
  'signature_not_confirmed',
  'no_register_data',
  'documents',
  'identification',
  'request_check',
  'data_mismatch',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** Facts that `onlyIf`, `unless` and `when` may ask for. */
export const FACT_NAMES = [
  'applicant.natural',
  'applicant.legal',
  'account.exists',
  'representative.notarial_power_of_attorney',
  'term.extended',
  'decision.place_available',
  'variant.revocation',
  'variant.sale',
  'variant.pledge',
  'variant.pension',
  'variant.bank',
  'variant.vehicle',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export const SIGNERS = [
  'applicant',
  'psc_operator',
  'provider_employee',
  'provider_official',
  'leb_employee',
  'nca_operator',
] as const;
export type Signer = (typeof SIGNERS)[number];

export const SFU_KINDS = ['person', 'staff', 'organisation', 'workplace', 'system', 'register', 'gateway'] as const;
export type SfuKind = (typeof SFU_KINDS)[number];

export const REQUEST_STATUSES = [
  'DRAFT',
  'SIGNED',
  'SENT',
  'REGISTERED',
  'WAITING_FOR_APPLICANT',
  'WAITING_FOR_PAYMENT',
  'UNDER_REVIEW',
  'EXTENDED',
  'ISSUING',
  'COMPLETED',
  'REFUSED',
  'LAPSED',
  'WITHDRAWN',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A case in one of these takes no event any more. */
export const FINAL_STATUSES: readonly RequestStatus[] = ['COMPLETED', 'REFUSED', 'LAPSED', 'WITHDRAWN'];

/** Narrows a word of a data file to a vocabulary. */
export function isWordOf<T extends string>(words: readonly T[], word: unknown): word is T {
  return typeof word === 'string' && (words as readonly string[]).includes(word);
}
