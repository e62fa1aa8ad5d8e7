/**
 * `npm run verify-audit`: compares the audit with its sealed heads and prints one line for each finding.
 * Ends with 0 when all is well, 1 on an alarm, 3 when there are only warnings, 2 when it could not check.
 */
import { sealOpener } from './audit/open-seal.ts';
import { SEAL_FILE, trustedSeal } from './audit/trusted-seal.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { readClockOffset } from './clock.ts';
import { readDbConfig } from './config.ts';
import { openDatabase } from './open-database.ts';
import { createOrm } from './orm.ts';

const config = readDbConfig(process.env);

async function run(): Promise<number> {
  const database = await openDatabase(config);
  const orm = await createOrm(database.url, { poolMax: 2 });
  try {
    const em = orm.em.fork();
    const seal = await trustedSeal(em, config.headsDir);
    if (!seal) throw new Error(`no seal certificate: ${config.headsDir}/${SEAL_FILE} is missing and none is stored`);
    const at = new Date(Date.now() + (await readClockOffset(em)));
    const verdict = await verifyAudit(em, {
      headsDir: config.headsDir,
      openSeal: sealOpener(seal.sha256, seal.spkiSha256),
      at,
    });
    if (!seal.isIndependent)
      console.log(`warning NO_INDEPENDENT_SEAL: ${SEAL_FILE} is missing, its hash was taken from the database itself`);
    for (const { severity, code, detail } of verdict.findings) console.log(`${severity} ${code}: ${detail}`);
    console.log(`${verdict.heads} heads, ${verdict.sealedRows} entries sealed, ${verdict.unsealedRows} not sealed yet`);
    if (verdict.findings.some(({ severity }) => severity === 'alarm')) return 1;
    return verdict.findings.some(({ severity }) => severity === 'warning') ? 3 : 0;
  } finally {
    await orm.close();
    await database.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
