import type { LetterTemplate, TemplateLine } from './letter-templates.ts';

/** The two lines that every notice of something new ends with. [D] */
export const NOT_ORDERED_LINES = [
  'mail.notOrdered.lead',
  { text: 'mail.notOrdered.link', link: 'holdAddress', button: 'mail.notOrdered.button' },
] as const satisfies readonly TemplateLine[];

/** Letters about suspended certificates; those to earlier addresses name nobody. @rule reg p.19(5) rule 3 */
export const HOLD_TEMPLATES = {
  'owner-ordered': {
    occasion: {
      kk: 'Осы адамның атына тапсырыс берілді: бұрынғы мекенжайларға',
      ru: 'Заказ на имя этого лица: на прежние адреса',
      en: 'Something was ordered in this person’s name: to his earlier addresses',
    },
    clause: null,
    subject: 'mail.ownerNotice.subject',
    lines: ['mail.ownerNotice.ordered', 'mail.ownerNotice.own', ...NOT_ORDERED_LINES],
    attachment: null,
  },
  'owner-issued': {
    occasion: {
      kk: 'Осы адамның атына куәліктер берілді: бұрынғы мекенжайларға',
      ru: 'Выданы свидетельства на имя этого лица: на прежние адреса',
      en: 'Certificates were issued in this person’s name: to his earlier addresses',
    },
    clause: null,
    subject: 'mail.ownerNotice.subject',
    lines: ['mail.ownerNotice.issued', 'mail.ownerNotice.own', ...NOT_ORDERED_LINES],
    attachment: null,
  },
  'hold-placed': {
    occasion: {
      kk: 'Куәліктердің күші тоқтатыла тұрды',
      ru: 'Свидетельства приостановлены',
      en: 'The certificates are on hold',
    },
    clause: null,
    subject: 'mail.holdPlaced.subject',
    lines: ['mail.holdPlaced.lead', 'mail.holdPlaced.effect', 'mail.hold.way', 'mail.hold.until'],
    attachment: null,
  },
  'hold-key-loss': {
    occasion: {
      kk: 'Оператордың кілті жоғалған: куәліктердің күші тоқтатыла тұрды',
      ru: 'Утерян ключ оператора: свидетельства приостановлены',
      en: 'An operator’s key is lost: the certificates are on hold',
    },
    clause: 'reg p.19(5)',
    subject: 'mail.holdPlaced.subject',
    lines: ['mail.holdPlaced.keyLoss', 'mail.holdPlaced.effect', 'mail.hold.wait', 'mail.hold.until'],
    attachment: null,
  },
  'hold-warning': {
    occasion: {
      kk: 'Тоқтатыла тұрған куәліктер жақында кері қайтарып алынады',
      ru: 'Приостановленные свидетельства скоро будут отозваны',
      en: 'Certificates on hold will soon be revoked',
    },
    clause: null,
    subject: 'mail.holdWarning.subject',
    lines: ['mail.holdWarning.lead', 'mail.hold.until', 'mail.hold.way'],
    attachment: null,
  },
  'hold-released': {
    occasion: {
      kk: 'Куәліктер қайтадан жарамды',
      ru: 'Свидетельства снова действуют',
      en: 'The certificates count again',
    },
    clause: null,
    subject: 'mail.holdReleased.subject',
    lines: ['mail.number', 'mail.holdReleased.lead', 'mail.holdReleased.effect'],
    attachment: null,
  },
  'hold-revoked': {
    occasion: {
      kk: 'Тоқтатыла тұрған куәліктер кері қайтарып алынды',
      ru: 'Приостановленные свидетельства отозваны',
      en: 'Certificates on hold became revoked',
    },
    clause: 'std1 p.6',
    subject: 'mail.holdRevoked.subject',
    lines: ['mail.number', 'mail.holdRevoked.lead', 'mail.holdRevoked.todo'],
    attachment: null,
  },
} as const satisfies Record<string, LetterTemplate>;
