import { CodedError } from '../errors/coded-error.ts';

/** An ISO date that exists: the shape alone lets 31 February through, and the database would answer with an error of its own. */
export function checkDate(text: string, field: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new CodedError('INPUT_INVALID', { field });
  return text;
}
