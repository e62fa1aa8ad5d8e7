import type { LocalizedText } from '../errors/error-row.ts';
import type { DocumentOption, ListedDocument } from './document-list.ts';
import { oneOf } from './papers.ts';

/** Options of one line: each row is the letter of the standard, the id, and the title in Kazakh, Russian, English. */
type OptionRow = readonly [letter: string, id: string, kk: string, ru: string, en: string];

function options(clause: string, rows: readonly OptionRow[]): DocumentOption[] {
  return rows.map(([letter, id, kk, ru, en]) => ({ id, title: { kk, ru, en }, clause: `${clause} (${letter})` }));
}

function alternatives(id: string, clause: string, title: LocalizedText, rows: readonly OptionRow[]): ListedDocument {
  return oneOf(id, clause, title, options(clause, rows));
}

/** State registration of the legal entity; a notarised copy when the original is not given. @rule std1 p.9 issue 2) */
export function stateRegistration(clause: string): ListedDocument {
  const title = {
    kk: 'Заңды тұлғаны мемлекеттік тіркеу (қайта тіркеу) туралы құжат',
    ru: 'Документ о государственной регистрации (перерегистрации) юридического лица',
    en: 'Paper on the state registration (re-registration) of the legal entity',
  };
  return alternatives('state-registration', clause, title, [
    ['a', 'registration-statement', 'Тіркеу туралы анықтама', 'Справка о регистрации', 'Statement of registration'],
    ['b', 'registration-certificate', 'Тіркеу туралы куәлік', 'Свидетельство о регистрации', 'Certificate'],
    [
      'c',
      'notarised-copy',
      'Түпнұсқа берілмесе – нотариалды куәландырылған көшірме',
      'Нотариально удостоверенная копия, если подлинник не представлен',
      'Notarised copy when the original is not given',
    ],
  ]);
}

/** One of the five documents that prove the right to the domain name. @rule std1 p.9 issue 3) */
export function domainRight(clause: string): ListedDocument {
  const title = {
    kk: 'Домендік атауды иелену құқығын растайтын құжаттардың бірі',
    ru: 'Один из документов, подтверждающих право владения доменным именем',
    en: 'One of the documents that confirm the right to own the domain name',
  };
  return alternatives('domain-document', clause, title, [
    [
      'a',
      'domain-certificate',
      'Домендік атауды иелену туралы сертификат',
      'Сертификат о владении доменным именем',
      'Certificate of owning the domain name',
    ],
    [
      'b',
      'registrar-statement',
      'Доменді тіркеушіден анықтама',
      'Справка от регистратора домена',
      'Statement from the domain registrar',
    ],
    [
      'c',
      'registration-contract',
      'Домендік атауды тіркеу шартының көшірмесі',
      'Копия договора о регистрации доменного имени',
      'Copy of the domain name registration contract',
    ],
    [
      'd',
      'public-offer',
      'Домендік атауды тіркеудің жария офертасы',
      'Публичная оферта о регистрации доменного имени',
      'Public offer of domain name registration',
    ],
    [
      'e',
      'other-domain-document',
      'Өзге растайтын құжат',
      'Иной подтверждающий документ',
      'Another confirming document',
    ],
  ]);
}

/** One of the three documents with the IIN of a non-resident. @rule std1 p.9 issue 5), 6) */
export function nonresidentIin(clause: string): ListedDocument {
  const title = {
    kk: 'ЖСН бар және резидент еместің ҚР аумағында тіркелгенін растайтын құжаттардың бірі',
    ru: 'Один из документов с ИИН, подтверждающих регистрацию нерезидента на территории РК',
    en: 'One of the documents with the IIN that confirm the registration of the non-resident in Kazakhstan',
  };
  return alternatives('iin-document', clause, title, [
    [
      'a',
      'residence-permit',
      'Шетелдіктің Қазақстан Республикасында тұруына ыхтиярхат',
      'Вид на жительство иностранца в Республике Казахстан',
      'Residence permit of a foreigner in Kazakhstan',
    ],
    [
      'b',
      'stateless-certificate',
      'Азаматтығы жоқ тұлғаның куәлігі',
      'Удостоверение лица без гражданства',
      'Certificate of a stateless person',
    ],
    [
      'c',
      'foreigner-registration',
      'Шетел азаматтарына арналған тіркеу куәлігі',
      'Регистрационное свидетельство для иностранных граждан',
      'Registration certificate for foreign citizens',
    ],
  ]);
}

