import { ENOTARY_ROLES } from '../rules/applicant-kinds.ts';
import { enotaryRoleText } from '../texts/applicant-texts.ts';
import { choice, fixed, makeForm, words } from './make-form.ts';
import {
  ACCESS_LEVEL,
  ADDITIONAL,
  AUTH_KEY,
  BIN,
  CITY,
  consent,
  date,
  EDS_MEANS,
  edsTool,
  EMAIL,
  EMPLOYEE_SECTION,
  EMPLOYEE_SIGNATURE,
  FROM_NOTARY_USER,
  FROM_ORGANISATION,
  FROM_PERSON,
  FROM_TREASURY_CLIENT,
  GIVEN_NAME,
  IIN,
  ISSUE_TITLE,
  NUMBER,
  ORGANISATION,
  ORGANISATION_SECTION,
  PATRONYMIC,
  PERSON_SECTION,
  PERSON_SIGNATURE,
  PHONE,
  REGION,
  SIGN_KEY,
  SURNAME,
  TREASURY_CODE,
  VALIDITY_OF_EACH,
  VALIDITY_OF_ONE,
} from './shared-fields.ts';

const DATE = date('Күні 20__ жылғы «___»');
const { ru: EACH_RU, en: EACH_EN } = VALIDITY_OF_EACH;

/** Application of an individual. The brackets of line 13 do not balance in the source. @rule std1 annex 1 */
export const ANNEX_1 = makeForm({
  annex: 1,
  act: 'issue',
  title: ISSUE_TITLE,
  subtitle: FROM_PERSON,
  kinds: ['individual', 'nonresident_individual'],
  parts: [
    NUMBER,
    PERSON_SECTION,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, REGION, CITY, EMAIL, PHONE],
    fixed(words('Тіркеу куәліктерінің әрекет ету мерзімі: 1 жыл', EACH_RU, EACH_EN)),
    consent('Тиісті тіркеу куәліктерінің саясатымен таныстым, қарсылығым жоқ'),
    EDS_MEANS,
    edsTool('ҚР ҰКО АҚКҚ (ЭЦҚ) - RSA 2048 Бит, бірдейлестіру - RSA 2048 Бит)', 'rsa'),
    ...[SIGN_KEY, AUTH_KEY, ADDITIONAL, date('Күні 20__ жылғы «___» _____________'), PERSON_SIGNATURE],
  ],
});

/** Roles as printed; the source does not expand ӘАҚ, АНП and ТНП. @rule std1 annex 3 line 06 */
const NOTARY_ROLES = ENOTARY_ROLES.map((id) => ({ id, label: enotaryRoleText(id) }));

/** Application of a user of «Е-нотариат». @rule std1 annex 3 */
export const ANNEX_3 = makeForm({
  annex: 3,
  act: 'issue',
  title: ISSUE_TITLE,
  subtitle: FROM_NOTARY_USER,
  kinds: ['enotary'],
  parts: [
    NUMBER,
    PERSON_SECTION,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC],
    choice(words('Жүйедегі рөлі', 'Роль в системе', 'Role in the system'), 'enotaryRole', NOTARY_ROLES),
    ...[REGION, CITY, EMAIL, PHONE],
    fixed(words('Тіркеу куәлігінің қолданылу мерзімі: 1 жыл', VALIDITY_OF_ONE.ru, VALIDITY_OF_ONE.en)),
    consent('Тіркеу куәліктерінің саясатымен таныстым, қарсылығым жоқ'),
    EDS_MEANS,
    edsTool('ҚР ҰКО АКҚҚ (ЭЦҚ - RSA 2048 бит, бірдейлестіру - RSA 2048 бит)', 'rsa'),
    ...[SIGN_KEY, AUTH_KEY, ADDITIONAL, DATE, PERSON_SIGNATURE],
  ],
});

/** Application of a legal entity. @rule std1 annex 4 */
export const ANNEX_4 = makeForm({
  annex: 4,
  act: 'issue',
  title: ISSUE_TITLE,
  subtitle: FROM_ORGANISATION,
  kinds: ['legal_entity', 'nonresident_legal'],
  parts: [
    NUMBER,
    ORGANISATION_SECTION,
    ...[BIN, ORGANISATION],
    EMPLOYEE_SECTION,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, REGION, CITY, EMAIL, PHONE],
    fixed(words('Тіркеу куәліктерінің қолданылу мерзімі: 1 жыл', EACH_RU, EACH_EN)),
    consent('Тиісті тіркеу куәліктерінің саясатымен таныстым, қарсылығым жоқ'),
    EDS_MEANS,
    edsTool('ҚР ҰКО АҚКҚ (ЭЦҚ - МЕМСТ 34.310-2004 512 Бит, бірдейлестіру - RSA 2048 Бит)', 'gost'),
    ...[SIGN_KEY, AUTH_KEY, ADDITIONAL, DATE, EMPLOYEE_SIGNATURE],
  ],
});

/** Application of a user of «Қазынашылық-Клиент». «АКҚҚ» is printed so. @rule std1 annex 8 */
export const ANNEX_8 = makeForm({
  annex: 8,
  act: 'issue',
  title: ISSUE_TITLE,
  subtitle: FROM_TREASURY_CLIENT,
  kinds: ['treasury'],
  parts: [
    NUMBER,
    ORGANISATION_SECTION,
    ...[BIN, ORGANISATION],
    EMPLOYEE_SECTION,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, TREASURY_CODE, ACCESS_LEVEL, REGION, CITY, EMAIL, PHONE],
    fixed(words('Тіркеу куәліктерінің қолданылу мерзімі: 1 жыл', EACH_RU, EACH_EN)),
    consent('Тіркеу куәліктерінің саясатымен таныстым, қарсылығым жоқ'),
    EDS_MEANS,
    edsTool('ҚР ҰКО АКҚҚ (ЭЦҚ - МЕМСТ 34.310-2004 512 Бит, бірдейлестіру - RSA 2048 Бит)', 'gost'),
    ...[SIGN_KEY, AUTH_KEY, ADDITIONAL, DATE, EMPLOYEE_SIGNATURE],
  ],
});
