import { timeStampCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { countUnstamped, storeTimeStamp, unstampedSignatures } from '@kualik/db/repositories/time-stamp.repository.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { signatureOf } from '@kualik/pki/cms.ts';
import { askForTimeStamp, tokenOfAnswer, verifyTimeStamp } from '@kualik/pki/tsp.ts';
import type { ProcessContext } from '../job.ts';
import type { AskTsa } from '../tsa-client.ts';

/** Signatures of one round and sort; the next round follows within seconds. */
const BATCH = 50;

export interface StampRound {
  stamped: number;
  waiting: number;
}

/**
 * Gives confirmations and audit heads their time stamps. Nobody waits for it: while the TSA is away the signatures stay as
 * they are, and a later round stamps them. Several workers may do it at once.
 */
export function createStamper(ask: AskTsa): (context: ProcessContext) => Promise<StampRound> {
  let isAway = false;
  return async ({ orm, log }) => {
    let stamped = 0;
    const signatures = await unstampedSignatures(orm.em.fork(), BATCH);
    const known = signatures.length === 0 ? [] : (await timeStampCertificates(orm.em.fork())).map(parseCertificate);
    try {
      // An installation whose ceremony knew no TSA asks nobody.
      if (known.length > 0)
        for (const one of signatures) {
          await storeTimeStamp(orm.em.fork(), one, await stampOver(ask, signatureOf(one.cms), known));
          stamped += 1;
        }
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ err: error }, 'time stamps have to wait');
      isAway = true;
    }
    return { stamped, waiting: await countUnstamped(orm.em.fork()) };
  };
}

/** A token over the signature, verified, of an authority of ours. Throws when there is none. */
async function stampOver(
  ask: AskTsa,
  signature: Uint8Array,
  known: readonly ParsedCertificate[],
): Promise<{ token: Uint8Array; time: Date }> {
  const token = tokenOfAnswer(await ask(await askForTimeStamp(signature)));
  if (token === null) throw new Error('the TSA gave no token');
  const told = await verifyTimeStamp(token, signature, known);
  const isOurs = told.ok && known.some(({ sha256 }) => sha256 === told.signer.sha256);
  if (!told.ok || !isOurs || !told.isGenuine || !told.isOverData) throw new Error('the token of the TSA is not good');
  return { token, time: told.time };
}
