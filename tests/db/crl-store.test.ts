import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaEntity, newId } from '@kualik/db';
import { latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { crlBytes, crlHeadOf, crlSize, storeCrl } from '@kualik/db/repositories/crl-store.repository.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const MIB = 1 << 20;
const NOW = new Date('2026-11-20T09:00:00.000Z');
const ca = newId();

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await db.em().insert(CaEntity, {
    ...{ id: ca, name: 'nca_rsa', role: 'issuing', subject: 'CN=test', keyFile: 'none', nextCrlNumber: 1n },
    ...{ certificate: new Uint8Array([1]), sha256: 'a'.repeat(64), notAfter: new Date('2036-11-20T09:00:00.000Z') },
  });
});
afterAll(() => db.close());

async function* cut(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  const shared = new Uint8Array(Math.max(...lengths));
  let at = 0;
  for (const length of lengths) {
    shared.set(bytes.subarray(at, at + length));
    yield shared.subarray(0, length); // the signer uses one buffer for all pieces
    at += length;
  }
  await Promise.resolve();
}

describe('a revocation list in the database', () => {
  it.each([
    ['a short one in its row', 1n, [300]],
    ['one of exactly a piece in its row', 2n, [MIB]],
    ['a long one in the pieces in which it came', 3n, [MIB, MIB, 17]],
  ])('%s is read as it was stored', async (_, number, lengths) => {
    const list = randomBytes(lengths.reduce((sum, length) => sum + length, 0));
    const sha256 = createHash('sha256').update(list).digest('hex');
    const issue = {
      caId: ca,
      kind: 'full',
      suffix: '',
      number,
      baseNumber: null,
      thisUpdate: NOW,
      nextUpdate: NOW,
    } as const;
    await db
      .em()
      .transactional((em) => storeCrl(em, { ...issue, sha256, entries: 0, publishedAt: NOW }, cut(list, lengths)));
    const em = db.em();
    const { id = '' } = (await crlHeadOf(em, ca, '')) ?? {};
    expect(await crlSize(em, id)).toBe(list.length);
    const pieces: Buffer[] = [];
    for await (const piece of crlBytes(em, id)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(list)).toBe(true);
    expect(pieces.map(({ length }) => length)).toEqual(lengths);
    expect(Buffer.from((await latestCrlOf(em, ca))?.der ?? []).equals(list)).toBe(true);
  });
});
