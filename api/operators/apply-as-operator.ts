import { createHash } from 'node:crypto';
import type { KeyCarrierEntity, OperatorEntity } from '@kualik/db';
import { carrierByCode, useCarrierCode } from '@kualik/db/repositories/carrier.repository.ts';
import { findOperator, insertApplication } from '@kualik/db/repositories/operator.repository.ts';
import { OPERATOR_INSTRUCTION_VERSION, operatorDocumentBytes } from '@kualik/domain/rules/operator-documents.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { checkKeys, requireFreshKeys } from '../order/check-keys.ts';
import type { OrderedKeys } from '../order/check-keys.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import { moveOperator } from './move-operator.ts';
import type { ApplyAsOperatorInput } from './operator.input.ts';
import type { OperatorApplicationReceiptType } from './operator.type.ts';

/**
 * The operator applies himself: he has no certificate yet, so the code that came with the carrier proves him, and the
 * serial on the carrier in his hands confirms that he received it. @rule reg p.15(1)
 */
export async function applyAsOperator(
  context: ApiContext,
  input: ApplyAsOperatorInput,
): Promise<OperatorApplicationReceiptType> {
  const { em, now, limits, address } = context;
  await limits.spend('install', address);
  const codeSha256 = sha256OfText(input.code.replace(/[\s-]/g, '').toUpperCase());
  const carrier = await carrierByCode(em, codeSha256, now);
  const operator = carrier?.operatorId ? await findOperator(em, carrier.operatorId) : null;
  if (carrier === null || operator === null) throw new CodedError('OPERATOR_CODE', { field: 'code' });
  if (carrier.serial !== input.carrierSerial.trim()) throw new CodedError('CARRIER_SERIAL', { field: 'carrierSerial' });
  if (input.instructionVersion !== OPERATOR_INSTRUCTION_VERSION) {
    throw new CodedError('OPERATOR_INSTRUCTION', { field: 'instructionVersion' });
  }
  const keys = await checkKeys(input);
  await requireFreshKeys(em, keys);
  const document = applicationOf(operator, carrier, keys, now);
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  await em.transactional(async (inner) => {
    if (!(await useCarrierCode(inner, { id: carrier.id, codeSha256 }, now))) throw new CodedError('OPERATOR_CODE');
    await insertApplication(inner, {
      operatorId: operator.id,
      round: operator.round,
      instructionVersion: input.instructionVersion,
      carrierSerial: carrier.serial,
      ...{ document, documentSha256, signCsr: keys.sign.der, authCsr: keys.auth.der, appliedAt: now },
    });
    const actor = { kind: 'applicant', id: operator.id } as const;
    const data = { documentSha256, carrierId: carrier.id };
    await moveOperator(inner, { operator, action: 'apply', as: ['candidate'], actor, at: now, data });
  });
  return { operatorId: operator.id, document, sha256: documentSha256 };
}

function applicationOf(
  { id, iin, surname, givenName, patronymic }: OperatorEntity,
  carrier: KeyCarrierEntity,
  { sign, auth }: OrderedKeys,
  now: Date,
): Uint8Array {
  return operatorDocumentBytes({
    type: 'kualik/operator-application/1',
    operatorId: id,
    ...{ iin, surname, givenName, patronymic: patronymic ?? null },
    instructionVersion: OPERATOR_INSTRUCTION_VERSION,
    carrierSerial: carrier.serial,
    keys: [
      { usage: 'sign', csrSha256: sign.sha256, spkiSha256: sign.spkiSha256 },
      { usage: 'auth', csrSha256: auth.sha256, spkiSha256: auth.spkiSha256 },
    ],
    appliedAt: now.toISOString(),
  });
}
