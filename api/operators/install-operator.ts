import type { EntityManager, OperatorEntity } from '@kualik/db';
import {
  carrierOf,
  findOperator,
  formerCertificates,
  issuedToOperators,
  markInstalled,
} from '@kualik/db/repositories/operator.repository.ts';
import type { IssuedToOperator } from '@kualik/db/repositories/operator.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { equipAccount, extendActiveAccount } from '@kualik/db/repositories/staff-account.repository.ts';
import { operatorDocumentBytes } from '@kualik/domain/rules/operator-documents.ts';
import { stageOf, SUPERSEDED_AFTER_MINUTES } from '@kualik/domain/rules/operator-renewal.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';
import { moveOperator } from './move-operator.ts';
import type { OperatorInstallationType } from './operator.type.ts';

/** The document that the operator signs with his new key once the certificates lie on the carrier. @rule reg p.15(1) */
export async function prepareOperatorInstall(context: ApiContext, operatorId: string): Promise<Uint8Array> {
  const { document } = await installDocument(context, operatorId);
  return document;
}

/**
 * The operator proves with the new signature key that his certificates lie on the carrier that was handed to him; from
 * now on he has an account with the role that he is appointed to. No session: he can't have one before. @rule reg p.15(1)
 */
export async function installOperatorCertificates(
  context: ApiContext,
  { operatorId, cms }: { operatorId: string; cms: Uint8Array },
): Promise<OperatorInstallationType> {
  const { em, now } = context;
  const { document, operator, issued } = await installDocument(context, operatorId);
  const signed = await verifyCms(cms);
  if (!signed.ok) throw new CodedError('CONFIRMATION_NOT_CMS', { detail: signed.code });
  if (Buffer.compare(signed.content, document) !== 0) throw new CodedError('CONFIRMATION_BYTES_DIFFER');
  const own = issued.find(({ usage }) => usage === 'sign');
  const isOwn = signed.signatureValid && signed.essCertMatches && signed.signer.sha256 === own?.sha256;
  if (!isOwn) throw new CodedError('CONFIRMATION_SIGNATURE_WRONG');
  if ((await judgeCertificate(em, signed.signer, now)) !== 'trusted') throw new CodedError('CONFIRMATION_CERT_REVOKED');
  await em.transactional((inner) => activate(inner, operator, issued, now));
  return { state: 'active', installedAt: now };
}

async function activate(
  em: EntityManager,
  operator: OperatorEntity,
  issued: readonly IssuedToOperator[],
  at: Date,
): Promise<void> {
  const employeeId = operator.renewal
    ? await renewed(em, operator, issued, at)
    : await equipped(em, operator, issued, at);
  await markInstalled(em, operator, at);
  const data = { carrierSerial: issued[0]?.carrierSerial ?? null, serials: issued.map(({ serialHex }) => serialHex) };
  const actor = { kind: 'employee', id: employeeId } as const;
  await moveOperator(em, { operator, action: 'install', as: ['candidate'], actor, at, data, employeeId });
}

async function equipped(
  em: EntityManager,
  operator: OperatorEntity,
  issued: readonly IssuedToOperator[],
  at: Date,
): Promise<string> {
  const { iin, surname, givenName, phone, officeId, role } = operator;
  const person = { iin, surname, givenName, patronymic: operator.patronymic ?? null, phone, officeId, role };
  return equipAccount(em, person, issued, at);
}

/**
 * The act has one pair for an operator: from now on the new one counts, and what it replaces is revoked as superseded. A
 * suspended account gets nothing: the renewal waits until he may work again. @rule reg p.15(1), p.19(5) rule 6
 */
async function renewed(
  em: EntityManager,
  operator: OperatorEntity,
  issued: readonly IssuedToOperator[],
  at: Date,
): Promise<string> {
  const employeeId = operator.employeeId ?? '';
  if (!(await extendActiveAccount(em, employeeId, issued))) throw new CodedError('OPERATOR_STATE');
  const availableAt = new Date(at.getTime() + SUPERSEDED_AFTER_MINUTES * 60_000);
  for (const { id: certificateId } of await formerCertificates(em, operator)) {
    await orderRevocation(em, { certificateId, reason: 'superseded', requestedBy: employeeId, at, availableAt });
  }
  return employeeId;
}

interface Installable {
  document: Uint8Array;
  operator: OperatorEntity;
  issued: IssuedToOperator[];
}

/** An unknown operator and one who has nothing to install are answered alike. */
async function installDocument({ em, limits, address }: ApiContext, operatorId: string): Promise<Installable> {
  await limits.spend('install', address);
  const operator = isUuid(operatorId) ? await findOperator(em, operatorId) : null;
  if (operator === null || stageOf(operator) !== 'certified') throw new CodedError('NOT_FOUND');
  const issued = (await issuedToOperators(em, [operatorId])).filter(({ round }) => round === operator.round);
  const carrier = await carrierOf(em, operatorId);
  if (carrier === null || issued.some((one) => one.carrierSerial !== carrier.serial)) {
    throw new CodedError('CARRIER_SERIAL');
  }
  const document = operatorDocumentBytes({
    type: 'kualik/operator-install/1',
    operatorId,
    carrierSerial: carrier.serial,
    certificates: issued.map(({ usage, sha256 }) => ({ usage, sha256 })),
  });
  return { document, operator, issued };
}
