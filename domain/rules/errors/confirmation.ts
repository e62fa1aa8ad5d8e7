import type { ErrorTable } from './error-row.ts';

/** Errors of the operator's confirmation, condition 3 of process N1 (regulation p.6 C3, p.19(5)). */
export const CONFIRMATION_ERRORS = {
  CONFIRMATION_NOT_CMS: {
    kind: 'invalid',
    clause: 'RFC 5652',
    text: {
      kk: 'Жіберілген мәлімет CMS қолтаңбасы емес. Қайта қол қойыңыз.',
      ru: 'Присланное не является подписью CMS. Подпишите ещё раз.',
      en: 'What was sent is not a CMS signature. Sign again.',
    },
  },
  CONFIRMATION_BYTES_DIFFER: {
    kind: 'invalid',
    clause: 'reg p.6(9)',
    text: {
      kk: 'Қол қойылған құжат жүйе берген растау құжатымен бірдей емес.',
      ru: 'Подписан не тот документ подтверждения, который выдала система.',
      en: 'The signed document is not the confirmation document the system gave out.',
    },
  },
  CONFIRMATION_STALE: {
    kind: 'conflict',
    clause: 'reg p.6(9)',
    text: {
      kk: 'Растау құжатына 15 минуттан асты. Жаңасын алып, қол қойыңыз.',
      ru: 'Документу подтверждения больше 15 минут. Получите новый и подпишите.',
      en: 'The confirmation document is older than 15 minutes. Fetch a new one and sign it.',
    },
  },
  CONFIRMATION_CASE_CHANGED: {
    kind: 'conflict',
    clause: 'reg p.6(9)',
    text: {
      kk: 'Құжат алынғаннан кейін өтінім өзгерді. Жаңа растау құжатын алыңыз.',
      ru: 'После получения документа заявка изменилась. Получите новый документ подтверждения.',
      en: 'The request changed after the document was fetched. Fetch a new confirmation document.',
    },
  },
  CONFIRMATION_SIGNATURE_WRONG: {
    kind: 'invalid',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Қолтаңба құжатқа сәйкес келмейді. Қайта қол қойыңыз.',
      ru: 'Подпись не соответствует документу. Подпишите ещё раз.',
      en: 'The signature does not match the document. Sign again.',
    },
  },
  CONFIRMATION_OTHER_OPERATOR: {
    kind: 'forbidden',
    clause: 'reg p.19(5) rule 2',
    text: {
      kk: 'Қолтаңба иесі жүйеге кірген қызметкер емес. Бұл бұзушылық ретінде жазылды.',
      ru: 'Подписал не тот сотрудник, который вошёл в систему. Это записано как нарушение.',
      en: 'The signer is not the employee who signed in. This was recorded as a violation.',
    },
  },
  CONFIRMATION_UNAVAILABLE: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Қолтаңбаны қазір тексеру мүмкін емес. Бұл – бас тарту емес. Кейінірек қайталаңыз.',
      ru: 'Сейчас подпись проверить нельзя. Это не отказ. Повторите позже.',
      en: 'The signature cannot be checked now. This is not a refusal. Try again later.',
    },
  },
  CONFIRMATION_CHAIN_UNTRUSTED: {
    kind: 'refused',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Оператор куәлігін осы орталық бермеген.',
      ru: 'Свидетельство оператора выдано не этим центром.',
      en: 'The operator’s certificate was not issued by this authority.',
    },
  },
  CONFIRMATION_CERT_EXPIRED: {
    kind: 'refused',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Оператор куәлігінің мерзімі қол қойған сәтте жарамсыз.',
      ru: 'На момент подписи срок свидетельства оператора не действует.',
      en: 'The operator’s certificate was not in its validity period when he signed.',
    },
  },
  CONFIRMATION_CERT_REVOKED: {
    kind: 'refused',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Оператор куәлігі кері қайтарып алынған.',
      ru: 'Свидетельство оператора отозвано.',
      en: 'The operator’s certificate is revoked.',
    },
  },
  CONFIRMATION_KEY_USAGE: {
    kind: 'refused',
    clause: 'RFC 5280 4.2.1.3',
    text: {
      kk: 'Бұл куәлік қол қоюға арналмаған (nonRepudiation жоқ).',
      ru: 'Это свидетельство не для подписи (нет nonRepudiation).',
      en: 'This certificate is not for signing (no nonRepudiation).',
    },
  },
  CONFIRMATION_ROLE_MISSING: {
    kind: 'refused',
    clause: 'reg p.5(15)',
    text: {
      kk: 'Куәлікте ҰКО операторының өкілеттігі жоқ.',
      ru: 'В свидетельстве нет полномочия оператора НУЦ.',
      en: 'The certificate does not carry the power of an NCA operator.',
    },
  },
  CONFIRMATION_ACCOUNT_SUSPENDED: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Оператордың жұмысы тоқтатылған.',
      ru: 'Работа оператора приостановлена.',
      en: 'The operator’s work is suspended.',
    },
  },
  CONFIRMATION_OWN_CASE: {
    kind: 'refused',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Оператор өз өтінімін растай алмайды.',
      ru: 'Оператор не может подтвердить собственную заявку.',
      en: 'An operator may not confirm his own request.',
    },
  },
  CONFIRMATION_MISSING: {
    kind: 'refused',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Өтінімде оператордың растауы жоқ.',
      ru: 'В заявке нет подтверждения оператора.',
      en: 'The request carries no confirmation by an operator.',
    },
  },
  CONFIRMATION_CONTENT_DIFFERS: {
    kind: 'refused',
    clause: 'reg p.6 C3',
    text: {
      kk: 'Растау құжаты осы өтінімнің мәліметтерімен сәйкес келмейді.',
      ru: 'Документ подтверждения не совпадает с данными этой заявки.',
      en: 'The confirmation document does not agree with the data of this request.',
    },
  },
} as const satisfies ErrorTable;
