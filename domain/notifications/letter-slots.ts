import type { LocalizedText } from '../rules/errors.ts';

interface LetterSlot {
  about: string;
  /** What the preview shows instead of a person's data. */
  sample: LocalizedText;
}

const same = (text: string): LocalizedText => ({ kk: text, ru: text, en: text });

/**
 * Everything a letter may fill in, with synthetic sample values for the preview. A text that names another slot fails its test;
 * a slot without a source does not compile (worker/mail/slot-sources.ts).
 */
export const LETTER_SLOTS = {
  number: { about: 'Number of the request', sample: same('7K2M-9QXR-4T8WC') },
  applicantName: { about: 'First name and patronymic', sample: same('Айгерім Серікқызы') },
  statusAddress: { about: 'Address of the status page', sample: same('https://pki.example.kz/status#7K2M9QXR4T8WC') },
  portalAddress: { about: 'Address of the portal', sample: same('https://pki.example.kz/') },
  stateText: {
    about: 'The state the request came into',
    sample: { kk: 'Өтінім тіркелді', ru: 'Заявка зарегистрирована', en: 'The request is registered' },
  },
  stateTodo: {
    about: 'What the applicant does now',
    sample: {
      kk: 'Ештеңе істеудің қажеті жоқ.',
      ru: 'Ничего делать не нужно.',
      en: 'There is nothing you need to do.',
    },
  },
  officeName: {
    about: 'Name of the registration centre',
    sample: { kk: '№ 1 ХҚКО', ru: 'ЦОН № 1', en: 'Public service centre No. 1' },
  },
  officeAddress: {
    about: 'Address of the registration centre',
    sample: { kk: 'Семей қ., Абай к-сі, 1', ru: 'г. Семей, ул. Абая, 1', en: '1 Abai Street, Semey' },
  },
  officeHours: {
    about: 'Its hours',
    sample: {
      kk: 'Дүйсенбі – сенбі, 09.00–20.00',
      ru: 'Понедельник – суббота, 09.00–20.00',
      en: 'Monday to Saturday, 09.00–20.00',
    },
  },
  waitUntil: {
    about: 'Last day to hand in the documents',
    sample: { kk: '2026 жылғы 22 желтоқсан', ru: '22 декабря 2026 года', en: '22 December 2026' },
  },
  handOutAt: {
    about: 'When the result is handed out',
    sample: {
      kk: '2026 жылғы 25 қараша, 18:00 (Астана уақыты)',
      ru: '25 ноября 2026 года, 18:00 (время Астаны)',
      en: '25 November 2026, 18:00 (Astana time)',
    },
  },
  handOutPlace: {
    about: 'Where the result is handed out',
    sample: { kk: '№ 1 ХҚКО, Семей қ.', ru: 'ЦОН № 1, г. Семей', en: 'Public service centre No. 1, Semey' },
  },
  receiptNumber: { about: 'Number of the receipt', sample: same('7K2M9QXR4T8WC-1') },
  questionnaireAddress: {
    about: 'One-time address of the questionnaire; each letter carries a fresh one',
    sample: same('https://pki.example.kz/questionnaire#…'),
  },
  installAddress: {
    about: 'Install link, made anew for each letter',
    sample: same('https://pki.example.kz/install#…'),
  },
  installUntil: {
    about: 'Last day of the install link',
    sample: { kk: '2026 жылғы 25 желтоқсан', ru: '25 декабря 2026 года', en: '25 December 2026' },
  },
  refusalTitle: {
    about: 'What was refused',
    sample: { kk: 'Құжаттар қабылданбады', ru: 'Документы не приняты', en: 'The documents were not accepted' },
  },
  refusalReason: {
    about: 'The reason of the refusal',
    sample: {
      kk: 'Құжаттар топтамасы толық емес.',
      ru: 'Пакет документов неполный.',
      en: 'The package of documents is not complete.',
    },
  },
  refusalClause: {
    about: 'The clause of the refusal',
    sample: { kk: 'стандарттың 10-тармағы', ru: 'пункт 10 стандарта', en: 'point 10 of the standard' },
  },
  refusalTodo: {
    about: 'The way out of the refusal',
    sample: {
      kk: 'Кемшілікті түзетіп, жаңа өтінім жіберіңіз.',
      ru: 'Устраните недостаток и подайте новую заявку.',
      en: 'Repair it and make a new request.',
    },
  },
  expiresOn: {
    about: 'Last day of the certificates',
    sample: { kk: '2027 жылғы 24 қараша', ru: '24 ноября 2027 года', en: '24 November 2027' },
  },
  holdAddress: {
    about: 'Link "I did not order this", made anew for each letter',
    sample: same('https://pki.example.kz/hold#…'),
  },
  holdUntil: {
    about: 'When a hold becomes a revocation',
    sample: { kk: '2026 жылғы 25 желтоқсан', ru: '25 декабря 2026 года', en: '25 December 2026' },
  },
  daysLeft: { about: 'Days until a term ends', sample: same('10') },
} as const satisfies Record<string, LetterSlot>;

export type SlotName = keyof typeof LETTER_SLOTS;

/** Values of the slots; null where the case has none. */
export type LetterSlots = Partial<Record<SlotName, string | null>>;

/** True when the text names a slot of the table; for names found in texts. */
export function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(LETTER_SLOTS, name);
}
