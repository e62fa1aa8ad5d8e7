import type { LocalizedText } from '../rules/errors.ts';
import type { MessageKey } from '../texts/translate.ts';
import { HOLD_TEMPLATES, NOT_ORDERED_LINES } from './hold-templates.ts';
import type { SlotName } from './letter-slots.ts';

/** A paragraph: always there, only with a slot that has a value, or a link with a button. */
export type TemplateLine =
  | MessageKey
  | { text: MessageKey; onlyWith: SlotName }
  | { text: MessageKey; link: SlotName; button: MessageKey };

/** A letter as data: its words are keys of domain/texts in three languages, its slots those the words name. */
export interface LetterTemplate {
  occasion: LocalizedText;
  clause: string | null;
  subject: MessageKey;
  lines: readonly TemplateLine[];
  /** The paper of the case that goes with it. */
  attachment: 'application' | 'refusal' | null;
}

const STATUS_LINE = 'mail.status';

/**
 * Every letter to an applicant, by the kind of its outbox row. A new letter is a row here and its words in domain/texts;
 * who sets it off stands in notices.ts, in reminders.ts or in the use-case that adds the outbox row. @rule reg p.6(5), p.6(11)
 */
export const LETTER_TEMPLATES = {
  application: {
    occasion: {
      kk: 'Өтінім тіркелді, құжаттар күтілуде',
      ru: 'Заявка зарегистрирована, ожидаются документы',
      en: 'The request is registered, the documents are awaited',
    },
    clause: 'reg p.6(5)',
    subject: 'mail.application.subject',
    lines: [
      'mail.application.lead',
      'mail.greeting',
      'mail.application.todo',
      { text: 'mail.application.office', onlyWith: 'officeName' },
      { text: 'mail.application.deadline', onlyWith: 'waitUntil' },
      'mail.application.keys',
      STATUS_LINE,
      ...NOT_ORDERED_LINES,
    ],
    attachment: 'application',
  },
  registered: {
    occasion: {
      kk: 'Қайта алуға өтінім тіркелді',
      ru: 'Зарегистрирована заявка на повторное получение',
      en: 'A request for a re-issue is registered',
    },
    clause: 'reg p.7(5)',
    subject: 'mail.registered.subject',
    lines: ['mail.registered.lead', 'mail.greeting', 'mail.registered.todo', STATUS_LINE, ...NOT_ORDERED_LINES],
    attachment: 'application',
  },
  state: {
    occasion: {
      kk: 'Өтінімнің жай-күйі өзгерді',
      ru: 'Состояние заявки изменилось',
      en: 'The state of the request changed',
    },
    clause: 'reg p.12',
    subject: 'mail.state.subject',
    lines: ['mail.number', 'mail.greeting', 'mail.state.lead', 'mail.state.todo', STATUS_LINE],
    attachment: null,
  },
  accepted: {
    occasion: {
      kk: 'Құжаттар қабылданды, қолхат берілді',
      ru: 'Документы приняты, выдана расписка',
      en: 'The documents were accepted, a receipt was given',
    },
    clause: 'reg p.6(8)',
    subject: 'mail.accepted.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.accepted.lead',
      { text: 'mail.accepted.receipt', onlyWith: 'receiptNumber' },
      { text: 'mail.accepted.until', onlyWith: 'handOutAt' },
      STATUS_LINE,
    ],
    attachment: null,
  },
  issued: {
    occasion: {
      kk: 'Куәліктер шығарылды, орнату сілтемесі',
      ru: 'Свидетельства выпущены, ссылка для установки',
      en: 'The certificates are issued, link to install them',
    },
    clause: 'reg p.6(11), p.7(8)',
    subject: 'mail.issued.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.issued.lead',
      { text: 'mail.issued.link', link: 'installAddress', button: 'mail.issued.button' },
      'mail.issued.todo',
      'mail.issued.until',
      STATUS_LINE,
      ...NOT_ORDERED_LINES,
    ],
    attachment: null,
  },
  'issued-on-card': {
    occasion: {
      kk: 'Куәліктер жеке куәлікке жазылды',
      ru: 'Свидетельства записаны на удостоверение личности',
      en: 'The certificates are written on the identity card',
    },
    clause: 'reg p.9(10)',
    subject: 'mail.issued.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.issued-on-card.lead',
      'mail.issued-on-card.todo',
      STATUS_LINE,
      ...NOT_ORDERED_LINES,
    ],
    attachment: null,
  },
  revoked: {
    occasion: {
      kk: 'Куәліктер кері қайтарып алынды',
      ru: 'Свидетельства отозваны',
      en: 'The certificates are revoked',
    },
    clause: 'reg p.8(3), t.5 a.9',
    subject: 'mail.revoked.subject',
    lines: ['mail.number', 'mail.greeting', 'mail.revoked.lead', 'mail.revoked.todo', STATUS_LINE],
    attachment: null,
  },
  refusal: {
    occasion: { kk: 'Дәлелді бас тарту', ru: 'Мотивированный отказ', en: 'Motivated refusal' },
    clause: 'reg p.6(3), p.6(7), p.6(10); std1 p.10',
    subject: 'mail.refusal.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.refusal.title',
      'mail.refusal.reason',
      { text: 'mail.refusal.clause', onlyWith: 'refusalClause' },
      'mail.refusal.todo',
      'refusal.complaint',
      'mail.refusal.attached',
    ],
    attachment: 'refusal',
  },
  lapse: {
    occasion: {
      kk: 'Құжаттар мерзімінде тапсырылмады',
      ru: 'Документы не сданы в срок',
      en: 'The documents did not come within the term',
    },
    clause: 'reg t.1 a.5',
    subject: 'mail.refusal.subject',
    lines: ['mail.lapse.lead', 'mail.greeting', 'mail.refusal.todo', 'mail.refusal.attached', STATUS_LINE],
    attachment: 'refusal',
  },
  questionnaire: {
    occasion: {
      kk: 'Өтінім бойынша жұмыс аяқталды: сауалнама',
      ru: 'Работа по заявке завершена: анкета',
      en: 'The request has ended: questionnaire',
    },
    clause: 'reg p.18',
    subject: 'mail.questionnaire.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.questionnaire.lead',
      { text: 'mail.questionnaire.link', link: 'questionnaireAddress', button: 'mail.questionnaire.button' },
      'mail.questionnaire.once',
    ],
    attachment: null,
  },
  'wait-reminder': {
    occasion: {
      kk: 'Құжаттарды тапсыру мерзімі бітіп барады',
      ru: 'Срок сдачи документов подходит к концу',
      en: 'The term to hand in the documents is ending',
    },
    clause: 'reg t.1 a.5',
    subject: 'mail.wait-reminder.subject',
    lines: [
      'mail.number',
      'mail.greeting',
      'mail.wait-reminder.lead',
      { text: 'mail.application.office', onlyWith: 'officeName' },
      'mail.wait-reminder.todo',
      STATUS_LINE,
    ],
    attachment: null,
  },
  'expiry-reminder': {
    occasion: {
      kk: 'Куәліктердің мерзімі бітіп барады',
      ru: 'Срок действия свидетельств подходит к концу',
      en: 'The certificates are about to expire',
    },
    clause: null,
    subject: 'mail.expiry-reminder.subject',
    lines: [
      'mail.greeting',
      'mail.expiry-reminder.lead',
      'mail.expiry-reminder.renew',
      { text: 'mail.expiry-reminder.link', link: 'portalAddress', button: 'mail.expiry-reminder.button' },
      'mail.expiry-reminder.after',
    ],
    attachment: null,
  },
  ...HOLD_TEMPLATES,
} as const satisfies Record<string, LetterTemplate>;

export type LetterKind = keyof typeof LETTER_TEMPLATES;

/** The template of a kind; does not ask whether anything sets it off. */
export function letterTemplate(kind: LetterKind): LetterTemplate {
  return LETTER_TEMPLATES[kind];
}

/** True when the text is a kind of letter; for kinds that come back from storage. */
export function isLetterKind(text: string): text is LetterKind {
  return Object.hasOwn(LETTER_TEMPLATES, text);
}