/** One of the documents with the BIN of a non-resident legal entity. @rule std1 p.9 issue 7) */
export function nonresidentBin(clause: string): ListedDocument {
  const title = {
    kk: 'БСН бар және резидент емес заңды тұлғаның ҚР аумағында тіркелгенін растайтын құжаттардың бірі',
    ru: 'Один из документов с БИН, подтверждающих регистрацию юридического лица-нерезидента на территории РК',
    en: 'One of the documents with the BIN that confirm the registration of the non-resident legal entity in Kazakhstan',
  };
  return alternatives('bin-document', clause, title, NONRESIDENT_BIN_ROWS);
}

const NONRESIDENT_BIN_ROWS: readonly OptionRow[] = [
  [
    'a',
    'branch-registration',
    'Филиалды немесе өкілдікті есептік тіркеу (қайта тіркеу) туралы анықтама немесе куәлік',
    'Справка или свидетельство об учётной регистрации (перерегистрации) филиала или представительства',
    'Statement or certificate of record registration (re-registration) of a branch or representative office',
  ],
  [
    'b1',
    'registration-tax-agent',
    'Тіркеу куәлігі: Салық кодексінің 197-бабының 5-тармағына сәйкес салық агенті',
    'Регистрационное свидетельство: налоговый агент по пункту 5 статьи 197 Налогового кодекса',
    'Registration certificate: tax agent under article 197, paragraph 5, of the Tax Code',
  ],
  [
    'b2',
    'registration-taxable-objects',
    'Тіркеу куәлігі: Қазақстан Республикасында салық салу объектілеріне ие',
    'Регистрационное свидетельство: владеет объектами налогообложения в Республике Казахстан',
    'Registration certificate: owns objects of taxation in Kazakhstan',
  ],
  [
    'b3',
    'registration-diplomatic',
    'Тіркеу куәлігі: шет мемлекеттің аккредиттелген дипломатиялық және оған теңестірілген өкілдігі',
    'Регистрационное свидетельство: аккредитованное дипломатическое или приравненное представительство',
    'Registration certificate: accredited diplomatic or equated representation of a foreign state',
  ],
  [
    'b4',
    'registration-dependent-agent',
    'Тіркеу куәлігі: Салық кодексінің 191-бабының 8-тармағына сәйкес тәуелді агент арқылы қызмет ететін',
    'Регистрационное свидетельство: работает через зависимого агента по пункту 8 статьи 191 Налогового кодекса',
    'Registration certificate: works through a dependent agent under article 191, paragraph 8, of the Tax Code',
  ],
  [
    'b5',
    'registration-permanent-establishment',
    'Тіркеу куәлігі: филиал, өкілдік ашпай тұрақты мекеме арқылы қызмет ететін',
    'Регистрационное свидетельство: работает через постоянное учреждение без открытия филиала, представительства',
    'Registration certificate: works through a permanent establishment without a branch or representative office',
  ],
  [
    'b6',
    'registration-bank-account',
    'Тіркеу куәлігі: резидент банктерде ағымдағы шоттар ашатын',
    'Регистрационное свидетельство: открывает текущие счета в банках-резидентах',
    'Registration certificate: opens current accounts in resident banks',
  ],
];

/** What stands for the sealed application of an organisation: the extract from the order that dismissed the holder. */
export function sealedOrDismissal(clause: string, annex: number): DocumentOption[] {
  return [
    sealedApplication(clause, annex),
    {
      id: 'dismissal-order-extract',
      title: {
        kk: 'Алушыны жұмыстан босату туралы бұйрықтан үзінді көшірме (басшының қолы мен ұйымның мөрі талап етілмейді)',
        ru: 'Выписка из приказа об увольнении получателя (подпись руководителя и печать организации не требуются)',
        en: 'Extract from the order dismissing the recipient (neither the head’s signature nor the seal is required)',
      },
      clause,
      replacesHeadAndSeal: true,
    },
  ];
}

/** The application signed by the head and certified by the seal. @rule std1 annexes 11, 12 */
export function sealedApplication(clause: string, annex: number): DocumentOption {
  const title = {
    kk: `Басшы қол қойған және ұйымның мөрімен куәландырылған өтініш (${annex}-қосымша)`,
    ru: `Заявление, подписанное руководителем и заверенное печатью организации (приложение ${annex})`,
    en: `Application signed by the head and certified by the seal of the organisation (annex ${annex})`,
  };
  return { id: 'sealed-application', title, clause };
}
