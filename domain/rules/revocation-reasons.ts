import type { LocalizedText } from './errors.ts';

/** Why a holder gives a certificate up. The id is the word of the published list (RFC 5280 5.3.1). */
export interface HolderReason {
  id: 'keyCompromise' | 'affiliationChanged' | 'superseded' | 'cessationOfOperation';
  text: LocalizedText;
}
export type HolderReasonId = HolderReason['id'];

/**
 * The list to choose from. The acts publish a reason and list none, so the list is our choice; a reason is obligatory.
 * A lost key counts as known to others: nobody can tell that it is not. @rule reg t.3 a.4, t.5 a.9
 */
export const HOLDER_REASONS: readonly HolderReason[] = [
  {
    id: 'keyCompromise',
    text: {
      kk: 'Жабық кілт жоғалды немесе басқа біреуге белгілі болуы мүмкін',
      ru: 'Закрытый ключ утерян или мог стать известен другим',
      en: 'The private key is lost or may be known to others',
    },
  },
  {
    id: 'affiliationChanged',
    text: {
      kk: 'Куәліктегі деректер өзгерді немесе иесі жұмыстан босатылды',
      ru: 'Данные в свидетельстве изменились или владелец уволен',
      en: 'Data in the certificate changed, or the holder left the organisation',
    },
  },
  {
    id: 'superseded',
    text: {
      kk: 'Жаңа куәлікпен ауыстырылды',
      ru: 'Заменено новым свидетельством',
      en: 'Replaced by a new certificate',
    },
  },
  {
    id: 'cessationOfOperation',
    text: {
      kk: 'Куәлік енді қажет емес',
      ru: 'Свидетельство больше не нужно',
      en: 'The certificate is no longer needed',
    },
  },
];

/** True when the word is one of the list. */
export function isHolderReason(word: unknown): word is HolderReasonId {
  return HOLDER_REASONS.some(({ id }) => id === word);
}
