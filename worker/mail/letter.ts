import type { LetterLine } from '@kualik/domain/notifications/render-letter.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { Attachment } from './mailer.ts';

export interface Letter {
  subject: string;
  lines: LetterLine[];
  attachments: Attachment[];
}

export interface ComposedLetter {
  text: string;
  html: string;
}

/** Plain text and the same words as simple HTML: no pictures, no foreign addresses, nothing that reports the reading. */
export function composeLetter(letter: Letter, language: Language): ComposedLetter {
  const lines = [...letter.lines, t(language, 'mail.footer')];
  const text = lines.map((line) => (typeof line === 'string' ? line : line.label)).join('\n\n');
  const body = lines.map((line, index) => htmlOf(line, index === lines.length - 1)).join('\n');
  const html = `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head>
<body style="margin:0;background:#f4f4f4">
<div style="max-width:36em;margin:0 auto;padding:24px;background:#ffffff;color:#1a1a1a;font:16px/1.5 sans-serif">
${body}
</div></body></html>
`;
  return { text: `${text}\n`, html };
}

const BUTTON = 'display:inline-block;padding:12px 20px;background:#0b5c8a;color:#ffffff;text-decoration:none';

function htmlOf(line: LetterLine, isFooter: boolean): string {
  if (typeof line !== 'string') {
    const href = escapeHtml(line.link);
    return `<p><a href="${href}" style="${BUTTON}">${escapeHtml(line.button)}</a></p>\n<p style="word-break:break-all">${escapeHtml(line.label)}</p>`;
  }
  const style = isFooter ? ' style="font-size:13px;color:#4d4d4d;border-top:1px solid #cccccc;padding-top:12px"' : '';
  return `<p${style}>${escapeHtml(line)}</p>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
