import { checkFields, contactSchema, officeSchema, personSchema, storageSchema } from '../form/validation.ts';
import type { TextKey } from '../texts/texts.ts';
import type { Order } from './order-store.ts';

export const STEP_NAMES = ['person', 'contact', 'office', 'storage', 'keys', 'check'] as const;
export type StepName = (typeof STEP_NAMES)[number];

interface Step {
  question: TextKey;
  isDone: (order: Order) => boolean;
}

/** The pages of the order: their question and when they are answered. */
export const STEPS: Record<StepName, Step> = {
  person: { question: 'person.question', isDone: ({ answers }) => checkFields(personSchema, { ...answers }).ok },
  contact: { question: 'contact.question', isDone: ({ answers }) => checkFields(contactSchema, { ...answers }).ok },
  office: { question: 'office.question', isDone: ({ answers }) => checkFields(officeSchema, { ...answers }).ok },
  storage: { question: 'storage.question', isDone: ({ answers }) => checkFields(storageSchema, { ...answers }).ok },
  keys: { question: 'keys.question', isDone: ({ keys }) => keys !== null },
  check: { question: 'check.question', isDone: () => false },
};

export function stepPath(step: StepName): string {
  return `/order/${step}`;
}

export function isStepName(text: string | undefined): text is StepName {
  return STEP_NAMES.some((name) => name === text);
}

/** The first page that still wants an answer: later pages are not shown before it. */
export function firstOpenStep(order: Order): StepName {
  return STEP_NAMES.find((name) => !STEPS[name].isDone(order)) ?? 'check';
}

/** A page may be seen when everything before it is answered. */
export function mayShow(step: StepName, order: Order): boolean {
  return STEP_NAMES.indexOf(step) <= STEP_NAMES.indexOf(firstOpenStep(order));
}

/** Where the answer to a field of the server's order is mended. */
const STEP_OF_FIELD: Readonly<Record<string, StepName>> = {
  iin: 'person',
  surname: 'person',
  givenName: 'person',
  patronymic: 'person',
  email: 'contact',
  phone: 'contact',
  regionCode: 'office',
  settlementId: 'office',
  officeId: 'office',
  storage: 'storage',
  signCsr: 'keys',
  authCsr: 'keys',
};

export function stepOfField(field: string | null): StepName | null {
  return field === null ? null : (STEP_OF_FIELD[field.replace(/^input\./, '')] ?? null);
}
