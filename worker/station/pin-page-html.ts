import { createHash } from 'node:crypto';
import { errorText } from '@kualik/domain/rules/errors.ts';
import { type Language, LANGUAGES } from '@kualik/domain/texts/language.ts';
import { STATION_PAGE_TEXTS } from '@kualik/domain/texts/station-page.ts';
import { consentView } from './consent-html.ts';
import { escapeHtml } from './escape-html.ts';
import type { PinDeskView } from './pin-desk.ts';

export const PAGE_LANGUAGES = LANGUAGES;
export type PageLanguage = Language;

const STYLE =
  'body{font:1.25rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}input,button{font:inherit;padding:.5rem;margin:.25rem 0}label{display:block;margin-top:1rem}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}';
/** No script at all, one style, no frame, no form elsewhere. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
/** The page looks again while nothing is asked; while somebody types it stays as it is. */
const REFRESH_SECONDS = 2;

const text = (name: keyof typeof STATION_PAGE_TEXTS, language: PageLanguage): string =>
  escapeHtml(STATION_PAGE_TEXTS[name][language]);

/** The page of a station, for what is asked now. */
export function pinPage(view: PinDeskView, language: PageLanguage): string {
  const refresh =
    view.asks === 'nothing' ? `<meta http-equiv="refresh" content="${REFRESH_SECONDS}; url=/?lang=${language}">` : '';
  const links = PAGE_LANGUAGES.map((one) => `<a href="/?lang=${one}" hreflang="${one}">${one}</a>`).join(' ');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text('title', language)}</title>${refresh}<style>${STYLE}</style></head><body><nav>${links}</nav><main>${mainOf(view, language)}</main></body></html>`;
}

function mainOf(view: PinDeskView, language: PageLanguage): string {
  switch (view.asks) {
    case 'nothing':
      return `<p role="status">${noteOf(view.note, language)}</p><p>${text('waiting', language)}</p>`;
    case 'pin': {
      const tries = view.triesLeft === null ? '' : `<p>${text('triesLeft', language)}: ${view.triesLeft}</p>`;
      const fields = field('pin', 'pin', language);
      const cancel = form('/cancel', view.token, `<button>${text('cancel', language)}</button>`, language);
      const { heading, facts, act } =
        view.consent === undefined
          ? { heading: text('askPin', language), facts: '', act: text('send', language) }
          : consentView(view.consent, language);
      return `<h1>${heading}</h1>${facts}${tries}${form('/pin', view.token, `${fields}<button>${act}</button>`, language)}${cancel}`;
    }
    case 'puk': {
      const fields = `${field('puk', 'puk', language)}${field('pin', 'newPin', language)}`;
      const note = view.note === 'CARD_PIN_BLOCKED' ? '' : `<p role="alert">${noteOf(view.note, language)}</p>`;
      return `<h1>${text('blocked', language)}</h1>${note}${form('/puk', view.token, `${fields}<button>${text('send', language)}</button>`, language)}`;
    }
    default:
      return view satisfies never;
  }
}

function noteOf(note: Extract<PinDeskView, { asks: 'nothing' }>['note'], language: PageLanguage): string {
  if (note === null) return '';
  return note === 'unblocked' ? text('unblocked', language) : escapeHtml(errorText(note)[language]);
}

function field(name: string, label: keyof typeof STATION_PAGE_TEXTS, language: PageLanguage): string {
  return `<label for="${name}">${text(label, language)}</label><input id="${name}" name="${name}" type="password" autocomplete="off" required maxlength="8">`;
}

function form(action: string, token: string, fields: string, language: PageLanguage): string {
  const hidden = `<input type="hidden" name="token" value="${token}"><input type="hidden" name="lang" value="${language}">`;
  return `<form method="post" action="${action}">${hidden}${fields}</form>`;
}
