import type { LocalizedText } from '../rules/errors.ts';
import { blank, captioned, fixed, list, rule, section, seal, signature, words } from './make-form.ts';
import type { FieldDraft } from './make-form.ts';

/** Fields that several annexes print in the same words. @rule std1 annexes 1–12 */
export const NUMBER = blank(
  words('Бірегей нөмір', 'Уникальный номер', 'Unique number'),
  'number',
  rule('number', false),
);
export const IIN = blank(words('ЖСН', 'ИИН', 'IIN'), 'iin', rule('iin'));
export const SURNAME = blank(words('Тегі', 'Фамилия', 'Surname'), 'surname', rule('name'));
export const GIVEN_NAME = blank(words('Аты', 'Имя', 'First name'), 'givenName', rule('name'));
export const PATRONYMIC = blank(words('Әкесінің аты', 'Отчество', 'Patronymic'), 'patronymic', rule('name', false));
export const REGION = blank(
  words('Облыстың атауы', 'Наименование области', 'Name of the region'),
  'region',
  rule('text', true, 120),
);
export const CITY = blank(words('Қала', 'Город', 'City'), 'settlement', rule('text', true, 120));
export const EMAIL = blank(
  words('Электрондық поштаның мекенжайы', 'Адрес электронной почты', 'E-mail address'),
  'email',
  rule('email'),
);
export const PHONE = blank(words('Телефон', 'Телефон', 'Telephone'), 'phone', rule('phone'));
export const BIN = blank(words('БСН', 'БИН', 'BIN'), 'bin', rule('bin'));
export const ORGANISATION = blank(
  words('Ұйымның атауы', 'Наименование организации', 'Name of the organisation'),
  'organisation',
  rule('text'),
);
export const TREASURY_CODE = blank(
  words('ММ/КБЖ коды', 'Код ГУ/АБП', 'Code of ММ/КБЖ'),
  'treasuryCode',
  rule('text', true, 40),
);
export const ACCESS_LEVEL = blank(
  words('Қолжетімділік деңгейі', 'Уровень доступа', 'Access level'),
  'accessLevel',
  rule('text', true, 80),
);
export const ADDITIONAL = blank(
  words('Қосымша ақпарат үшін орын', 'Место для дополнительной информации', 'Place for additional information'),
  'additionalInformation',
  rule('text', false, 1000),
);
export const SIGN_KEY = blank(
  words('Қолтаңбаның ашық кілті', 'Открытый ключ подписи', 'Public key of the signature'),
  'signKey',
  rule('base64', false),
);
export const AUTH_KEY = blank(
  words('Бірдейлестірудің ашық кілті', 'Открытый ключ аутентификации', 'Public key of authentication'),
  'authKey',
  rule('base64', false),
);
/** The next line of the form prints «Base64 форматындағы сұрау салу» once more; both are kept. */
export const PKCS10 = blank(
  words(
    'Base64 форматындағы PKCS#10 сұрау салу / Base64 форматындағы сұрау салу',
    'Запрос PKCS#10 в формате Base64 / запрос в формате Base64',
    'PKCS#10 request in Base64 format / request in Base64 format',
  ),
  'pkcs10',
  rule('base64', false),
);

/** «20__ жылғы» and, on the forms of SSL certificates, «20__ жыл»: so printed. */
export function date(kk: string): FieldDraft {
  return captioned(
    words(kk, 'Дата «___» _____________ 20__ года', 'Date «___» _____________ 20__'),
    'date',
    rule('date', false),
  );
}

export const VALIDITY_OF_EACH = {
  ru: 'Срок действия регистрационных свидетельств: 1 год',
  en: 'Validity of the certificates: 1 year',
};
export const VALIDITY_OF_ONE = {
  ru: 'Срок действия регистрационного свидетельства: 1 год',
  en: 'Validity of the certificate: 1 year',
};

/** What the applicant says by signing; the form prints no box. */
export function consent(kk: string): FieldDraft {
  return fixed(
    words(
      kk,
      'С политикой соответствующих регистрационных свидетельств ознакомлен(а), возражений не имею',
      'I have read the policy of the respective certificates and have no objection',
    ),
  );
}

/** «белгіненуі» is printed so. */
export const EDS_MEANS = fixed(
  words(
    'ЭЦҚ-ның тиісті жабық кілтін жасау үшін пайдаланылатын ЭЦҚ-ның құралдары туралы деректер, ЭЦҚ алгоритмі стандартының және ашық кілт ұзындығының белгіненуі',
    'Данные о средствах ЭЦП, используемых для создания закрытого ключа ЭЦП, обозначение стандарта алгоритма ЭЦП и длины открытого ключа',
    'Data on the EDS means used to create the private key, designation of the standard of the EDS algorithm and of the length of the public key',
  ),
);

