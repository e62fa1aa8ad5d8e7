import { randomBytes } from 'node:crypto';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { load } from './http-load.ts';
import { opensslRsa2048, plainNodeHttp } from './machine.ts';
import { withStatusInstance } from './status-instance.ts';

const SECONDS = 8;
const WARM_UP_SECONDS = 4;
const NONCES = 4_096;

/** OCSP answers per second of a whole installation, 16 in flight: ready-made ones, and ones signed for their nonce. */
export async function benchOcsp(): Promise<Record<string, unknown>> {
  const figures = await withStatusInstance(async ({ port, serials, question }) => {
    const readyMade = serials.map((serialHex) => question(serialHex, null));
    const live = Array.from({ length: NONCES }, (_, index) =>
      question(serials[index % serials.length] ?? '', randomBytes(32)),
    );
    const run = (bodies: readonly Uint8Array[], seconds: number) =>
      load({ port, path: '/ocsp', bodies, seconds }, isAnswer);
    await run(readyMade, WARM_UP_SECONDS);
    const ready = await run(readyMade, SECONDS);
    const signed = await run(live, SECONDS);
    return { ready, signed };
  });
  return {
    'ready-made answers a second': figures.ready.perSecond,
    'live answers a second (nonce, RSA-2048)': figures.signed.perSecond,
    'answers that were none': figures.ready.bad + figures.signed.bad,
    'machine: plain Node http, answers a second': await plainNodeHttp(SECONDS),
    'machine: openssl, RSA-2048 signatures a second': opensslRsa2048(SECONDS),
  };
}

/** Every hundredth answer is read whole; all of them have the size of a signed one. */
let seen = 0;
function isAnswer(body: Buffer): boolean {
  seen += 1;
  return body.length > 500 && (seen % 100 !== 0 || parseOcspAnswer(body).status === 'successful');
}
