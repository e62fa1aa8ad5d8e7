/** Names as the applicant typed them or as a register holds them. */
export interface PersonName {
  surname: string;
  givenName: string;
  patronymic: string | null;
}

/** Latin letters that Kazakh texts carry instead of the Cyrillic look-alikes (ux 6.8). */
const LATIN_LOOKALIKES: Record<string, string> = {
  i: 'і',
  h: 'һ',
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  y: 'у',
};

/**
 * One spelling for comparing: NFC, lower case, ё as е, Latin look-alikes as Cyrillic, one kind of space and hyphen.
 * Kazakh letters stay what they are: Қ is not К, because the name goes into the certificate letter by letter.
 */
export function foldNameForComparison(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[iaheocpxy]/g, (letter) => LATIN_LOOKALIKES[letter] ?? letter)
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * True when the typed names are those of the register; an empty patronymic equals an absent one. @rule reg p.6 C1
 * Does not check that the IIN belongs to them: the register was asked by IIN.
 */
export function namesAgree(typed: PersonName, registered: PersonName): boolean {
  return (['surname', 'givenName', 'patronymic'] as const).every(
    (part) => foldNameForComparison(typed[part] ?? '') === foldNameForComparison(registered[part] ?? ''),
  );
}
