import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** Days after which a support request without an answer stands out; the source names none, so the number is ours. @rule reg p.15(3) */
export const SUPPORT_ANSWER_DAYS = 5;

/** Mailboxes that anybody can have: the source asks for a corporate address. Ours; a list is never whole. */
const PUBLIC_MAIL = [
  'gmail.com',
  'mail.ru',
  'inbox.ru',
  'list.ru',
  'bk.ru',
  'internet.ru',
  'yandex.ru',
  'yandex.kz',
  'ya.ru',
  'rambler.ru',
  'mail.kz',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'proton.me',
  'protonmail.com',
];

/** A corporate address in small letters, or a refusal of a personal one. Does not ask whether the mailbox exists. @rule reg p.15(3) */
export function corporateMailbox(address: string): Outcome<string> {
  const mailbox = address.trim().toLowerCase();
  const domain = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  const isPublic = PUBLIC_MAIL.some((one) => domain === one || domain.endsWith(`.${one}`));
  return isPublic ? refused('SUPPORT_MAILBOX_PERSONAL') : ok(mailbox);
}

export const SUPPORT_STATES = ['received', 'forwarded', 'in_work', 'answered', 'returned'] as const;
export type SupportStanding = (typeof SUPPORT_STATES)[number];
export type SupportAction = 'forward' | 'take' | 'answer' | 'return';

interface SupportTransition {
  from: SupportStanding;
  action: SupportAction;
  to: SupportStanding;
  by: readonly ('support_officer' | 'system' | 'contact')[];
  clause: string;
}

/** Received, forwarded to the responsible person, in work, answered; what is not the centre's comes back. @rule reg p.15(3) */
export const SUPPORT_TRANSITIONS: readonly SupportTransition[] = [
  { from: 'received', action: 'forward', to: 'forwarded', by: ['support_officer', 'system'], clause: 'reg p.15(3)' },
  { from: 'returned', action: 'forward', to: 'forwarded', by: ['support_officer'], clause: 'reg p.15(3)' },
  { from: 'forwarded', action: 'take', to: 'in_work', by: ['contact'], clause: 'reg p.15(3)' },
  { from: 'forwarded', action: 'return', to: 'returned', by: ['contact'], clause: 'reg p.15(3)' },
  { from: 'in_work', action: 'answer', to: 'answered', by: ['contact'], clause: 'reg p.15(3)' },
  { from: 'in_work', action: 'return', to: 'returned', by: ['contact'], clause: 'reg p.15(3)' },
];

/** The next state, or a refusal: total. Does not look at who asks: the use-case does. */
export function decideSupport(state: SupportStanding, action: SupportAction): Outcome<SupportStanding> {
  const row = SUPPORT_TRANSITIONS.find((one) => one.from === state && one.action === action);
  return row === undefined ? refused('SUPPORT_STATE', `${state} ${action}`) : ok(row.to);
}
