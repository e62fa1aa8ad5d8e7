import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stories.ts';
import { waitFor } from './wait-for.ts';

/** Which answer it is, and what it has to say of the certificate. */
const SAYS = { before: /: good\n/, after: /: revoked\n/ } as const;

/**
 * Keeps what the responder says of a certificate of the evidence before or after its revocation, as `before.ocsp` or
 * `after.ocsp`; openssl asks and judges.
 */
export async function keepStatus(
  { client, evidence }: Stage,
  { folder, moment }: { folder: string; moment: keyof typeof SAYS },
): Promise<void> {
  const certificate = `${folder}/revoked.pem`;
  const [question, answer] = [`${folder}/${moment}.ocsp-request`, `${folder}/${moment}.ocsp`];
  const subject = ['-issuer', 'ca/nca_rsa.pem', '-cert', certificate];
  run(['ocsp', ...subject, '-no_nonce', '-reqout', question]);
  const path = `/ocsp/${encodeURIComponent(readFileSync(join(evidence.folder, question)).toString('base64'))}`;
  const judging = ['ocsp', ...subject, '-respin', answer, '-CAfile', 'ca/root.pem', '-no_nonce'];
  const output = await waitFor(`the responder to know of ${certificate} ${moment} its revocation`, async () => {
    evidence.write(answer, await client.fetchBytes(path));
    const said = run(judging);
    return SAYS[moment].test(said) ? said : null;
  });
  const isBelieved = /Response verify OK/.test(output);
  evidence.record(`${answer} is the responder’s word`, isBelieved, `openssl ${judging.join(' ')}`, output);

  function run(args: string[]): string {
    const { stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', cwd: evidence.folder });
    return `${stdout}${stderr}`;
  }
}
