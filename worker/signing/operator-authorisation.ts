import type { EntityManager, OperatorEntity, OperatorIssueEntity } from '@kualik/db';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { applicationOf, formerCertificates, type Round } from '@kualik/db/repositories/operator.repository.ts';
import { othersWithProfiles } from '@kualik/db/repositories/staff-account.repository.ts';
import { needsLetter, ordererProfiles, orderersOf } from '@kualik/domain/rules/appointments.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { type OperatorIssueDocument, parseOperatorIssue } from '@kualik/domain/rules/operator-documents.ts';
import { STAFF_ROLE_OIDS } from '@kualik/domain/rules/profiles/staff.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { type VerifiedCms, verifyCms } from '@kualik/pki/cms.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { TemporarilyUnavailable } from '../job.ts';
import type { OrderedKey } from './authorised-order.ts';
import { chainOf } from './confirmation-facts.ts';
import type { SignerContext } from './signer-context.ts';

/** One of the pair: an operator has no SSL key. */
export type OperatorKey = OrderedKey & { usage: 'sign' | 'auth' };

export type OperatorAuthorisation =
  | { ok: true; document: OperatorIssueDocument; keys: OperatorKey[] }
  | { ok: false; code: ErrorCode };

/**
 * Two different people of the provider signed the same bytes, and the bytes say what the rows say: the signer trusts
 * no row. The letter and the order are compared by hash. @rule reg p.15(1)
 */
export async function authoriseOperatorIssue(
  context: SignerContext,
  em: EntityManager,
  issue: OperatorIssueEntity,
  operator: OperatorEntity,
): Promise<OperatorAuthorisation> {
  const parsed = parseOperatorIssue(issue.document);
  const signers = await judgeBoth(context, em, issue, parsed.ok ? parsed.value.role : 'operator');
  if (!signers.ok) return signers;
  // He must not be one of those who certify him.
  if (signers.iins.includes(operator.iin)) return { ok: false, code: 'CONFIRMATION_OWN_CASE' };
  const round = { id: operator.id, round: issue.round };
  const keys = await orderedKeys(em, round);
  const isNamed = parsed.ok && ((parsed.value.letter ?? null) !== null || !(await isAskedByLetter(em, operator)));
  const isAgreed = parsed.ok && isNamed && agrees(parsed.value, operator, keys);
  if (!isAgreed || !(await supersedes(em, parsed.value, round, keys)))
    return { ok: false, code: 'CONFIRMATION_CONTENT_DIFFERS' };
  return { ok: true, document: parsed.value, keys };
}

/** New certificates for new keys: what they supersede stands in the signed order, none of its keys comes again. @rule reg p.15(1) */
async function supersedes(
  em: EntityManager,
  { replaces }: OperatorIssueDocument,
  round: Round,
  keys: readonly OperatorKey[],
): Promise<boolean> {
  const former = await formerCertificates(em, round);
  const isSame = replaces.join() === former.map(({ sha256 }) => sha256).join();
  return isSame && !keys.some(({ csr }) => former.some(({ spkiSha256 }) => spkiSha256 === csr.spkiSha256));
}

/** Only the provider's own operators and other staff come without a letter. @rule reg p.5(15) */
async function isAskedByLetter(em: EntityManager, { role, officeId }: OperatorEntity): Promise<boolean> {
  return needsLetter({ role, officeKind: (await officeById(em, officeId))?.kind ?? 'psc' });
}

type Signers = { ok: true; iins: string[] } | { ok: false; code: ErrorCode };

/** Two people; one only where nobody else holds a certificate that may order, and never for an operator. */
async function judgeBoth(
  context: SignerContext,
  em: EntityManager,
  issue: OperatorIssueEntity,
  role: EmployeeRole,
): Promise<Signers> {
  const { officerCms, officerAt, secondCms, secondAt } = issue;
  if (!officerCms || !officerAt) return { ok: false, code: 'CONFIRMATION_MISSING' };
  const first = await judge(context, em, issue, { cms: officerCms, at: officerAt, role });
  if (!first.ok) return first;
  if (!secondCms || !secondAt) {
    const sole = { iin: first.iin, profileIds: ordererProfiles(role), at: context.clock.now() };
    const isSole = role !== 'operator' && (await othersWithProfiles(em, sole)) === 0;
    return isSole ? { ok: true, iins: [first.iin] } : { ok: false, code: 'CONFIRMATION_MISSING' };
  }
  const second = await judge(context, em, issue, { cms: secondCms, at: secondAt, role });
  if (!second.ok) return second;
  if (first.iin === second.iin) return { ok: false, code: 'DUAL_CONTROL' };
  return { ok: true, iins: [first.iin, second.iin] };
}

