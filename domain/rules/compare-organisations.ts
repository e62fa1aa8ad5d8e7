import { foldNameForComparison } from './compare-names.ts';

/** Legal forms and how people shorten them in the two languages; one spelling of each stands for all. Our own list [D]. */
const LEGAL_FORMS: Record<string, string> = {
  'жауапкершілігі шектеулі серіктестігі': 'жшс',
  'товарищество с ограниченной ответственностью': 'жшс',
  тоо: 'жшс',
  'акционерлік қоғамы': 'ақ',
  'акционерное общество': 'ақ',
  ао: 'ақ',
  'мемлекеттік мекемесі': 'мм',
  'государственное учреждение': 'мм',
  гу: 'мм',
};

/** One spelling for comparing: letters as in names, no quotation marks and stops, the legal form short and in front. */
export function foldOrganisation(name: string): string {
  const plain = foldNameForComparison(name.replace(/[«»"“”„‟'‘’.,]/g, ' '));
  const short = Object.entries(LEGAL_FORMS).reduce((text, [form, key]) => replaceWords(text, form, key), plain);
  const words = short.split(' ');
  const forms = words.filter((word) => Object.values(LEGAL_FORMS).includes(word));
  return [...forms, ...words.filter((word) => !forms.includes(word))].join(' ');
}

function replaceWords(text: string, form: string, key: string): string {
  return ` ${text} `.replace(` ${foldNameForComparison(form)} `, ` ${key} `).trim();
}

/** True when the typed name is that of the register, but for quotation marks and how the legal form is written. @rule reg p.6 C1 */
export function organisationsAgree(typed: string, registered: string): boolean {
  return foldOrganisation(typed) === foldOrganisation(registered);
}
