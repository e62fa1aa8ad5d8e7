import type { LocalizedText } from '../errors/error-row.ts';
import type { DocumentOption, ListedDocument } from './document-list.ts';

/** A line that is needed from everybody and goes back to the applicant; the lists change what differs. */
function line(id: string, clause: string, title: LocalizedText): ListedDocument {
  return { id, title, clause, condition: 'always', options: [], isGivenBack: true };
}

/** Application for issue in the form of an annex; it carries the unique number and stays with the case. */
export function issueApplication(clause: string, annex: number): ListedDocument {
  const title = {
    kk: `Тіркеу куәлігін беруге өтініш (${annex}-қосымша)`,
    ru: `Заявление на выдачу регистрационных свидетельств (приложение ${annex})`,
    en: `Application for registration certificates (annex ${annex})`,
  };
  return { ...line('application', clause, title), isGivenBack: false, carriesFingerprint: true };
}

/** Application for revocation; forms of revocation carry no number. */
export function revokeApplication(
  clause: string,
  annex: number,
  options: readonly DocumentOption[] = [],
): ListedDocument {
  const title = {
    kk: `Тіркеу куәлігін кері қайтарып алуға өтініш (${annex}-қосымша)`,
    ru: `Заявление на отзыв регистрационных свидетельств (приложение ${annex})`,
    en: `Application for revocation of registration certificates (annex ${annex})`,
  };
  return { ...line('application', clause, title), isGivenBack: false, options };
}

/** Identity document of the person himself. */
export function identityOfPerson(clause: string): ListedDocument {
  return line('identity-document', clause, {
    kk: 'Жеке тұлғаның жеке басын куәландыратын құжат',
    ru: 'Документ, удостоверяющий личность физического лица',
    en: 'Identity document of the individual',
  });
}

/** Identity document of who stands at the counter for the organisation; where the source drops the word, it is read in. */
export function identityOfRepresentative(clause: string): ListedDocument {
  return line('identity-document', clause, {
    kk: 'Заңды тұлға өкілінің жеке басын куәландыратын құжат',
    ru: 'Документ, удостоверяющий личность представителя юридического лица',
    en: 'Identity document of the representative of the legal entity',
  });
}

/** Power of attorney of a person, notarised, for this one act; it stays with the case. @rule std1 annex 2 */
export function notarisedPower(clause: string): ListedDocument {
  const title = {
    kk: 'Өкілге нотариалды куәландырылған бір реттік сенімхат (2-қосымша)',
    ru: 'Нотариально удостоверенная разовая доверенность на представителя (приложение 2)',
    en: 'Notarised one-time power of attorney to the representative (annex 2)',
  };
  return { ...line('power-of-attorney', clause, title), condition: 'represented', isGivenBack: false };
}

/**
 * Power of attorney of the organisation; the first head and who acts for him bring one of two papers instead.
 * @rule std1 p.9 issue 2), annex 5
 */
export function organisationPower(clause: string): ListedDocument {
  const title = {
    kk: 'Өкілдің өкілеттігін растайтын құжат',
    ru: 'Документ, подтверждающий полномочия представителя',
    en: 'Paper that proves the power of the representative',
  };
  return { ...line('power-of-attorney', clause, title), isGivenBack: false, options: POWER_OPTIONS };
}

const HEAD_RULE = 'std1 p.9 rule for the first head';

const POWER_OPTIONS: readonly DocumentOption[] = [
  {
    id: 'annex-5',
    title: {
      kk: 'Заңды тұлғаның өкіліне бір реттік сенімхат (5-қосымша)',
      ru: 'Разовая доверенность на представителя юридического лица (приложение 5)',
      en: 'One-time power of attorney to the representative of the legal entity (annex 5)',
    },
    clause: 'std1 annex 5',
    onlyFor: 'others',
  },
  {
    id: 'place-of-work-statement',
    title: {
      kk: 'Бірінші басшының немесе оның міндетін атқарушының жұмыс орнынан анықтамасы',
      ru: 'Справка с места работы первого руководителя или лица, исполняющего его обязанности',
      en: 'Place-of-work statement of the first head or of the person acting for him',
    },
    clause: HEAD_RULE,
    onlyFor: 'head',
  },
  {
    id: 'appointment-order',
    title: {
      kk: 'Бірінші басшыны немесе оның міндетін атқарушыны тағайындау туралы бұйрықтың (шешімнің, хаттаманың) мөрмен куәландырылған көшірмесі',
      ru: 'Копия приказа (решения, протокола) о назначении первого руководителя или лица, исполняющего его обязанности, заверенная печатью',
      en: 'Copy, certified by the seal, of the order (decision, minutes) appointing the first head or the person acting for him',
    },
    clause: HEAD_RULE,
    onlyFor: 'head',
  },
];

/** Place-of-work statement of a participant of «Е-нотариат»; who issues it to whom the source does not tell apart. */
export function placeOfWork(clause: string): ListedDocument {
  const title = {
    kk: 'Жұмыс орнынан анықтама (лауазымы көрсетілген)',
    ru: 'Справка с места работы (с указанием должности)',
    en: 'Statement from the place of work (naming the position)',
  };
  return { ...line('place-of-work-statement', clause, title), isGivenBack: false };
}

/** Agreement with the Treasury on the use of signatures. */
export function treasuryAgreement(clause: string): ListedDocument {
  return line('treasury-agreement', clause, {
    kk: 'Қазынашылық комитеті мен клиент арасындағы ЭЦҚ қолдану туралы келісім немесе қосымша келісім',
    ru: 'Соглашение или дополнительное соглашение об использовании ЭЦП между Комитетом казначейства и клиентом',
    en: 'Agreement or additional agreement on use of EDS between the Treasury Committee and the client',
  });
}

/** Any line that one of several papers answers. */
export function oneOf(
  id: string,
  clause: string,
  title: LocalizedText,
  options: readonly DocumentOption[],
): ListedDocument {
  return { ...line(id, clause, title), options };
}

/** Written consent to use protected data; no form of it is annexed, ours is used [D]. */
export const DATA_USE_CONSENT: ListedDocument = {
  ...line('data-use-consent', 'std1 p.9 written consent', {
    kk: 'Заңмен қорғалатын құпияны құрайтын мәліметтерді пайдалануға жазбаша келісім',
    ru: 'Письменное согласие на использование сведений, составляющих охраняемую законом тайну',
    en: 'Written consent to use data that are secrets protected by law',
  }),
  isGivenBack: false,
};
