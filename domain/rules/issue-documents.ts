import type { LocalizedText } from './errors/error-row.ts';

/** One line of the list of papers that the applicant hands in. */
export interface RequiredDocument {
  id: string;
  title: LocalizedText;
  clause: string;
  /** The paper that carries the unique number and the QR code with the key fingerprint. */
  carriesFingerprint?: true;
}

/** Documents of an individual who comes himself, for issue. @rule std1 p.9 issue 1) */
export const INDIVIDUAL_ISSUE_DOCUMENTS: readonly RequiredDocument[] = [
  {
    id: 'application',
    title: {
      kk: 'Тіркеу куәліктерін беруге өтініш (1-қосымша)',
      ru: 'Заявление на выдачу регистрационных свидетельств (приложение 1)',
      en: 'Application for registration certificates (annex 1)',
    },
    clause: 'std1 p.9 issue 1) D1',
    carriesFingerprint: true,
  },
  {
    id: 'identity-document',
    title: {
      kk: 'Жеке тұлғаның жеке басын куәландыратын құжат',
      ru: 'Документ, удостоверяющий личность физического лица',
      en: 'Identity document of the individual',
    },
    clause: 'std1 p.9 issue 1) D2',
  },
];

/** Papers of the list that were not seen. Empty = the package is complete. @rule std1 p.9, p.10 */
export function missingDocuments(
  required: readonly RequiredDocument[],
  seenIds: readonly string[],
): readonly RequiredDocument[] {
  return required.filter((document) => !seenIds.includes(document.id));
}
