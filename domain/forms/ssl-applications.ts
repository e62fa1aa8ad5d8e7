import { fixed, makeForm, section, words } from './make-form.ts';
import {
  BIN,
  CITY,
  consent,
  date,
  EMAIL,
  FROM_ORGANISATION,
  FROM_PERSON,
  GIVEN_NAME,
  IIN,
  NUMBER,
  ORGANISATION,
  ORGANISATION_SECTION,
  PATRONYMIC,
  PERSON_SIGNATURE,
  PHONE,
  PKCS10,
  REGION,
  SURNAME,
  VALIDITY_OF_ONE,
} from './shared-fields.ts';

const TITLE = words(
  'Қазақстан Республикасының Ұлттық куәландырушы орталығының SSL тіркеу куәлігін беруге өтініш',
  'Заявление на выдачу SSL регистрационного свидетельства Национального удостоверяющего центра Республики Казахстан',
  'Application for an SSL certificate of the National Certification Authority of the Republic of Kazakhstan',
);
const FOOT = [
  PKCS10,
  fixed(words('Тіркеу куәлігінің қолданылу мерзімі: 1 жыл', VALIDITY_OF_ONE.ru, VALIDITY_OF_ONE.en)),
  consent('Тіркеу куәлігінің саясатымен таныстым, қарсылығым жоқ'),
  date('Күні 20__ жыл «___»'),
  PERSON_SIGNATURE,
] as const;

/** Application of a domain owner, individual. The form has no field for the domain name itself. @rule std1 annex 6 */
export const ANNEX_6 = makeForm({
  annex: 6,
  act: 'issue',
  title: TITLE,
  subtitle: FROM_PERSON,
  kinds: ['domain_individual'],
  parts: [
    NUMBER,
    section(
      'Атына тіркеу куәлігі берілетін жеке тұлғаның сәйкестендіру деректері',
      'Идентификационные данные физического лица, на имя которого выдаётся регистрационное свидетельство',
      'Identification data of the individual in whose name the certificate is issued',
    ),
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, REGION, CITY, EMAIL, PHONE],
    ...FOOT,
  ],
});

/** The same of a legal entity; the source prints "signature of the individual" here too. @rule std1 annex 7 */
export const ANNEX_7 = makeForm({
  annex: 7,
  act: 'issue',
  title: TITLE,
  subtitle: FROM_ORGANISATION,
  kinds: ['domain_legal'],
  parts: [
    NUMBER,
    ORGANISATION_SECTION,
    BIN,
    { ...ORGANISATION, lines: 3 },
    section(
      'Атына тіркеу куәлігі берілетін заңды тұлға қызметкерінің сәйкестендіру деректері',
      'Идентификационные данные сотрудника юридического лица, на имя которого выдаётся регистрационное свидетельство',
      'Identification data of the employee of the legal entity in whose name the certificate is issued',
    ),
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, REGION, CITY, EMAIL, PHONE],
    ...FOOT,
  ],
});
