import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { appendAudit } from '@kualik/db';
import { markLetterBounced } from '@kualik/db/repositories/letter.repository.ts';
import type { ProcessContext } from '../job.ts';
import { readBounce } from './bounce.ts';

/** Reports read in one round. */
const BATCH = 50;

/** Where the mail system of the installation puts what comes back to no-reply@: one .eml file a mail. */
export function bounceFolder(dataDir: string): string {
  return join(dataDir, 'bounces');
}

/**
 * Reads the reports that lie in the folder and marks the letters that came back. A report that was read goes to `done`, a mail that is no report
 * of a failed letter of ours to `other`: nothing is thrown away.
 */
export async function collectBounces(context: ProcessContext, dataDir: string): Promise<number> {
  const folder = bounceFolder(dataDir);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  let bounced = 0;
  for (const name of names.slice(0, BATCH)) {
    try {
      const isOurs = await record(context, await readFile(join(folder, name)));
      await moveTo(folder, isOurs ? 'done' : 'other', name);
      if (isOurs) bounced += 1;
    } catch (error) {
      context.log.warn({ err: error, file: name }, 'bounce not read');
      await moveTo(folder, 'other', name).catch(() => undefined);
    }
  }
  return bounced;
}

async function record({ orm, clock }: ProcessContext, mail: Uint8Array): Promise<boolean> {
  const bounce = await readBounce(mail);
  if (!bounce) return false;
  const at = clock.now();
  return orm.em.fork().transactional(async (em) => {
    const letter = await markLetterBounced(em, bounce.messageId, { at, code: bounce.code });
    if (!letter) return false;
    const actor = { kind: 'system', id: 'mail' } as const;
    const data = { notificationId: letter.id, code: bounce.code };
    await appendAudit(em, { kind: 'mail.bounced', actor, at, requestId: letter.requestId, data });
    return true;
  });
}

async function moveTo(folder: string, place: 'done' | 'other', name: string): Promise<void> {
  await mkdir(join(folder, place), { recursive: true, mode: 0o700 });
  await rename(join(folder, name), join(folder, place, name));
}
