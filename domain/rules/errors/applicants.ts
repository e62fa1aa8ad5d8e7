import type { ErrorTable } from './error-row.ts';

/** Errors of the eight kinds of applicants, their papers and representatives (standard 1 p.9). */
export const APPLICANT_ERRORS = {
  KIND_FIELD_REQUIRED: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Өтініш берушінің бұл түріне осы өрісті толтыру қажет.',
      ru: 'Для этого вида заявителя поле обязательно.',
      en: 'This kind of applicant must fill in this field.',
    },
  },
  KIND_FIELD_FOREIGN: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Өтініш берушінің бұл түрінде мұндай өріс жоқ. Оны бос қалдырыңыз.',
      ru: 'У этого вида заявителя такого поля нет. Оставьте его пустым.',
      en: 'This kind of applicant has no such field. Leave it empty.',
    },
  },
  REPRESENTATIVE_IS_APPLICANT: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Өкіл мен өтініш беруші – бір адам. Өзіңіз келсеңіз, өкілді көрсетпеңіз.',
      ru: 'Представитель и заявитель – одно лицо. Если вы придёте сами, не указывайте представителя.',
      en: 'Representative and applicant are one person. If you come yourself, name no representative.',
    },
  },
  REPRESENTATIVE_BASIS: {
    kind: 'invalid',
    clause: 'std1 p.9; std1 annexes 2, 5',
    text: {
      kk: 'Жеке тұлғаның өкіліне нотариалды сенімхат, ұйымның өкіліне ұйымның сенімхаты немесе басшының құжаттары керек.',
      ru: 'Представителю физического лица нужна нотариальная доверенность, представителю организации – её доверенность или документы руководителя.',
      en: 'Who acts for a person needs a notarised power of attorney, for an organisation its own or the head’s papers.',
    },
  },
  ORGANISATION_NAME: {
    kind: 'invalid',
    clause: 'std1 annex 4',
    text: {
      kk: 'Ұйымның атауын тіркеу құжатындағыдай жазыңыз.',
      ru: 'Напишите название организации как в документе о регистрации.',
      en: 'Write the name of the organisation as in its registration document.',
    },
  },
  DOMAIN_NAMES_MISSING: {
    kind: 'invalid',
    clause: 'std1 annexes 6, 7',
    text: {
      kk: 'PKCS#10 сұрауында домендік атау жоқ (subjectAltName, dNSName).',
      ru: 'В запросе PKCS#10 нет доменных имён (subjectAltName, dNSName).',
      en: 'The PKCS#10 names no domain (subjectAltName, dNSName).',
    },
  },
  DOMAIN_NAME_FORM: {
    kind: 'invalid',
    clause: 'std1 annexes 6, 7',
    text: {
      kk: 'PKCS#10 сұрауында тек домендік атаулар болуы керек; біреуі дұрыс жазылмаған.',
      ru: 'В запросе PKCS#10 должны быть только доменные имена; одно из них записано неверно.',
      en: 'The PKCS#10 may hold domain names only; one of them is not well formed.',
    },
  },
  DOMAIN_NAME_PUBLIC_SUFFIX: {
    kind: 'invalid',
    clause: 'std1 annexes 6, 7',
    text: {
      kk: 'Бүкіл домендік аймаққа (мысалы, *.kz) куәлік берілмейді.',
      ru: 'На целую доменную зону (например, *.kz) свидетельство не выдаётся.',
      en: 'No certificate is issued for a whole domain zone (for example *.kz).',
    },
  },
  DOMAIN_NAMES_NOT_PROVEN: {
    kind: 'invalid',
    clause: 'std1 p.9 issue 3)',
    text: {
      kk: 'Жаңа PKCS#10 сұрауында бұрынғы куәлік үшін құжатпен расталған домендік атаулардың барлығы ғана болуы керек. Басқа атауларға құжаттарыңызбен жаңа тапсырыс беріңіз.',
      ru: 'Новый запрос PKCS#10 должен содержать все доменные имена, подтверждённые документами для прежнего свидетельства, и только их. Другие имена закажите заново, с документами.',
      en: 'The new PKCS#10 must ask for all domain names that papers proved for the present certificate, and for no others. For other names place a new order and bring the papers.',
    },
  },
  DATA_USE_CONSENT_REQUIRED: {
    kind: 'conflict',
    clause: 'std1 p.9',
    text: {
      kk: 'Алдымен өтініш берушінің мәліметтерді пайдалануға жазбаша келісімін тіркеңіз.',
      ru: 'Сначала зарегистрируйте письменное согласие заявителя на использование сведений.',
      en: 'First record the applicant’s written consent to use his data.',
    },
  },
  DATA_USE_CONSENT_NOT_SCANNED: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Өтініш беруші қол қойған мәліметтерді пайдалануға жазбаша келісімнің сканын тіркеңіз.',
      ru: 'Приложите скан письменного согласия на использование сведений с подписью заявителя.',
      en: 'Attach the scan of the written consent to use data that the applicant signed.',
    },
  },
  ORIGINALS_NOT_RETURNED: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Құжаттардың түпнұсқаларын иесіне қайтарып, белгі қойыңыз.',
      ru: 'Верните заявителю подлинники документов и отметьте это.',
      en: 'Give the originals back to the applicant and tick them.',
    },
  },
} as const satisfies ErrorTable;
