import { createHash, randomBytes } from 'node:crypto';
import { ConfirmationEntity, HoldEntity, newId, OutboxEntity } from '@kualik/db';
import type { EntityManager, RequestEntity } from '@kualik/db';
import { storeHoldLink } from '@kualik/db/repositories/hold-link.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { submittedOrder } from './orders.ts';
import { issueStaff } from './test-ca.ts';
import type { Holder, TestCa } from './test-ca.ts';

export interface IssuedCase {
  request: RequestEntity;
  sign: Holder;
  auth: Holder;
  /** Serial numbers, signature first. */
  serials: string[];
}

/** A case that was issued: the pair of a person, over keys that the test holds. */
export async function issuedCase(
  em: EntityManager,
  ca: TestCa,
  wish: { at: Date; iin?: string; surname?: string; email?: string },
): Promise<IssuedCase> {
  const { at, ...applicant } = wish;
  const request = await submittedOrder(em, { at, applicant });
  const owner = await applicantOf(em, request);
  const issue = (usage: 'sign' | 'auth'): Promise<Holder> =>
    issueStaff(em, ca, owner, { usage, isRegistered: false, profileId: `individual-${usage}` });
  const [sign, auth] = [await issue('sign'), await issue('auth')];
  await em.execute('update certificate set request_id = ? where sha256 in (?)', [
    request.id,
    [sign.sha256, auth.sha256],
  ]);
  await em.execute(`update request set status = 'COMPLETED', step = 'P11', finished_at = ? where id = ?`, [
    at,
    request.id,
  ]);
  const rows: { serial_hex: string }[] = await em.execute(
    'select serial_hex from certificate where request_id = ? order by usage desc',
    [request.id],
  );
  return { request, sign, auth, serials: rows.map(({ serial_hex }) => serial_hex) };
}

/** Tells the database that this employee confirmed the case. */
export async function confirmedBy(
  em: EntityManager,
  { requestId, employeeId, at }: { requestId: string; employeeId: string; at: Date },
): Promise<void> {
  const document = new Uint8Array(randomBytes(16));
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const signed = { cms: new Uint8Array(1), signerCertSha256: documentSha256, receivedAt: at };
  await em.insert(ConfirmationEntity, {
    ...{ requestId, employeeId, document, documentSha256, caseVersion: 1, createdAt: at },
    ...signed,
  });
}

/** A link "I did not order this" as a letter carries it; gives its secret. */
export async function holdLinkFor(
  em: EntityManager,
  { requestId, at, days = 90 }: { requestId: string; at: Date; days?: number },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const outboxId = newId();
  await em.insert(OutboxEntity, {
    ...{ id: outboxId, kind: 'application', queue: 'mail', requestId, payload: {}, createdAt: at, availableAt: at },
  });
  const tokenSha256 = createHash('sha256').update(secret).digest('hex');
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  await storeHoldLink(em, { requestId, outboxId, tokenSha256, madeAt: at, expiresAt });
  return secret;
}

/** The state of the holds of a case, signature first. */
export async function holdsOfCase(em: EntityManager, { serials }: IssuedCase): Promise<HoldEntity[]> {
  const holds = await em.find(HoldEntity, { serialHex: { $in: serials } });
  return holds.sort((a, b) => serials.indexOf(a.serialHex) - serials.indexOf(b.serialHex));
}
