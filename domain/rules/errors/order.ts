import type { ErrorTable } from './error-row.ts';

/** Errors of ordering certificates on the portal (regulation p.6(1)–(3), standard 1 p.9, annex 1). */
export const ORDER_ERRORS = {
  IIN_LENGTH: {
    kind: 'invalid',
    clause: 'reg p.5(1)',
    text: { kk: 'ЖСН 12 цифрдан тұрады.', ru: 'ИИН состоит из 12 цифр.', en: 'An IIN has 12 digits.' },
  },
  IIN_STRUCTURE: {
    kind: 'invalid',
    clause: 'reg p.5(1)',
    text: {
      kk: 'ЖСН туған күннен басталады. Цифрларды тексеріңіз.',
      ru: 'ИИН начинается с даты рождения. Проверьте цифры.',
      en: 'An IIN begins with the date of birth. Check the digits.',
    },
  },
  IIN_CONTROL_DIGIT: {
    kind: 'invalid',
    clause: 'reg p.5(1)',
    text: {
      kk: 'ЖСН-нің соңғы, бақылау цифры сәйкес келмейді. Цифрларды тексеріңіз.',
      ru: 'Последняя, контрольная цифра ИИН не сходится. Проверьте цифры.',
      en: 'The last digit of the IIN, the control digit, does not fit. Check the digits.',
    },
  },
  BIN_LENGTH: {
    kind: 'invalid',
    clause: 'reg p.5(2)',
    text: { kk: 'БСН 12 цифрдан тұрады.', ru: 'БИН состоит из 12 цифр.', en: 'A BIN has 12 digits.' },
  },
  BIN_STRUCTURE: {
    kind: 'invalid',
    clause: 'reg p.5(2)',
    text: {
      kk: 'БСН құрылымы дұрыс емес. Цифрларды тексеріңіз.',
      ru: 'Строение БИН неверно. Проверьте цифры.',
      en: 'This is not how a BIN is built. Check the digits.',
    },
  },
  BIN_CONTROL_DIGIT: {
    kind: 'invalid',
    clause: 'reg p.5(2)',
    text: {
      kk: 'БСН-нің бақылау цифры сәйкес келмейді.',
      ru: 'Контрольная цифра БИН не сходится.',
      en: 'The control digit of the BIN does not fit.',
    },
  },
  NAME_REQUIRED: {
    kind: 'invalid',
    clause: 'reg annex 2; std1 annex 1',
    text: {
      kk: 'Тегі мен атын жеке куәліктегідей жазыңыз.',
      ru: 'Напишите фамилию и имя как в удостоверении личности.',
      en: 'Write the surname and first name as on the identity card.',
    },
  },
  NAME_CHARACTERS: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'Есімде тек әріп, бос орын, дефис және апостроф болады.',
      ru: 'В имени бывают только буквы, пробел, дефис и апостроф.',
      en: 'A name has only letters, spaces, hyphens and apostrophes.',
    },
  },
  EMAIL_INVALID: {
    kind: 'invalid',
    clause: 'reg p.6(5)',
    text: {
      kk: 'Электрондық пошта мекенжайын тексеріңіз: нөмір мен нәтиже соған келеді.',
      ru: 'Проверьте адрес электронной почты: на него придут номер и результат.',
      en: 'Check the e-mail address: the number and the result go there.',
    },
  },
  PHONE_INVALID: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'Телефонды +7 және он цифрмен жазыңыз.',
      ru: 'Напишите телефон: +7 и десять цифр.',
      en: 'Write the telephone as +7 and ten digits.',
    },
  },
  OFFICE_UNKNOWN: {
    kind: 'invalid',
    clause: 'reg annex 2',
    text: {
      kk: 'Тізімнен облысты, елді мекенді және тіркеу орталығын таңдаңыз.',
      ru: 'Выберите из списка область, населённый пункт и центр регистрации.',
      en: 'Choose the region, settlement and registration centre from the list.',
    },
  },
  CONSENT_REQUIRED: {
    kind: 'invalid',
    clause: 'std1 annex 1; reg p.19(4)',
    text: {
      kk: 'Тіркеу куәліктерінің саясатымен танысып, белгі қойыңыз.',
      ru: 'Ознакомьтесь с политикой регистрационных свидетельств и поставьте отметку.',
      en: 'Read the policy of the registration certificates and tick the box.',
    },
  },
  POLICY_VERSION: {
    kind: 'conflict',
    clause: 'reg p.19(4)',
    text: {
      kk: 'Саясаттың жаңа нұсқасы шықты. Оны оқып, қайта белгілеңіз.',
      ru: 'Вышла новая версия политики. Прочитайте её и отметьте снова.',
      en: 'A newer version of the policy is in force. Read it and tick again.',
    },
  },
  CAPTCHA_WRONG: {
    kind: 'invalid',
    clause: 'reg annex 2',
    text: {
      kk: 'Тексеру коды сәйкес келмеді. Жаңа код сұраңыз.',
      ru: 'Проверочный код не совпал. Запросите новый.',
      en: 'The check code does not match. Ask for a new one.',
    },
  },
  CAPTCHA_EXPIRED: {
    kind: 'invalid',
    clause: 'reg annex 2',
    text: {
      kk: 'Тексеру кодының уақыты өтті. Жаңа код сұраңыз.',
      ru: 'Время проверочного кода истекло. Запросите новый.',
      en: 'The check code has expired. Ask for a new one.',
    },
  },
  CAPTCHA_SPENT: {
    kind: 'invalid',
    clause: 'reg annex 2',
    text: {
      kk: 'Бұл тексеру коды қолданылып қойды. Жаңа код сұраңыз.',
      ru: 'Этот проверочный код уже использован. Запросите новый.',
      en: 'This check code was already used. Ask for a new one.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл сұрау нөмірі басқа мәліметпен жіберілген. Нысанды қайта ашыңыз.',
      ru: 'С этим ключом уже отправлен запрос с другими данными. Откройте форму заново.',
      en: 'A request with other data was already sent under this key. Open the form again.',
    },
  },
  REGISTER_DISAGREES: {
    kind: 'refused',
    clause: 'reg p.6(3)',
    text: {
      kk: 'Енгізілген мәліметтер мемлекеттік дерекқормен сәйкес келмейді.',
      ru: 'Введённые данные не согласуются с государственной базой данных.',
      en: 'The data do not agree with the state register.',
    },
  },
} as const satisfies ErrorTable;
