import type { ApplicantEntity, CaseFile } from '@kualik/db';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { REQUEST_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import type { LetterSlots, SlotName } from '@kualik/domain/notifications/letter-slots.ts';
import { installLinkExpiry } from '@kualik/domain/rules/install-link.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate, formatDateTime } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { statusTexts } from '@kualik/domain/texts/status-texts.ts';
import { type PaperContext, statusAddress } from '../papers/case-papers.ts';
import { clauseText } from '../papers/clause-text.ts';
import { refusalWords } from '../papers/refusal-paper.ts';
import { freshHoldLink } from './hold-secret.ts';
import { freshInstallLink } from './install-secret.ts';
import { freshQuestionnaireLink } from './questionnaire-token.ts';

/** What a letter is written from: the case, who gets it, and the ids and codes of its outbox row. */
export interface LetterFacts {
  context: PaperContext;
  file: CaseFile;
  recipient: ApplicantEntity;
  language: Language;
  payload: Readonly<Record<string, unknown>>;
  outboxId: string;
}

type SlotValue = string | null | Promise<string | null>;

/** Where the value of each slot comes from. Only the slots that a letter names are asked: making an install link is an act. */
const SLOT_SOURCES: Record<SlotName, (facts: LetterFacts) => SlotValue> = {
  number: ({ file }) => groupRequestNumber(file.request.number),
  applicantName: ({ recipient }) => [recipient.givenName, recipient.patronymic].filter(Boolean).join(' '),
  statusAddress: ({ context, file }) => statusAddress(context.publicUrl, file.request.number),
  portalAddress: ({ context }) => `${context.publicUrl.replace(/\/$/, '')}/`,
  stateText: (facts) => statusTexts(toldStatus(facts)).text[facts.language],
  stateTodo: (facts) => statusTexts(toldStatus(facts)).todo[facts.language],
  officeName: ({ file, language }) => file.office?.name[language] ?? null,
  officeAddress: ({ file, language }) => file.office?.address[language] ?? null,
  officeHours: ({ file, language }) => file.office?.hours[language] ?? null,
  waitUntil: ({ file, language }) => (file.request.waitUntil ? formatDate(file.request.waitUntil, language) : null),
  handOutAt: ({ file, language }) => (file.receipt ? formatDateTime(file.receipt.handOutAt, language) : null),
  handOutPlace: ({ file, language }) => file.receipt?.handOutPlace[language] ?? null,
  receiptNumber: ({ file }) => file.receipt?.number ?? null,
  questionnaireAddress: ({ context, file }) => freshQuestionnaireLink(context, file.request.id),
  installAddress: async ({ context, file }) => (await freshInstallLink(context, file.request.id)).address,
  installUntil: ({ context, language }) => formatDate(installLinkExpiry(context.now), language),
  refusalTitle: ({ file, language }) => refusalWords(file).title[language],
  refusalReason: ({ file, language }) => refusalWords(file).reason[language],
  refusalClause: ({ file, language }) => {
    const { clause } = refusalWords(file);
    return clause ? clauseText(clause)[language] : null;
  },
  refusalTodo: ({ file, language }) => refusalWords(file).todo[language],
  holdAddress: ({ context, file, outboxId }) => freshHoldLink(context, { outboxId, requestId: file.request.id }),
  holdUntil: ({ payload, language }) => dateOf(payload['holdUntil'], language),
  expiresOn: ({ payload, language }) => dateOf(payload['expiresOn'], language),
  daysLeft: ({ payload }) => (typeof payload['daysLeft'] === 'number' ? String(payload['daysLeft']) : null),
};

/** The values of these slots, asked one after the other. */
export async function slotValues(facts: LetterFacts, names: readonly SlotName[]): Promise<LetterSlots> {
  const slots: LetterSlots = {};
  for (const name of names) slots[name] = await SLOT_SOURCES[name](facts);
  return slots;
}

/** The state the letter was queued for: the case may have gone on since. */
function toldStatus({ payload, file }: LetterFacts): RequestStatus {
  return REQUEST_STATUSES.find((status) => status === payload['status']) ?? file.request.status;
}

function dateOf(value: unknown, language: Language): string | null {
  return typeof value === 'string' ? formatDate(new Date(value), language) : null;
}
