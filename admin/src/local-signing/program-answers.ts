import { isErrorCode } from '@kualik/domain/rules/errors.ts';
import { CARRIER_REMOVED_EVENT } from '@kualik/domain/rules/local-signing.ts';
import { SigningFailure } from '../signing/signing-failure.ts';
import { ProgramRefusal } from './program-refusal.ts';

export type Message = Readonly<Record<string, unknown>>;

/** A message of the program as an object; an empty one when it is none. */
export function readMessage(text: string): Message {
  try {
    return asMessage(JSON.parse(text));
  } catch {
    return {};
  }
}

const asMessage = (value: unknown): Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** Version of the greeting; null when the message is none. */
export function versionOf({ result }: Message): string | null {
  const { version } = asMessage(result);
  return typeof version === 'string' ? version : null;
}

export const isRemoval = ({ event }: Message): boolean => event === CARRIER_REMOVED_EVENT;

/** What `basics.sign` gave, base64; ends with the reason when it signed nothing. */
export function signatureOf(answer: Message): string {
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') throw new SigningFailure('PROGRAM_OLD');
  if (answer['status'] !== true) throw refusalOf(answer);
  const { result } = asMessage(answer['body']);
  if (result === undefined) throw new SigningFailure('PROGRAM_CANCELLED');
  if (typeof result !== 'string') throw new SigningFailure('SIGNATURE_FAILED');
  return result.replaceAll(/-----[^-]+-----|\s/g, '');
}

/** What a method of our station gave; undefined when the program is another one. */
export function stationValueOf(answer: Message): unknown {
  return answer['code'] === '200' ? answer['responseObject'] : undefined;
}

function refusalOf({ message, details }: Message): ProgramRefusal {
  const { code, triesLeft } = asMessage(details);
  const known = typeof code === 'string' && isErrorCode(code) ? code : null;
  const words = typeof message === 'string' ? message : '';
  return new ProgramRefusal(words, known, typeof triesLeft === 'number' ? triesLeft : null);
}
