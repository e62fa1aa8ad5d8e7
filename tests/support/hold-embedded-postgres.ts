/** `node tests/support/hold-embedded-postgres.ts FOLDER`: starts a server, prints one line about it and holds it until it is told to end. */
import { startEmbeddedPostgres } from '@kualik/db/embedded/index.ts';

const notes: string[] = [];
try {
  const server = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    log: (line) => notes.push(line),
  });
  console.log(JSON.stringify({ url: server.url, pid: server.pid, notes }));
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
