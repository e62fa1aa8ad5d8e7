import type { Language } from '../texts/language.ts';
import { slotsOfText, t } from '../texts/translate.ts';
import type { MessageKey } from '../texts/translate.ts';
import { isSlotName, LETTER_SLOTS } from './letter-slots.ts';
import type { LetterSlots, SlotName } from './letter-slots.ts';
import type { LetterTemplate, TemplateLine } from './letter-templates.ts';

/** A paragraph of a letter; a link stands on a line of its own in the plain text and as a button in HTML. */
export type LetterLine = string | { link: string; label: string; button: string };

export interface RenderedLetter {
  subject: string;
  lines: LetterLine[];
}

/**
 * The words of a letter with its slots filled. A line that hangs on a slot without a value is left out; any other empty slot
 * throws, because a letter with a hole must never reach a person. Does not attach papers.
 */
export function renderLetter(template: LetterTemplate, language: Language, slots: LetterSlots): RenderedLetter {
  return {
    subject: fill(template.subject, language, slots),
    lines: template.lines.flatMap((line) => lineOf(line, language, slots)),
  };
}

/** The same letter over sample data: what an administrator sees before anybody gets it. */
export function previewLetter(template: LetterTemplate, language: Language): RenderedLetter {
  const sample = slotsOfTemplate(template).map((name) => [name, LETTER_SLOTS[name].sample[language]]);
  return renderLetter(template, language, Object.fromEntries(sample) as LetterSlots);
}

/** The slots a template's words name; those that only the subject names come first. */
export function slotsOfTemplate(template: LetterTemplate): SlotName[] {
  const conditions = template.lines.flatMap((line) => {
    if (typeof line === 'string') return [];
    return 'link' in line ? [line.link] : [line.onlyWith];
  });
  const keys = [template.subject, ...template.lines.map((line) => (typeof line === 'string' ? line : line.text))];
  return [...new Set([...keys.flatMap(slotsOfKey), ...conditions])];
}

/** The slots of one text. A text that names an unknown slot is a fault of ours. */
export function slotsOfKey(key: MessageKey): SlotName[] {
  return slotsOfText(key).map((name) => {
    if (!isSlotName(name)) throw new Error(`text ${key}: no letter slot ${name}`);
    return name;
  });
}

function lineOf(line: TemplateLine, language: Language, slots: LetterSlots): LetterLine[] {
  if (typeof line === 'string') return [fill(line, language, slots)];
  if ('onlyWith' in line) return slots[line.onlyWith] ? [fill(line.text, language, slots)] : [];
  const link = slots[line.link];
  if (!link) throw new Error(`letter: slot ${line.link} is empty`);
  return [{ link, label: fill(line.text, language, slots), button: t(language, line.button) }];
}

function fill(key: MessageKey, language: Language, slots: LetterSlots): string {
  const given = Object.entries(slots).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return t(language, key, Object.fromEntries(given));
}
