import type { LocalizedText } from '../rules/errors.ts';
import type { Language } from '../texts/language.ts';
import type { FactName, FormEntry, FormSchema } from './form.ts';
import { fieldsOf } from './form.ts';

type Fact = string | LocalizedText;

/** What is known of a case, by the names that the forms use; a list where there are several lines. */
export type FormFacts = Readonly<Partial<Record<FactName, Fact | readonly Fact[]>>>;

/**
 * The fields of a form that the facts fill, in the form's order; facts of three languages in the one that is asked for. Lines that are longer than the form prints are kept:
 * the printed form grows. Does not check the values: `checkEntries` does. @rule std1 p.9
 */
export function fillForm(schema: FormSchema, facts: FormFacts, language: Language = 'kk'): FormEntry[] {
  return fieldsOf(schema).flatMap(({ id, fact }) => {
    const known = fact === null ? [] : [facts[fact] ?? []].flat();
    const values = known.map((one) => (typeof one === 'string' ? one : one[language])).filter((value) => value !== '');
    return values.length === 0 ? [] : [{ field: id, values }];
  });
}

/** True for an application of revocation while nobody has chosen the certificates that it names. @rule std1 p.9 */
export function lacksCertificates({ act }: Pick<FormSchema, 'act'>, { serials = [] }: FormFacts): boolean {
  return act === 'revocation' && [serials].flat().length === 0;
}