/** Spelling and brackets of the Kazakh line differ from annex to annex: each gives its own. */
export function edsTool(kk: string, sign: 'rsa' | 'gost'): FieldDraft {
  const [ru, en] =
    sign === 'rsa'
      ? ['ЭЦП – RSA 2048 бит', 'EDS – RSA 2048 bit']
      : ['ЭЦП – ГОСТ 34.310-2004 512 бит', 'EDS – GOST 34.310-2004 512 bit'];
  return fixed(
    words(
      kk,
      `СКЗИ НУЦ РК (${ru}, аутентификация – RSA 2048 бит)`,
      `NCA RK cryptographic tool (${en}, authentication – RSA 2048 bit)`,
    ),
  );
}

export const PERSON_SIGNATURE = signature(
  words(
    'Жеке тұлғаның (жеке тұлға өкілінің) қолы',
    'Подпись физического лица (представителя физического лица)',
    'Signature of the individual (of the individual’s representative)',
  ),
);
export const EMPLOYEE_SIGNATURE = signature(
  words(
    'Заңды тұлға қызметкерінің (заңды тұлға өкілінің) қолы',
    'Подпись сотрудника юридического лица (представителя юридического лица)',
    'Signature of the employee of the legal entity (of the representative of the legal entity)',
  ),
);

export const ORGANISATION_SECTION = section(
  'Заңды тұлғаның сәйкестендіру деректері',
  'Идентификационные данные юридического лица',
  'Identification data of the legal entity',
);
export const PERSON_SECTION = section(
  'Атына тіркеу куәліктері берілетін жеке тұлғаның сәйкестендіру деректері',
  'Идентификационные данные физического лица, на имя которого выдаются регистрационные свидетельства',
  'Identification data of the individual in whose name the certificates are issued',
);
export const EMPLOYEE_SECTION = section(
  'Атына тіркеу куәліктері берілетін заңды тұлға қызметкерінің сәйкестендіру деректері',
  'Идентификационные данные сотрудника юридического лица, на имя которого выдаются регистрационные свидетельства',
  'Identification data of the employee of the legal entity in whose name the certificates are issued',
);
export const CERTIFICATES_SECTION = section(
  'Тіркеу куәліктерінің сәйкестендіру деректері',
  'Идентификационные данные регистрационных свидетельств',
  'Identification data of the certificates',
);

export function serials(lines: number): FieldDraft {
  return list(words('Сериялық нөмірлері', 'Серийные номера', 'Serial numbers'), 'serials', rule('serial'), lines);
}
export const ISSUED_ON = blank(
  words('Берілген күні', 'Дата выдачи', 'Date of issue'),
  'issuedOn',
  rule('text', true, 120),
);

export const HEAD_NAME = captioned(
  words('(аты, тегі)', '(имя, фамилия)', '(first name, surname)'),
  null,
  rule('name', false),
);

export function sealPlace(kk: string): FieldDraft {
  return seal(words(kk, 'М.П.', 'Place of the seal'));
}

/** Title of the applications, shared by annexes 1, 3, 4 and 8. */
export const ISSUE_TITLE: LocalizedText = words(
  'Қазақстан Республикасының Ұлттық куәландырушы орталығының тіркеу куәліктерін беруге өтініш',
  'Заявление на выдачу регистрационных свидетельств Национального удостоверяющего центра Республики Казахстан',
  'Application for certificates of the National Certification Authority of the Republic of Kazakhstan',
);
export const FROM_PERSON = words('(жеке тұлғадан)', '(от физического лица)', '(from an individual)');
export const FROM_ORGANISATION = words('(заңды тұлғадан)', '(от юридического лица)', '(from a legal entity)');
export const FROM_NOTARY_USER = words(
  '(«Е-нотариат» ақпараттық жүйесінің пайдаланушылары үшін жеке тұлғадан)',
  '(от физического лица – для пользователей информационной системы «Е-нотариат»)',
  '(from an individual, for users of the information system «Е-нотариат»)',
);
export const FROM_TREASURY_CLIENT = words(
  '(«Қазынашылық-Клиент» ақпараттық жүйесінің пайдаланушылары үшін заңды тұлғадан)',
  '(от юридического лица – для пользователей информационной системы «Казначейство-Клиент»)',
  '(from a legal entity, for users of the information system «Қазынашылық-Клиент»)',
);
