import type { ErrorTable } from './error-row.ts';

/** Faults of what was typed into a form of the standard. */
export const FORM_ERRORS = {
  FORM_UNKNOWN: {
    kind: 'not_found',
    clause: 'std1 p.9',
    text: {
      kk: 'Стандартта мұндай нысан жоқ.',
      ru: 'Такой формы в стандарте нет.',
      en: 'The standard has no such form.',
    },
  },
  POWER_OF_ATTORNEY_USED: {
    kind: 'refused',
    clause: 'std1 annex 2',
    text: {
      kk: 'Бұл сенімхат басқа өтінім үшін пайдаланылған. Сенімхат бір реттік: жаңа сенімхат көрсетіңіз.',
      ru: 'Эта доверенность уже использована для другой заявки. Доверенность разовая: предъявите новую.',
      en: 'This power of attorney was used for another request. It serves once: present a new one.',
    },
  },
  POWER_OF_ATTORNEY_NOT_SCANNED: {
    kind: 'invalid',
    clause: 'std1 annex 2',
    text: {
      kk: 'Өкілге берілген бір реттік сенімхаттың сканын тіркеңіз.',
      ru: 'Приложите скан разовой доверенности на представителя.',
      en: 'Attach the scan of the one-time power of attorney to the representative.',
    },
  },
  POWER_OF_ATTORNEY_DETAILS: {
    kind: 'invalid',
    clause: 'std1 annex 2',
    text: {
      kk: 'Сенімхаттың нөмірін, берілген күнін және оны куәландырған нотариусты (заңды тұлғаны) енгізіңіз.',
      ru: 'Введите номер и дату доверенности и нотариуса (юридическое лицо), которым она удостоверена.',
      en: 'Enter the number and the date of the power of attorney and the notary (legal entity) who certified it.',
    },
  },
  CERTIFICATES_NOT_CHOSEN: {
    kind: 'refused',
    clause: 'std1 p.9',
    text: {
      kk: 'Алдымен кері қайтарып алынатын тіркеу куәліктерін таңдаңыз: өтініште олардың сериялық нөмірлері жазылады. Бос нысанды порталдан басып шығаруға болады.',
      ru: 'Сначала выберите отзываемые регистрационные свидетельства: в заявлении стоят их серийные номера. Пустой бланк можно распечатать на портале.',
      en: 'Choose the certificates to revoke first: the application names their serial numbers. An empty form can be printed on the portal.',
    },
  },
  FORM_NOT_PRINTABLE: {
    kind: 'refused',
    clause: 'std1 p.9',
    text: {
      kk: 'Бұл нысан порталда сұрау салу жіберілгенде толтырылады: өтініш беріңіз.',
      ru: 'Эта форма заполняется при подаче заявки на портале: подайте заявку.',
      en: 'This form is filled in when a request is made on the portal: make a request.',
    },
  },
  FORM_FIELD_UNKNOWN: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: { kk: 'Нысанда мұндай өріс жоқ.', ru: 'Такого поля в форме нет.', en: 'The form has no such field.' },
  },
  FORM_FIELD_TWICE: {
    kind: 'invalid',
    clause: null,
    text: { kk: 'Өріс екі рет берілген.', ru: 'Поле указано дважды.', en: 'The field is given twice.' },
  },
  FORM_FIELD_FIXED: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Бұл жерге мән жазылмайды: ол басылып тұр немесе қолмен толтырылады.',
      ru: 'Сюда значение не вписывается: текст напечатан или ставится от руки.',
      en: 'No value belongs here: it is printed or done by hand.',
    },
  },
  FORM_FIELD_REQUIRED: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: { kk: 'Өрісті толтырыңыз.', ru: 'Заполните поле.', en: 'Fill in the field.' },
  },
  FORM_FIELD_TOO_LONG: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Мән тым ұзын: нысанға сыймайды.',
      ru: 'Значение слишком длинное: не помещается в форму.',
      en: 'The value is too long for the form.',
    },
  },
  FORM_TOO_MANY_LINES: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Жолдар саны нысандағыдан көп: тағы бір өтініш толтырыңыз.',
      ru: 'Строк больше, чем в форме: заполните ещё одно заявление.',
      en: 'There are more lines than the form has: fill in another application.',
    },
  },
  FORM_OPTION_UNKNOWN: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Нысанда басылған нұсқалардың бірін таңдаңыз.',
      ru: 'Выберите один из вариантов, напечатанных в форме.',
      en: 'Choose one of the options that the form prints.',
    },
  },
  FORM_CHARACTERS: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Мәтінде басылмайтын таңбалар бар: қолмен қайта теріңіз.',
      ru: 'В тексте есть непечатаемые знаки: наберите его заново.',
      en: 'The text has characters that cannot be printed: type it again.',
    },
  },
  FORM_DATE: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Күнді ЖЖЖЖ-АА-КК түрінде жазыңыз, мысалы 2026-11-22.',
      ru: 'Напишите дату в виде ГГГГ-ММ-ДД, например 2026-11-22.',
      en: 'Write the date as YYYY-MM-DD, for example 2026-11-22.',
    },
  },
  FORM_SERIAL: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Тіркеу куәлігінің сериялық нөмірі 0–9 цифрлары мен A–F әріптерінен тұрады.',
      ru: 'Серийный номер регистрационного свидетельства состоит из цифр 0–9 и букв A–F.',
      en: 'The serial number of a certificate consists of the digits 0–9 and the letters A–F.',
    },
  },
  FORM_BASE64: {
    kind: 'invalid',
    clause: 'std1 p.9',
    text: {
      kk: 'Мән Base64 форматында емес.',
      ru: 'Значение не в формате Base64.',
      en: 'The value is not in Base64.',
    },
  },
} as const satisfies ErrorTable;
