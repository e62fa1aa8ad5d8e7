import type { ApplicantKind } from '../rules/applicant-kinds.ts';
import type { FormAct, FormSchema } from './form.ts';
import { ANNEX_1, ANNEX_3, ANNEX_4, ANNEX_8 } from './issue-applications.ts';
import { ANNEX_2, ANNEX_5 } from './powers-of-attorney.ts';
import { ANNEX_13 } from './refusal-receipt.ts';
import { ANNEX_10, ANNEX_11, ANNEX_12, ANNEX_9 } from './revocation-applications.ts';
import { ANNEX_6, ANNEX_7 } from './ssl-applications.ts';

export * from './form.ts';

// Clause: reg p.11 (forms of the request and of the answer).
export { fillForm, type FormFacts, lacksCertificates } from './fill-form.ts';
export { checkEntries, type FieldRefusal, type FormOutcome } from './check-entries.ts';

/** The annexed forms in their order. @rule std1 annexes 1–13 */
export const FORMS: readonly FormSchema[] = [
  ...[ANNEX_1, ANNEX_2, ANNEX_3, ANNEX_4, ANNEX_5, ANNEX_6, ANNEX_7],
  ...[ANNEX_8, ANNEX_9, ANNEX_10, ANNEX_11, ANNEX_12, ANNEX_13],
];

/** The form with this id (S1A1 … S1A13), or undefined. */
export function findForm(id: string): FormSchema | undefined {
  return FORMS.find((form) => form.id === id);
}

/** The form that an applicant of a kind uses for an act; every pair has exactly one. @rule std1 p.9 */
export function formFor(kind: ApplicantKind, act: FormAct): FormSchema {
  const form = FORMS.find((one) => one.act === act && one.kinds.includes(kind));
  if (form === undefined) throw new Error(`no form for ${kind} and ${act}`);
  return form;
}
