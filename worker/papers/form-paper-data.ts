import type { FactName, FormEntry, FormSchema } from '@kualik/domain/forms/index.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';

export type FormRemarks = Partial<Record<FactName, readonly LocalizedText[]>>;

/** What one annex carries when it is printed. */
export interface FormPaperData {
  schema: FormSchema;
  entries: readonly FormEntry[];
  /** The same entries in the language of the paper, where they have words of their own. */
  translation?: readonly FormEntry[];
  /** What we say below a field, in smaller letters: it is no entry of the form. */
  remarks?: FormRemarks;
  /** Unique number of the case; null on a blank for a visitor. */
  number: string | null;
  /** The QR code beside the number, where the act gives the paper one. */
  mark: { fingerprint: string; qrText: string } | null;
  /** Name under the line of the last signature: who hands the paper in or gets it. */
  signer: string | null;
  /** False = a blank for a visitor: the provider does not vouch for what a stranger typed. */
  isSealed: boolean;
  createdAt: Date;
}
