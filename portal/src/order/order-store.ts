import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../api/operations.ts';
import type { MadeKeys, OrderKeys } from '../keys/order-keys.ts';

/** The answers of the form (reg annex 2). They live in the memory of this page and nowhere else: no storage, no address. */
export interface Answers {
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string;
  email: string;
  phone: string;
  regionCode: string;
  settlementId: string;
  officeId: string;
  storage: string;
}

export interface Sent {
  number: string;
  email: string;
  at: Date;
}

export interface Order {
  answers: Answers;
  /** The chosen office in words, for the page of answers. */
  office: Office | null;
  /** Keys whose file was not opened again yet; kept while the person walks back and forth in the form. */
  made: MadeKeys | null;
  /** Public halves of the two keys, present once the saved file was opened again and its signatures checked. */
  keys: OrderKeys | null;
  /** One key for one order: a double click or a retry makes one request. Renewed when an answer changes. */
  idempotencyKey: string;
  sent: Sent | null;
}

const NO_ANSWERS: Answers = {
  iin: '',
  surname: '',
  givenName: '',
  patronymic: '',
  email: '',
  phone: '',
  regionCode: '',
  settlementId: '',
  officeId: '',
  storage: '',
};

let order: Order = emptyOrder();
const listeners = new Set<() => void>();

function emptyOrder(): Order {
  return {
    answers: { ...NO_ANSWERS },
    office: null,
    made: null,
    keys: null,
    idempotencyKey: crypto.randomUUID(),
    sent: null,
  };
}

function replace(next: Order): void {
  order = next;
  for (const listener of listeners) listener();
}

export function currentOrder(): Order {
  return order;
}

/** What stands in the requests of the keys: when it changes, the keys have to be made again. */
const NAMED_IN_KEYS: readonly (keyof Answers)[] = ['iin', 'surname', 'givenName', 'patronymic'];

/** What was typed is kept at once, checked or not: Back never loses it. */
export function keepAnswers(part: Partial<Answers>): void {
  const answers = { ...order.answers, ...part };
  const differs = (name: keyof Answers) => answers[name] !== order.answers[name];
  if (!Object.keys(answers).some((name) => differs(name as keyof Answers))) return;
  const next = { ...order, answers, idempotencyKey: crypto.randomUUID() };
  replace(NAMED_IN_KEYS.some(differs) ? { ...next, made: null, keys: null } : next);
}

export function keepOffice(office: Office | null): void {
  if (order.office !== office) replace({ ...order, office });
}

export function keepMadeKeys(made: MadeKeys | null): void {
  replace({ ...order, made, keys: null });
}

/** The file of the keys was opened again and signed: from now on the order may be sent. */
export function keepProvenKeys(keys: OrderKeys): void {
  replace({ ...order, made: null, keys, idempotencyKey: crypto.randomUUID() });
}

/** After the final act the page shows its result; the answers are gone. */
export function orderWasSent(sent: Sent): void {
  replace({ ...emptyOrder(), sent });
}

export function clearOrder(): void {
  replace(emptyOrder());
}

export function useOrder(): Order {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return order;
}
