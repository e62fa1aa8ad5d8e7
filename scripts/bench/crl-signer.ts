import { createOrm } from '@kualik/db/orm.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { loadKey, readPassphrase } from '@kualik/worker/keys/key-store.ts';
import { authorityOf } from '@kualik/worker/signing/authority.ts';
import { publishedFolderOf, readSignerConfig } from '@kualik/worker/signing/config.ts';
import { openJournal } from '@kualik/worker/signing/journal.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';

/** Signs and publishes one complete list with the parts of the signer, then tells seconds and peak memory. */
const config = readSignerConfig(process.env);
const orm = await createOrm(config.databaseUrl, { poolMax: 2 });
const authorityName = process.env['BENCH_AUTHORITY'] === 'nca_gost' ? 'nca_gost' : 'nca_rsa';
const ca = (await listAuthorities(orm.em.fork())).find(({ name }) => name === authorityName);
if (ca === undefined) throw new Error('the ceremony was not held');
const key = await loadKey(config.dataDir, authorityName, await readPassphrase(config.passphraseFile));
const journal = await openJournal(config.journal, { keepsBytes: false });
const startMegabytes = peak();
const started = performance.now();
const before = process.cpuUsage();
await publishCrl({
  orm,
  clock: systemClock,
  authority: authorityOf(ca, key),
  journal,
  pkiUrl: config.pkiUrl,
  publishedFolder: publishedFolderOf(config),
});
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
await journal.close();
await orm.close();
console.log(
  JSON.stringify({ seconds, processorSeconds: (user + system) / 1e6, peakMegabytes: peak(), startMegabytes }),
);

/** The most memory that this process ever had; the system counts in kibibytes. */
function peak(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}
