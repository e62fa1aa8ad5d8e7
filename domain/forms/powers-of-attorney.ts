import { blank, captioned, choice, fixed, makeForm, rows, rule, sentence, signature, words } from './make-form.ts';
import { date, HEAD_NAME, sealPlace } from './shared-fields.ts';

/** Both papers are worded for one act of two: the other is crossed out by leaving it empty. */
const PURPOSES = [
  { id: 'issue', label: words('беруге', 'для выдачи', 'for issue') },
  { id: 'revocation', label: words('кері қайтаруға', 'для отзыва', 'for revocation') },
];
const BY_THIS_PAPER = sentence('осы сенімхатпен', 'настоящей доверенностью', 'by this power of attorney');
const LOCALITY = captioned(
  words('елді мекеннің атауы', 'наименование населённого пункта', 'name of the locality'),
  null,
  rule('text', true, 120),
);
const PERSON_IIN = blank(words('ЖСН', 'ИИН', 'IIN'), 'representativeIin', rule('iin'));

/** Power of attorney of an individual, notarised; the source does not say whose IIN line 05 is: it follows the representative. @rule std1 annex 2 */
export const ANNEX_2 = makeForm({
  annex: 2,
  act: 'power_of_attorney',
  title: words(
    'Жеке тұлғалар үшін Қазақстан Республикасының Ұлттық куәландырушы орталығының тіркеу куәліктерін бір реттік алуға немесе кері қайтаруға сенімхат',
    'Доверенность на разовое получение или отзыв регистрационных свидетельств Национального удостоверяющего центра Республики Казахстан для физических лиц',
    'Power of attorney for one-time obtaining or revocation of certificates of the National Certification Authority of the Republic of Kazakhstan, for individuals',
  ),
  subtitle: null,
  kinds: ['individual', 'enotary', 'domain_individual', 'nonresident_individual'],
  parts: [
    LOCALITY,
    captioned(
      words('қол қойылған күні, жазбаша', 'дата подписания, прописью', 'date of signing, in words'),
      null,
      rule('text', false, 160),
    ),
    captioned(
      words(
        'Мен, азамат … (тегі, аты, әкесінің аты, туған жылы және орны, тұратын жері)',
        'Я, гражданин … (фамилия, имя, отчество, год и место рождения, место жительства)',
        'I, citizen … (surname, first name, patronymic, year and place of birth, place of residence)',
      ),
      'principal',
      rule('text', true, 300),
      2,
    ),
    BY_THIS_PAPER,
    captioned(
      words(
        'азамат … (тегі, аты, әкесінің аты, туған жылы және орны, тұратын жері)',
        'гражданина … (фамилия, имя, отчество, год и место рождения, место жительства)',
        'citizen … (surname, first name, patronymic, year and place of birth, place of residence)',
      ),
      'representative',
      rule('text', true, 300),
      2,
    ),
    PERSON_IIN,
    choice(
      words('(беруге немесе кері қайтаруға)', '(для выдачи или для отзыва)', '(for issue or for revocation)'),
      'purpose',
      PURPOSES,
    ),
    fixed(
      words(
        'Өкілге осы сенімхатта айқындалған тапсырманы орындау үшін Ұлттық куәландырушы орталықтың тиісті құжаттарына қол қою құқығы беріледі',
        'Представителю предоставляется право подписывать соответствующие документы Национального удостоверяющего центра для выполнения поручения, определённого настоящей доверенностью',
        'The representative has the right to sign the relevant documents of the National Certification Authority to carry out the task named in this power of attorney',
      ),
    ),
    captioned(
      words(
        'нотариалдық іс жүргізу туралы заңнамаға сәйкес талап етілетін қосымша мәліметтер',
        'дополнительные сведения, требуемые законодательством о нотариальном делопроизводстве',
        'additional details required by the law on notarial record-keeping',
      ),
      null,
      rule('text', false, 600),
      3,
    ),
    signature(
      words('Нотариустың куәландырылған қолы', 'Заверенная подпись нотариуса', 'Certified signature of the notary'),
    ),
  ],
});

