import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '@kualik/domain/rules/errors.ts';
import { advance, type PersonalisationRow, type PersonalisationState, UNTOUCHED } from './personalisation.ts';

const USAGE = z.enum(['sign', 'auth']);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const CODE = z.custom<ErrorCode>((value) => typeof value === 'string' && Object.hasOwn(ERRORS, value));
/** The whole vocabulary: what is none of these gets into no journal, a PIN least of all. */
const ROW = z.discriminatedUnion('type', [
  z.strictObject({
    ...{ type: z.literal('bound'), cardId: z.string().regex(/^[0-9a-f]{32}$/) },
    ...{ serial: z.string().nullable(), isBlank: z.boolean() },
  }),
  z.strictObject({ type: z.literal('destruction-confirmed'), usages: z.array(USAGE), cmsSha256: SHA256 }),
  z.strictObject({ type: z.literal('making'), usage: USAGE }),
  z.strictObject({
    ...{ type: z.literal('made'), usage: USAGE, algorithm: z.enum(['RSA-2048', 'P-256']), spki: z.base64() },
  }),
  z.strictObject({ type: z.literal('missing'), usage: USAGE }),
  z.strictObject({ type: z.literal('requested'), usage: USAGE, csr: z.base64() }),
  z.strictObject({ type: z.literal('recorded') }),
  z.strictObject({ type: z.literal('writing'), usage: USAGE, certificateSha256: SHA256 }),
  z.strictObject({ type: z.literal('read-back'), usage: USAGE, certificateSha256: SHA256 }),
  z.strictObject({ type: z.literal('finished') }),
  z.strictObject({ type: z.literal('over'), code: CODE }),
]) satisfies z.ZodType<PersonalisationRow>;
const LINE = z.strictObject({ requestId: z.string().min(1), at: z.iso.datetime(), row: ROW });

/** The rows of one case. */
export interface CaseJournal {
  readonly state: PersonalisationState;
  /** Done when the row is on the disk. */
  append(row: PersonalisationRow): Promise<void>;
}

export interface PersonalisationJournal {
  of(requestId: string): CaseJournal;
  /** Cases that were begun on this card and have no end yet. */
  unendedOn(cardId: string): string[];
  close(): Promise<void>;
}

/**
 * Opens the journal of a station: one JSON line a row, only appended, each on the disk before the card goes on. Half a line
 * at the end, of a power failure, is cut off: what it was to tell had not begun. A broken line in the middle stops the start.
 */
export async function openPersonalisationJournal(path: string, now: () => Date): Promise<PersonalisationJournal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  const bytes = await readFile(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) await file.truncate(whole.length);
  await file.sync();
  await syncFolder(dirname(path));
  const states = new Map<string, PersonalisationState>();
  for (const text of whole.toString('utf8').split('\n').slice(0, -1)) {
    const { requestId, row } = LINE.parse(JSON.parse(text));
    states.set(requestId, advance(states.get(requestId) ?? UNTOUCHED, row));
  }
  return {
    of: (requestId) => caseJournal({ file, states, now }, requestId),
    unendedOn: (cardId) =>
      [...states].flatMap(([id, { card, end }]) => (card?.cardId === cardId && end === null ? [id] : [])),
    close: () => file.close(),
  };
}

interface OpenJournal {
  file: FileHandle;
  states: Map<string, PersonalisationState>;
  now: () => Date;
}

function caseJournal({ file, states, now }: OpenJournal, requestId: string): CaseJournal {
  const stateNow = (): PersonalisationState => states.get(requestId) ?? UNTOUCHED;
  return {
    get state() {
      return stateNow();
    },
    async append(row) {
      const line = LINE.parse({ requestId, at: now().toISOString(), row });
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.datasync();
      states.set(requestId, advance(stateNow(), row));
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
