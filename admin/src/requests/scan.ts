import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { fingerprintFromScan } from '@kualik/domain/rules/key-fingerprint.ts';

export type ScanVerdict = 'empty' | 'unreadable' | 'other-request' | 'differs' | 'matches';

const NUMBER_IN_SCAN = /#([^.]+)\./;

/** The number the QR code names, when the whole text was scanned; null when only the fingerprint was typed. */
function numberFromScan(text: string): string | null {
  const named = NUMBER_IN_SCAN.exec(text)?.[1];
  const parsed = named === undefined ? null : parseRequestNumber(named);
  return parsed?.ok ? parsed.value : (named ?? null);
}

/** Compares what the scanner typed with the case: first whose paper it is, then whether the keys are the same. */
export function judgeScan(text: string, request: { number: string; fingerprint: string }): ScanVerdict {
  const scanned = text.trim();
  if (scanned === '') return 'empty';
  const compact = scanned.includes('#') ? scanned : scanned.replaceAll(/[\s-]/g, '');
  const fingerprint = fingerprintFromScan(compact);
  if (fingerprint === null) return 'unreadable';
  const number = numberFromScan(compact);
  if (number !== null && number !== request.number) return 'other-request';
  return fingerprint === request.fingerprint ? 'matches' : 'differs';
}

/** Groups of four are what two people can compare aloud. */
export const groupHex = (hex: string): string => hex.replaceAll(/(.{4})(?=.)/g, '$1 ');
