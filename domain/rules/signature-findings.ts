import type { LocalizedText } from './errors/error-row.ts';
import { CERTIFICATE_FINDINGS } from './certificate-findings.ts';
import { finding, type FindingTable } from './finding.ts';

/** What each check may find, by check and answer. */
export const FINDINGS = {
  structure: {
    read: finding(
      'passed',
      'Қолтаңба құрылымы дұрыс.',
      'Структура подписи правильная.',
      'The structure of the signature is right.',
    ),
    CMS_MALFORMED: finding(
      'failed',
      'Файл CMS қолтаңбасы ретінде оқылмайды.',
      'Файл не читается как подпись CMS.',
      'The file cannot be read as a CMS signature.',
    ),
    CMS_TOO_LARGE: finding(
      'unavailable',
      'Қолтаңба тым үлкен; құжаттың өзін емес, хешін жіберіңіз.',
      'Подпись слишком велика; пришлите не сам документ, а его хеш.',
      'The signature is too large; send the hash of the document, not the document.',
    ),
    CMS_SIGNERS: finding(
      'unavailable',
      'Мұнда дәл бір адамның қолтаңбасы тексеріледі; файлда басқа саны бар.',
      'Здесь проверяется подпись ровно одного лица; в файле их другое число.',
      'Exactly one signature is judged here; the file has another number of them.',
    ),
    CMS_ALGORITHM: finding(
      'unavailable',
      'Мұндай алгоритмі бар қолтаңба тексерілмейді немесе сенімсіз.',
      'Подпись с таким алгоритмом не проверяется или ненадёжна.',
      'A signature with this algorithm is not judged, or not reliable.',
    ),
    CMS_SIGNED_ATTRIBUTES: finding(
      'failed',
      'Қол қойылған атрибуттар жоқ немесе мазмұнға сай емес.',
      'Подписанных атрибутов нет, или они не соответствуют содержанию.',
      'The signed attributes are missing or do not fit the content.',
    ),
    CMS_SIGNER_CERTIFICATE: finding(
      'unavailable',
      'Файлда қол қоюшының куәлігі жоқ.',
      'В файле нет сертификата подписавшего.',
      'The file does not carry the certificate of the signer.',
    ),
  },
  content: {
    yes: finding(
      'passed',
      'Құжат қол қойылғаннан бері өзгермеген.',
      'Документ не изменён после подписания.',
      'The document has not been changed since it was signed.',
    ),
    no: finding(
      'failed',
      'Құжат қол қойылған құжат емес немесе өзгертілген.',
      'Это не тот документ, который подписан, или он изменён.',
      'This is not the document that was signed, or it has been changed.',
    ),
    unknown: finding(
      'unavailable',
      'Құжат қолтаңбадан бөлек тұр: оның өзін немесе хешін жіберіңіз.',
      'Документ хранится отдельно от подписи: пришлите его или его хеш.',
      'The document stands outside the signature: send it or its hash.',
    ),
  },
  signature: {
    valid: finding(
      'passed',
      'Қолтаңба куәліктегі кілтпен қойылған.',
      'Подпись поставлена ключом из сертификата.',
      'The signature was made with the key of the certificate.',
    ),
    wrong: finding(
      'failed',
      'Қолтаңба куәліктегі кілтпен қойылмаған.',
      'Подпись поставлена не ключом из сертификата.',
      'The signature was not made with the key of the certificate.',
    ),
    unsupported: finding(
      'unavailable',
      'Бұл алгоритм мұнда тексерілмейді.',
      'Этот алгоритм здесь не проверяется.',
      'This algorithm is not judged here.',
    ),
  },
  signing_certificate: {
    matches: finding(
      'passed',
      'Қолтаңба қол қоюшының куәлігін атайды (CAdES).',
      'Подпись называет сертификат подписавшего (CAdES).',
      'The signature names the certificate of the signer (CAdES).',
    ),
    differs: finding(
      'failed',
      'Қолтаңба басқа куәлікті атайды.',
      'Подпись называет другой сертификат.',
      'The signature names another certificate.',
    ),
    unnamed: finding(
      'absent',
      'Қолтаңба куәлікті атамайды (CAdES емес).',
      'Подпись не называет сертификат (не CAdES).',
      'The signature names no certificate (it is not CAdES).',
    ),
  },
  key_usage: {
    signs: finding(
      'passed',
      'Куәлік құжаттарға қол қоюға арналған.',
      'Сертификат предназначен для подписания документов.',
      'The certificate is meant for signing documents.',
    ),
    other: finding(
      'failed',
      'Куәлік құжаттарға қол қоюға арналмаған.',
      'Сертификат не предназначен для подписания документов.',
      'The certificate is not meant for signing documents.',
    ),
  },
  ...CERTIFICATE_FINDINGS,
} as const satisfies FindingTable;

export type FindingsOf<Kind extends keyof typeof FINDINGS> = keyof (typeof FINDINGS)[Kind];

export type SignatureVerdict = 'valid' | 'invalid' | 'indeterminate';

/** What the whole report comes to, in one sentence. */
export const VERDICT_TEXTS: Record<SignatureVerdict, LocalizedText> = {
  valid: {
    kk: 'Қолтаңба жарамды.',
    ru: 'Подпись действительна.',
    en: 'The signature is valid.',
  },
  invalid: {
    kk: 'Қолтаңба жарамсыз: себебі тексерулер тізімінде.',
    ru: 'Подпись недействительна: причина в списке проверок.',
    en: 'The signature is not valid: the reason stands in the list of checks.',
  },
  indeterminate: {
    kk: 'Қолтаңбаның жарамды не жарамсыз екенін қазір айту мүмкін емес: не жетпейтіні тексерулер тізімінде.',
    ru: 'Сейчас нельзя сказать, действительна ли подпись: чего не хватает, указано в списке проверок.',
    en: 'It cannot be said now whether the signature is valid: what is missing stands in the list of checks.',
  },
};
