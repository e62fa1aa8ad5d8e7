import type { CaseFile } from '@kualik/db';
import { formFor } from '@kualik/domain/forms/index.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { formatDate, formatDateTime } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized, t } from '@kualik/domain/texts/translate.ts';
import type { FormRemarks } from './form-paper-data.ts';

/**
 * What the provider says on the application where the form has no field for it: the policy, when it was sent, the place and
 * the last day to bring it; below each key its fingerprint. @rule std1 annex 1 line 16; reg p.6(5)
 */
export function remarksOfOrder(file: CaseFile): FormRemarks {
  const hashOf = (usage: string): readonly LocalizedText[] =>
    file.keys
      .filter((key) => key.usage === usage)
      .map(({ spkiSha256 }) => localized('paper.application.fingerprint', { hex: spkiSha256 }));
  return {
    signKey: hashOf('sign'),
    authKey: hashOf('auth'),
    additionalInformation: [policy(file), sent(file), office(file), term(file)].filter((one) => one !== null),
  };
}

function policy({ request: { policyVersion, consentAt } }: CaseFile): LocalizedText | null {
  if (!policyVersion || !consentAt) return null;
  return sentence((one) => [
    t(one, 'paper.application.policy', { version: policyVersion, date: formatDateTime(consentAt, one) }),
  ]);
}

function sent({ request: { submittedAt, storage } }: CaseFile): LocalizedText {
  return sentence((one) => [
    t(one, 'paper.application.submitted', { date: formatDateTime(submittedAt, one) }),
    ...(storage ? [t(one, 'paper.application.storage', { storage: t(one, `storage.${storage}`) })] : []),
  ]);
}

function office({ office: place }: CaseFile): LocalizedText | null {
  if (!place) return null;
  return sentence((one) => [
    t(one, 'paper.application.office', { office: place.name[one], address: place.address[one] }),
  ]);
}

/** What else to bring is the list of the kind; only an individual brings nothing but his card. @rule std1 p.9 issue 1) */
function term({ request: { waitUntil }, applicant }: CaseFile): LocalizedText | null {
  const isAlone = formFor(applicant.kind, 'issue').annex === 1;
  if (!waitUntil && !isAlone) return null;
  return sentence((one) => [
    ...(waitUntil ? [t(one, 'paper.application.deadline', { date: formatDate(waitUntil, one) })] : []),
    ...(isAlone ? [t(one, 'paper.application.bring')] : []),
  ]);
}

function sentence(partsOf: (language: Language) => string[]): LocalizedText {
  const join = (language: Language): string => `${partsOf(language).join('. ')}.`;
  return { kk: join('kk'), ru: join('ru'), en: join('en') };
}
