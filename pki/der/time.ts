import type { Bytes } from '../bytes.ts';
import { PkiError } from '../errors.ts';
import { DerError, type DerNode } from './node.ts';
import { TAG } from './tags.ts';
import { asciiText } from './text.ts';
import { element } from './write.ts';

/** Last year that certificates write as UTCTime (RFC 5280 4.1.2.5). */
export const LAST_UTC_TIME_YEAR = 2049;
/** First year that UTCTime can say (RFC 5280 4.1.2.5.1). */
const FIRST_UTC_TIME_YEAR = 1950;

function digits(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new PkiError('VALUE_NOT_ENCODABLE', 'date is not a date');
  if (date.getUTCMilliseconds() !== 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'date has a fraction of a second');
  return date
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:T]/g, '');
}

/** `YYYYMMDDHHMMSSZ` as GeneralizedTime. Fractions of a second are refused, not cut. */
export function generalizedTime(date: Date): Bytes {
  return element(TAG.GENERALIZED_TIME, new TextEncoder().encode(`${digits(date)}Z`));
}

/** Time of certificates, CRLs and signing times: UTCTime to 2049, then GeneralizedTime (RFC 5280 4.1.2.5). */
export function time(date: Date): Bytes {
  const year = date.getUTCFullYear();
  if (year > LAST_UTC_TIME_YEAR || year < FIRST_UTC_TIME_YEAR) return generalizedTime(date);
  return element(TAG.UTC_TIME, new TextEncoder().encode(`${digits(date).slice(2)}Z`));
}

/** Reads UTCTime or GeneralizedTime. A day that the calendar lacks (30 February) is refused. */
export function timeOf(node: DerNode): Date {
  const text = asciiText(node.value);
  if (node.tag !== TAG.UTC_TIME && node.tag !== TAG.GENERALIZED_TIME)
    throw new DerError(`time expected, ${node.tag} found`);
  const century = node.tag === TAG.GENERALIZED_TIME ? '' : Number(text.slice(0, 2)) >= 50 ? '19' : '20';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(century + text);
  if (parts === null) throw new DerError('time is not readable');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day))
    throw new DerError('time is not in the calendar');
  return date;
}
