import { LETTER_SLOTS } from '@kualik/domain/notifications/letter-slots.ts';
import { isLetterKind, LETTER_TEMPLATES, letterTemplate } from '@kualik/domain/notifications/letter-templates.ts';
import { previewLetter, slotsOfTemplate } from '@kualik/domain/notifications/render-letter.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { NotificationTemplateType } from './letter-template.type.ts';

/** Every letter with a preview over sample data. @rule reg p.12 */
export function listTemplates(language: Language): NotificationTemplateType[] {
  return Object.keys(LETTER_TEMPLATES)
    .filter(isLetterKind)
    .map((kind) => {
      const template = letterTemplate(kind);
      const { subject, lines } = previewLetter(template, language);
      const text = [...lines.map((line) => (typeof line === 'string' ? line : line.label)), t(language, 'mail.footer')];
      const slots = slotsOfTemplate(template).map((name) => ({ name, about: LETTER_SLOTS[name].about }));
      const { occasion, clause, attachment } = template;
      return { kind, occasion, clause, attachment, slots, preview: { subject, text: text.join('\n\n') } };
    });
}
