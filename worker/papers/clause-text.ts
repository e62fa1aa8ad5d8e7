import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';

const CLAUSE = /^(reg|std1) p\.(\d+(?:\(\d+\))?)(?: C(\d+))?$/;

/** "reg p.6(3)", "reg p.6 C3" and "std1 p.10" of the error table as words; other references stand as they are. */
export function clauseText(clause: string): LocalizedText {
  const spell = (language: Language): string =>
    clause
      .split(/; |, (?=p\.)/)
      .map((reference) => spellOne(reference, language))
      .join('; ');
  return { kk: spell('kk'), ru: spell('ru'), en: spell('en') };
}

function spellOne(reference: string, language: Language): string {
  const match = CLAUSE.exec(reference);
  if (!match) return reference;
  const [, act, point = '', condition] = match;
  const parts = [t(language, act === 'reg' ? 'act.reg' : 'act.std1'), t(language, 'act.point', { point })];
  if (condition) parts.push(t(language, 'act.condition', { condition }));
  return parts.join(', ');
}