const EMPLOYEE_COLUMNS = [
  {
    label: words('(тегі, аты, әкесінің аты)', '(фамилия, имя, отчество)', '(surname, first name, patronymic)'),
    rule: rule('name'),
  },
  { label: words('(лауазымы)', '(должность)', '(position)'), rule: rule('text', true, 120) },
  { label: words('(қызметкердің қолы)', '(подпись сотрудника)', '(signature of the employee)'), rule: null },
  { label: words('ЖСН', 'ИИН', 'IIN'), rule: rule('iin') },
];

/**
 * Power of attorney of a legal entity. The sentence parts are displaced in the source: it is unclear whether lines 07–08
 * are the head or the representative; nobody else names the representative, so they are read as his. @rule std1 annex 5
 */
export const ANNEX_5 = makeForm({
  annex: 5,
  act: 'power_of_attorney',
  title: words(
    'Заңды тұлғадан Қазақстан Республикасының Ұлттық куәландырушы орталығының тіркеу куәліктерін бір реттік алуға немесе кері қайтаруға сенімхат',
    'Доверенность от юридического лица на разовое получение или отзыв регистрационных свидетельств Национального удостоверяющего центра Республики Казахстан',
    'Power of attorney of a legal entity for one-time obtaining or revocation of certificates of the National Certification Authority of the Republic of Kazakhstan',
  ),
  subtitle: null,
  kinds: ['legal_entity', 'domain_legal', 'treasury', 'nonresident_legal'],
  parts: [
    LOCALITY,
    date('20__ жылғы «___»'),
    captioned(
      words('заңды тұлғаның атауы', 'наименование юридического лица', 'name of the legal entity'),
      'organisation',
      rule('text'),
    ),
    blank(words('БСН', 'БИН', 'BIN'), 'bin', rule('bin')),
    captioned(words('заңды мекенжайы', 'юридический адрес', 'legal address'), null, rule('text')),
    fixed(
      words(
        'Жарғының (Ереженің) негізінде әрекет ететін',
        'действующего на основании Устава (Положения)',
        'acting on the basis of the Charter (Statute)',
      ),
    ),
    captioned(
      words(
        '… атынан (тегі, аты, әкесінің аты, туған жылы және орны, тұратын жері)',
        'от имени … (фамилия, имя, отчество, год и место рождения, место жительства)',
        'on behalf of … (surname, first name, patronymic, year and place of birth, place of residence)',
      ),
      'representative',
      rule('text', true, 300),
      2,
    ),
    PERSON_IIN,
    BY_THIS_PAPER,
    choice(
      words(
        'заңды тұлғаның қызметкерлері үшін … (беруге немесе кері қайтаруға)',
        'для сотрудников юридического лица … (для выдачи или для отзыва)',
        'for employees of the legal entity … (for issue or for revocation)',
      ),
      'purpose',
      PURPOSES,
    ),
    rows(
      words(
        '(тегі, аты, әкесінің аты) (лауазымы) (қызметкердің қолы) ЖСН',
        '(фамилия, имя, отчество) (должность) (подпись сотрудника) ИИН',
        '(surname, first name, patronymic) (position) (signature of the employee) IIN',
      ),
      EMPLOYEE_COLUMNS,
      3,
    ),
    fixed(
      words(
        'Өкілге осы сенімхатта айқындалған тапсырмаларды орындау үшін Қазақстан Республикасы Ұлттық куәландырушы орталығының тиісті құжаттарына қол қою құқығы беріледі',
        'Представителю предоставляется право подписывать соответствующие документы НУЦ РК для выполнения поручений, определённых настоящей доверенностью',
        'The representative has the right to sign the relevant NCA RK documents to carry out the tasks named in this power of attorney',
      ),
    ),
    signature(words('Басшы (қолы)', 'Руководитель (подпись)', 'Head (signature)')),
    HEAD_NAME,
    sealPlace('М.О.'),
  ],
});
