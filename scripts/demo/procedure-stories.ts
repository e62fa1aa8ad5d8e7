import {
  BookQueuePlaceDocument,
  QueuePlaceDocument,
  QueueSlotsDocument,
} from '../../codegen/generated/counter-queue.ts';
import { ComplaintStateDocument, SubmitComplaintDocument } from '../../codegen/generated/complaints.ts';
import { HoldByLinkDocument } from '../../codegen/generated/holds.ts';
import { AnswerQuestionnaireDocument, QuestionnaireDocument } from '../../codegen/generated/questionnaire.ts';
import { freshCaptcha, readOffices } from './applicant.ts';
import type { Person } from './applicant.ts';
import { waitForRevoked } from './cabinet-stories.ts';
import { OperationRefused } from './graphql-client.ts';
import { holdSecretOf } from './mailbox.ts';
import { tell } from './stories.ts';
import type { Stage } from './stories.ts';

const DAY_MS = 86_400_000;
/** Days ahead among which a working one lies, whatever holidays there are. */
const DAYS_AHEAD = 12;

/** What people do beside their orders: a place in the queue, a complaint, the questionnaire, «I did not order this». */
export async function playProcedures(stage: Stage, person: Person, number: string): Promise<void> {
  await playQueue(stage);
  await playQuestionnaire(stage, number);
  await playComplaint(stage, person, number);
}

/** Standard 1 p.8: a place in the electronic queue for who has no order yet. */
async function playQueue({ client, evidence }: Stage): Promise<void> {
  tell('std1 p.8: a place in the electronic queue is booked through the portal');
  const { id: officeId } = (await readOffices(client)).office;
  const startsAt = await firstFreeSlot({ client }, officeId);
  const input = { officeId, kind: 'INDIVIDUAL' as const, startsAt, captcha: await freshCaptcha(client) };
  const { bookQueuePlace: booked } = await client.run(BookQueuePlaceDocument, { input });
  const { queuePlace: kept } = await client.run(QueuePlaceDocument, { code: booked.code });
  evidence.writeJson('procedures/queue-place.json', kept);
  evidence.record('std1 p.8: the place is kept under its code', kept?.startsAt === startsAt, 'queuePlace', startsAt);
}

async function firstFreeSlot({ client }: Pick<Stage, 'client'>, officeId: string): Promise<string> {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
    const { queueSlots } = await client.run(QueueSlotsDocument, { officeId, day });
    const free = queueSlots.find((slot) => slot.free > 0);
    if (free) return free.startsAt;
  }
  throw new Error('the office has no free place in the queue');
}

/** Regulation p.18: two questions after the end of a case, answered once. */
async function playQuestionnaire({ client, evidence }: Stage, number: string): Promise<void> {
  tell('reg p.18: the questionnaire after the end of the case');
  const { questionnaire } = await client.run(QuestionnaireDocument, { number });
  evidence.writeJson('procedures/questionnaire.json', questionnaire);
  const { version } = questionnaire;
  const answers = { process: 'SATISFIED', information: 'PARTLY_SATISFIED', language: 'kk' } as const;
  const answer = () => client.run(AnswerQuestionnaireDocument, { input: { number, version, ...answers } });
  await answer();
  const again = await codeOf(answer());
  evidence.record(
    'reg p.18: a case is answered once',
    again === 'QUESTIONNAIRE_ANSWERED',
    'answerQuestionnaire',
    again,
  );
}

/** Standard 1 p.11: a complaint through the portal gets a number, a term and its state. */
async function playComplaint({ client, evidence }: Stage, person: Person, number: string): Promise<void> {
  tell('std1 p.11: a complaint through the portal');
  const { surname, givenName, patronymic } = person;
  const input = {
    signedAs: [surname, givenName, patronymic].filter(Boolean).join(' '),
    captcha: await freshCaptcha(client),
    complaint: {
      complainant: { kind: 'INDIVIDUAL' as const, surname, givenName, patronymic, postalAddress: 'Астана қ., 1' },
      language: 'kk' as const,
      officeId: (await readOffices(client)).office.id,
      requestNumber: number,
      text: 'Кезекте ұзақ күттім.',
    },
  };
  const { submitComplaint } = await client.run(SubmitComplaintDocument, { input });
  const { complaintState } = await client.run(ComplaintStateDocument, { code: submitComplaint.code });
  evidence.writeJson('procedures/complaint.json', complaintState);
  const state = complaintState?.state ?? 'UNKNOWN';
  evidence.record(
    'std1 p.11: the complaint has come in and stands under its code',
    state === 'RECEIVED',
    'complaintState',
    state,
  );
}

/** The link «I did not order this» in a letter: the pair is held at once and stands in the published list. */
export async function playHold(stage: Stage, folder: string, email: string): Promise<void> {
  tell(`${folder}: the link «I did not order this» holds the certificates`);
  const letter = await stage.mailbox.waitForLetter(email, (candidate) => holdSecretOf(candidate) !== null);
  const { holdByLink } = await stage.client.run(HoldByLinkDocument, { secret: holdSecretOf(letter) ?? '' });
  stage.evidence.record(
    `${folder}: both certificates are held`,
    holdByLink.held === 2,
    'holdByLink',
    `${holdByLink.held}`,
  );
  await waitForRevoked(stage, folder, 'sign.pem');
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'taken';
  } catch (error) {
    if (error instanceof OperationRefused) return error.code;
    throw error;
  }
}
