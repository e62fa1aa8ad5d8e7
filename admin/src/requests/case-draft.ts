import { useState } from 'react';

/** What the operator has ticked and scanned so far. Kept while the tab lives, so a failure or a look aside loses nothing. */
export interface CaseDraft {
  readonly identified: boolean;
  readonly seen: readonly string[];
  /** Which of several papers was shown, by line. @rule std1 p.9 */
  readonly chosen: Readonly<Record<string, string>>;
  /** The originals went back to the applicant. @rule std1 p.9 */
  readonly returned: boolean;
  /** Handed in together with the papers for an identity card. @rule std1 p.4(1) */
  readonly withIdentityCard: boolean;
  readonly scan: string;
  /** What stands on the one-time power of attorney. @rule std1 annex 2, annex 5 */
  readonly power: PowerDraft;
}

export interface PowerDraft {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
}

const EMPTY: CaseDraft = {
  identified: false,
  seen: [],
  chosen: {},
  returned: false,
  withIdentityCard: false,
  scan: '',
  power: { number: '', issuedOn: '', issuer: '' },
};

const drafts = new Map<string, CaseDraft>();

export function useCaseDraft(id: string): [CaseDraft, (change: Partial<CaseDraft>) => void] {
  const [draft, setDraft] = useState(() => drafts.get(id) ?? EMPTY);
  const change = (part: Partial<CaseDraft>): void => {
    setDraft((old) => {
      const next = { ...old, ...part };
      drafts.set(id, next);
      return next;
    });
  };
  return [draft, change];
}

export const toggled = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
