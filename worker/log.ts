import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

/** One JSON line an event on stderr: ids, codes and counts. No IIN, no names, no contents, and of an error only its name and code. */
export function createLog(processName: string, level: LogLevel): Logger {
  return pino(
    {
      level,
      base: { process: processName, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Messages of drivers may repeat parameters of a query: only name, code and the place are kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim(),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