type Judged = { ok: true; iin: string } | { ok: false; code: ErrorCode };

async function judge(
  context: SignerContext,
  em: EntityManager,
  issue: OperatorIssueEntity,
  { cms, at, role }: { cms: Uint8Array; at: Date; role: EmployeeRole },
): Promise<Judged> {
  const signed = await verifyCms(cms);
  if (!signed.ok) return { ok: false, code: 'CONFIRMATION_NOT_CMS' };
  if (!equalBytes(signed.content, issue.document)) return { ok: false, code: 'CONFIRMATION_BYTES_DIFFER' };
  if (!signed.signatureValid || !signed.essCertMatches) return { ok: false, code: 'CONFIRMATION_SIGNATURE_WRONG' };
  const chain = await chainOf(context, em, signed, at);
  if (chain === 'unavailable') throw new TemporarilyUnavailable('CONFIRMATION_UNAVAILABLE');
  if (chain !== 'trusted') return { ok: false, code: 'CONFIRMATION_CHAIN_UNTRUSTED' };
  return powersOf(em, signed, role);
}

/** Who he is and that he is of the provider stand in the certificate that we issued; the account tells whether he may still act. */
async function powersOf(em: EntityManager, { signer }: VerifiedCms, role: EmployeeRole): Promise<Judged> {
  if (signer.keyUsage?.includes('nonRepudiation') !== true) return { ok: false, code: 'CONFIRMATION_KEY_USAGE' };
  const owner = await findEmployeeByCertificate(em, signer.sha256);
  if (owner?.employee.state !== 'active') return { ok: false, code: 'CONFIRMATION_ACCOUNT_SUSPENDED' };
  const powers = orderersOf(role).second.filter((orderer) => owner.employee.roles.includes(orderer));
  const isShown = powers.some((orderer) => signer.extKeyUsage?.includes(STAFF_ROLE_OIDS[orderer]) === true);
  if (!isShown) return { ok: false, code: 'CONFIRMATION_ROLE_MISSING' };
  return { ok: true, iin: nameValue(signer.subject, 'SERIALNUMBER')?.replace(/^IIN/, '') ?? '' };
}

function agrees(document: OperatorIssueDocument, operator: OperatorEntity, keys: readonly OperatorKey[]): boolean {
  const { holder } = document;
  const named = document.keys.map(({ usage, csrSha256, spkiSha256 }) => `${usage} ${csrSha256} ${spkiSha256}`);
  const stored = keys.map(({ usage, csr }) => `${usage} ${csr.sha256} ${csr.spkiSha256}`);
  return (
    document.operatorId === operator.id &&
    document.role === operator.role &&
    holder.iin === operator.iin &&
    holder.surname === operator.surname &&
    holder.givenName === operator.givenName &&
    holder.patronymic === (operator.patronymic ?? null) &&
    document.order.sha256 === operator.orderSha256 &&
    named.length === 2 &&
    named.sort().join() === stored.sort().join()
  );
}

/** Keys whose PKCS#10 does not hold any more are left out: the comparison with the signed list then fails. */
async function orderedKeys(em: EntityManager, round: Round): Promise<OperatorKey[]> {
  const application = await applicationOf(em, round);
  if (application === null) return [];
  const [sign, auth] = await Promise.all([verifyCsr(application.signCsr), verifyCsr(application.authCsr)]);
  return [
    ...(sign.ok ? [{ usage: 'sign' as const, csr: sign.csr }] : []),
    ...(auth.ok ? [{ usage: 'auth' as const, csr: auth.csr }] : []),
  ];
}
