import { ConfigError } from './environment.ts';
import { createLog } from './log.ts';

/** Runs the start of a process. What stops it is one line that names the setting, never a stack trace, and exit code 1. */
export async function runMain(processName: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const log = createLog(processName, 'error');
    if (error instanceof ConfigError) log.fatal({ setting: error.setting }, error.message);
    else log.fatal({ err: error }, 'start failed');
    process.exit(1);
  }
}
