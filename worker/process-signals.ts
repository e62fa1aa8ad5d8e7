import type { Logger } from 'pino';

/** A stop that hangs (a lost database, a mail server that keeps the line) ends here; the supervisor waits a little longer. */
const STOP_LIMIT_MS = 8_000;

/** Tells the supervisor, in one JSON line on stdout, that the process does its work now. */
export function announceReady(processName: string, facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ ready: true, process: processName, pid: process.pid, ...facts })}\n`);
}

/** Runs `stop` once at SIGTERM or SIGINT and then ends the process; a second signal changes nothing. */
export function onStopSignal(log: Logger, stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
