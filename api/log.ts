import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** An IIN or BIN: twelve digits standing alone. */
const TWELVE_DIGITS = /(?<![\w-])\d{12}(?![\w-])/g;

/** One JSON line per record. Twelve digits in a row never reach it: the finished line is masked, wherever they stand. */
export function createLog(level: string, destination: DestinationStream = process.stdout): Logger {
  const masked: DestinationStream = { write: (line) => destination.write(line.replace(TWELVE_DIGITS, '************')) };
  return pino({ level, base: { process: 'api' }, timestamp: pino.stdTimeFunctions.isoTime }, masked);
}
