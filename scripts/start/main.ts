import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskUrl, readSettings, SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

const started = Date.now();
const tell = (line: string): void => console.log(`[kualik] ${line}`);

try {
  const settings = readSettings(process.env);
  const supervisor = new Supervisor(settings, tell);
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    tell('stopping …');
    await supervisor.stop();
    tell('stopped');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  await supervisor.start().catch(async (error: unknown) => {
    complain(error);
    await stop(1);
  });
  if (!stopping) announce(settings);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}

function complain(error: unknown): void {
  if (error instanceof SettingsError) console.error(`[kualik] this start is refused:\n${error.message}`);
  else console.error(`[kualik] the start failed: ${error instanceof Error ? error.message : String(error)}`);
}

function announce(settings: Settings): void {
  const { publicUrl, dataDir, mode, databaseUrl, redisUrl } = settings;
  tell(`ready in ${((Date.now() - started) / 1000).toFixed(1)} s (${mode})`);
  tell(`portal     ${publicUrl}/`);
  tell(`admin      ${publicUrl}/admin/`);
  tell(`GraphQL    ${publicUrl}/graphql`);
  tell(`database   ${databaseUrl === null ? 'embedded' : maskUrl(databaseUrl)}`);
  tell(`queue      ${redisUrl === null ? 'PostgreSQL' : maskUrl(redisUrl)}`);
  const passwordFile = join(dataDir, 'people', 'password');
  if (mode === 'demo' && existsSync(passwordFile)) {
    tell(`demo sign-ins: ${join(dataDir, 'people')}/*.p12, password ${readFileSync(passwordFile, 'utf8').trim()}`);
    tell('operator: aigerim.p12 · second operator: dauren.p12');
  }
  tell('Ctrl-C stops everything');
}
