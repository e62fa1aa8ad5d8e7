import type { FactName, SignedKind } from '../rules/document-facts.ts';
import type { LocalizedText } from '../rules/errors.ts';

/** What stands on the page of a station before something is signed there. @rule reg p.15 */
export const SIGNING_PAGE_TEXTS = {
  askedBy: { kk: 'Кім сұрайды', ru: 'Кто запрашивает', en: 'Asked for by' },
  holder: { kk: 'Кілт иесі', ru: 'Владелец ключа', en: 'Holder of the key' },
  serial: {
    kk: 'Куәліктің сериялық нөмірі',
    ru: 'Серийный номер свидетельства',
    en: 'Serial number of the certificate',
  },
  size: { kk: 'Көлемі, байт', ru: 'Размер, байт', en: 'Size, bytes' },
  sha256: { kk: 'SHA-256', ru: 'SHA-256', en: 'SHA-256' },
  consent: {
    kk: 'ПИН-кодты енгізсеңіз, осы құжатқа қол қойылады. Келіспесеңіз, бас тартыңыз.',
    ru: 'Если Вы введёте ПИН-код, этот документ будет подписан. Если не согласны, откажитесь.',
    en: 'If you enter the PIN code, this document is signed. If you do not agree, cancel.',
  },
  sign: { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' },
} as const satisfies Record<string, LocalizedText>;

/** What is signed, as the title of the page. */
export const SIGNED_KIND_TEXTS = {
  issue: { kk: 'Куәлік беруді растау', ru: 'Подтверждение выдачи свидетельств', en: 'Confirmation of an issue' },
  revoke: {
    kk: 'Куәлікті кері қайтарып алуды растау',
    ru: 'Подтверждение отзыва свидетельств',
    en: 'Confirmation of a revocation',
  },
  'sign-in': { kk: 'Жүйеге кіру', ru: 'Вход в систему', en: 'Signing in' },
  kualik: { kk: 'Жүйе құжатына қол қою', ru: 'Подпись документа системы', en: 'Signing a document of the system' },
  unknown: {
    kk: 'Мазмұны белгісіз деректерге қол қою',
    ru: 'Подпись данных, содержание которых неизвестно',
    en: 'Signing data of unknown content',
  },
} as const satisfies Record<SignedKind, LocalizedText>;

/** Names of what the document says. */
export const SIGNED_FACT_TEXTS = {
  number: { kk: 'Өтінім нөмірі', ru: 'Номер заявки', en: 'Number of the request' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  keys: { kk: 'Кілттердің хэші', ru: 'Хэши ключей', en: 'Hashes of the keys' },
  papers: { kk: 'Қаралған құжаттар саны', ru: 'Просмотрено документов', en: 'Papers seen' },
  office: { kk: 'Бөлімше коды', ru: 'Код подразделения', en: 'Code of the office' },
  certificates: { kk: 'Куәліктер', ru: 'Свидетельства', en: 'Certificates' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  site: { kk: 'Сайт', ru: 'Сайт', en: 'Site' },
  type: { kk: 'Құжат түрі', ru: 'Вид документа', en: 'Kind of document' },
} as const satisfies Record<FactName, LocalizedText>;
