import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { SIGNED_FACT_TEXTS, SIGNED_KIND_TEXTS, SIGNING_PAGE_TEXTS } from '@kualik/domain/texts/signing-page.ts';
import { escapeHtml } from './escape-html.ts';
import type { SignatureConsent } from './sign-on-carrier.ts';

/** What the holder of a carrier reads before he signs with his PIN: who asks, what it is, with which key. @rule reg p.15 */
export function consentView(
  { origin, holder, serialHex, document, octets, sha256 }: SignatureConsent,
  language: Language,
): { heading: string; facts: string; act: string } {
  const text = (given: LocalizedText | string): string => (typeof given === 'string' ? given : given[language]);
  const { askedBy, holder: holderText, serial, size, sha256: hash, consent, sign } = SIGNING_PAGE_TEXTS;
  const rows: readonly (readonly [LocalizedText, LocalizedText | string])[] = [
    [askedBy, origin],
    ...document.facts.map(([name, given]) => [SIGNED_FACT_TEXTS[name], given] as const),
    [size, String(octets)],
    [hash, sha256],
    [holderText, holder],
    [serial, serialHex],
  ];
  const list = rows.map(([name, given]) => `<dt>${escapeHtml(text(name))}</dt><dd>${escapeHtml(text(given))}</dd>`);
  return {
    heading: escapeHtml(text(SIGNED_KIND_TEXTS[document.kind])),
    facts: `<dl>${list.join('')}</dl><p>${escapeHtml(text(consent))}</p>`,
    act: escapeHtml(text(sign)),
  };
}
