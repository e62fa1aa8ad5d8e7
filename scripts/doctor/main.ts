import { CHECKS } from './checks.ts';
import { readSettings } from '../start/settings.ts';
import { runningInstance } from '../start/instance-lock.ts';

/** `npm run doctor`: one line a check; exit code 0 only when every check is well. Asks the running installation. */
const settings = readSettings(process.env);
const instance = runningInstance(settings.dataDir);
if (instance === null)
  console.log(`– no installation runs on ${settings.dataDir}; checking what can be checked without it`);

let sick = 0;
for (const { name, ask } of CHECKS) {
  const { well, text } = await ask(settings, instance, new Date()).catch((error: unknown) => ({
    well: false,
    text: error instanceof Error ? error.message : String(error),
  }));
  if (!well) sick += 1;
  console.log(`${well ? '✓' : '✗'} ${name.padEnd(9)} ${text}`);
}
process.exitCode = sick === 0 ? 0 : 1;
