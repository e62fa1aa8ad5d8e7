import type { RequestStatus } from '../../engine/vocabulary.ts';
import type { ApplicantKind } from '../../rules/applicant-kinds.ts';
import { codeWords } from './code-words.ts';

/** A state as the staff names it, shorter than what the applicant is told. */
export const STATUS_WORDS = codeWords<RequestStatus>({
  DRAFT: ['Толтырылуда', 'Заполняется', 'Being filled in'],
  SIGNED: ['Қол қойылды', 'Подписана', 'Signed'],
  SENT: ['Тіркелімдер тексерілуде', 'Проверяются регистры', 'Registers are being checked'],
  REGISTERED: ['Тіркелді', 'Зарегистрирована', 'Registered'],
  WAITING_FOR_APPLICANT: ['Құжаттар күтілуде', 'Ожидаются документы', 'Papers awaited'],
  WAITING_FOR_PAYMENT: ['Төлем күтілуде', 'Ожидается оплата', 'Payment awaited'],
  UNDER_REVIEW: ['Қаралуда', 'На рассмотрении', 'Under review'],
  EXTENDED: ['Мерзімі ұзартылды', 'Срок продлён', 'Term extended'],
  ISSUING: ['Куәліктер шығарылуда', 'Выпускаются свидетельства', 'Certificates are being made'],
  COMPLETED: ['Берілді', 'Выдано', 'Issued'],
  REFUSED: ['Бас тартылды', 'Отказано', 'Refused'],
  LAPSED: ['Мерзімі өтті', 'Срок истёк', 'Lapsed'],
  WITHDRAWN: ['Кері алынды', 'Отозвана заявителем', 'Withdrawn'],
});

export const APPLICANT_KIND_WORDS = codeWords<ApplicantKind>({
  individual: ['Жеке тұлға', 'Физическое лицо', 'Individual'],
  enotary: ['«Е-нотариат» пайдаланушысы', 'Пользователь «Е-нотариат»', 'User of E-notariat'],
  legal_entity: ['Заңды тұлға', 'Юридическое лицо', 'Legal entity'],
  domain_individual: ['Домен иесі, жеке тұлға', 'Владелец домена, физлицо', 'Owner of a domain, individual'],
  domain_legal: ['Домен иесі, заңды тұлға', 'Владелец домена, юрлицо', 'Owner of a domain, legal entity'],
  treasury: ['«Қазынашылық-Клиент» пайдаланушысы', 'Пользователь «Казначейство-Клиент»', 'User of Treasury-Client'],
  nonresident_individual: ['Бейрезидент, жеке тұлға', 'Нерезидент, физлицо', 'Non-resident, individual'],
  nonresident_legal: ['Бейрезидент, заңды тұлға', 'Нерезидент, юрлицо', 'Non-resident, legal entity'],
});

/** The channels of the regulation: where an order comes in and what it asks for. @rule reg p.3, std1 p.3 */
export const CHANNEL_WORDS = codeWords({
  'portal_or_internet_resource.issue': ['Портал: беру', 'Портал: выдача', 'Portal: issue'],
  'portal_or_internet_resource.reissue': ['Портал: қайта беру', 'Портал: перевыпуск', 'Portal: re-issue'],
  'portal_or_internet_resource.revoke': ['Портал: кері қайтарып алу', 'Портал: отзыв', 'Portal: revocation'],
  'psc_or_provider.issue': ['Кеңсе: беру', 'Офис: выдача', 'Counter: issue'],
  'psc_or_provider.revoke': ['Кеңсе: кері қайтарып алу', 'Офис: отзыв', 'Counter: revocation'],
});

export const LANGUAGE_WORDS = codeWords({
  kk: ['Қазақша', 'Казахский', 'Kazakh'],
  ru: ['Орысша', 'Русский', 'Russian'],
  en: ['Ағылшынша', 'Английский', 'English'],
});

export const LETTER_STATE_WORDS = codeWords({
  queued: ['Кезекте', 'В очереди', 'Queued'],
  sent: ['Жіберілді', 'Отправлено', 'Sent'],
  failed: ['Жіберілмеді', 'Не отправлено', 'Failed'],
  bounced: ['Қайтып келді', 'Вернулось', 'Bounced'],
  none: ['Мекенжайы жоқ', 'Нет адреса', 'No address'],
});

export const LIMIT_KIND_WORDS = codeWords({
  machine: ['Жүйенің мерзімі', 'Срок системы', 'Limit of a machine step'],
  service: ['Қызмет мерзімі', 'Срок услуги', 'Term of the service'],
  wait: ['Күту мерзімі', 'Срок ожидания', 'Term of waiting'],
});

export const AWAITED_WORDS = codeWords({
  register: ['Мемлекеттік тіркелім', 'Государственный регистр', 'State register'],
  applicant: ['Өтініш беруші', 'Заявитель', 'Applicant'],
  identity_card: ['Жеке куәлік', 'Удостоверение личности', 'Identity card'],
});

export const ACTOR_WORDS = codeWords({
  applicant: ['Өтініш беруші', 'Заявитель', 'Applicant'],
  employee: ['Қызметкер', 'Сотрудник', 'Employee'],
  system: ['Жүйе', 'Система', 'System'],
});
