import type { FormNote } from './form.ts';
import { blank, makeForm, rule, section, signature, words } from './make-form.ts';
import {
  ACCESS_LEVEL,
  BIN,
  CERTIFICATES_SECTION,
  CITY,
  date,
  EMAIL,
  FROM_NOTARY_USER,
  FROM_ORGANISATION,
  FROM_PERSON,
  FROM_TREASURY_CLIENT,
  GIVEN_NAME,
  HEAD_NAME,
  IIN,
  ISSUED_ON,
  ORGANISATION,
  ORGANISATION_SECTION,
  PATRONYMIC,
  PERSON_SIGNATURE,
  PHONE,
  REGION,
  sealPlace,
  serials,
  SURNAME,
  TREASURY_CODE,
} from './shared-fields.ts';

const TITLE = words(
  'Қазақстан Республикасының Ұлттық куәландырушы орталығының тіркеу куәліктерін кері қайтарып алуға (жоюға) өтініш',
  'Заявление на отзыв (аннулирование) регистрационных свидетельств Национального удостоверяющего центра Республики Казахстан',
  'Application for revocation (annulment) of certificates of the National Certification Authority of the Republic of Kazakhstan',
);
const DATE = date('Күні 20__ жылғы «___»');
const PERSON = section(
  'Жеке тұлғаның сәйкестендіру деректері',
  'Идентификационные данные физического лица',
  'Identification data of the individual',
);
const HEAD = signature(words('Басшы* (қолы)', 'Руководитель* (подпись)', 'Head* (signature)'));
/** The last words of the note are told by the standard's text, not by the extract of the form. */
const DISMISSAL_NOTE: FormNote = {
  role: 'footnote',
  text: words(
    '*ҚР ҰКО тіркеу куәлігі иесінің жұмыстан босатылуы туралы бұйрықтан үзінді көшірме берілген жағдайда, өтінішке тіркеу куәлігінің иесі қол қоя алады, бұл ретте ұйымның мөрі талап етілмейді',
    '*Если представлена выписка из приказа об увольнении владельца регистрационного свидетельства НУЦ РК, заявление может подписать владелец свидетельства; печать организации тогда не требуется',
    '*If an extract from the order on dismissal of the owner of the NCA RK certificate is given, the owner may sign the application; the seal of the organisation is then not needed',
  ),
};

/** Revocation by an individual. None of the four forms asks for a reason. @rule std1 annex 9 */
export const ANNEX_9 = makeForm({
  annex: 9,
  act: 'revocation',
  title: TITLE,
  subtitle: FROM_PERSON,
  kinds: ['individual', 'domain_individual', 'nonresident_individual'],
  parts: [
    PERSON,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, EMAIL, PHONE],
    CERTIFICATES_SECTION,
    ...[serials(6), ISSUED_ON, DATE, PERSON_SIGNATURE],
  ],
});

/** Revocation by a user of «Е-нотариат»; the options of the role are not printed here. @rule std1 annex 10 */
export const ANNEX_10 = makeForm({
  annex: 10,
  act: 'revocation',
  title: TITLE,
  subtitle: FROM_NOTARY_USER,
  kinds: ['enotary'],
  parts: [
    PERSON,
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC],
    blank(words('Жүйедегі рөлі', 'Роль в системе', 'Role in the system'), 'enotaryRole', rule('text', true, 80)),
    ...[EMAIL, PHONE],
    CERTIFICATES_SECTION,
    ...[serials(6), ISSUED_ON, DATE, PERSON_SIGNATURE],
  ],
});

/** Revocation by a legal entity. No heading says whose the IIN and the name are: the owner's. @rule std1 annex 11 */
export const ANNEX_11 = makeForm({
  annex: 11,
  act: 'revocation',
  title: TITLE,
  subtitle: FROM_ORGANISATION,
  kinds: ['legal_entity', 'domain_legal', 'nonresident_legal'],
  parts: [
    ORGANISATION_SECTION,
    BIN,
    { ...ORGANISATION, lines: 2 },
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, REGION, CITY, PHONE],
    CERTIFICATES_SECTION,
    ...[serials(4), ISSUED_ON, DATE, HEAD, HEAD_NAME, sealPlace('МО')],
    DISMISSAL_NOTE,
  ],
});

/** Revocation by a user of «Қазынашылық-Клиент». @rule std1 annex 12 */
export const ANNEX_12 = makeForm({
  annex: 12,
  act: 'revocation',
  title: TITLE,
  subtitle: FROM_TREASURY_CLIENT,
  kinds: ['treasury'],
  parts: [
    ORGANISATION_SECTION,
    BIN,
    { ...ORGANISATION, lines: 2 },
    ...[IIN, SURNAME, GIVEN_NAME, PATRONYMIC, TREASURY_CODE, ACCESS_LEVEL, REGION, CITY, PHONE],
    CERTIFICATES_SECTION,
    ...[serials(4), ISSUED_ON, DATE, HEAD, HEAD_NAME, sealPlace('МО')],
    DISMISSAL_NOTE,
  ],
});
