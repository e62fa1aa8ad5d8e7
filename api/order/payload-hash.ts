import { createHash } from 'node:crypto';
import type { CheckedOrder } from './check-order.ts';
import { csrsOf } from './check-keys.ts';
import type { CheckedKind } from './check-kind.ts';
import type { KindKeys } from './check-kind-keys.ts';
import type { SubmitRequestInput } from './submit-request.input.ts';

/**
 * Hash over what is ordered, after checking, so that spaces make no difference. The captcha is not part of it: a
 * repeated order carries the old one or a new one.
 */
export function payloadHash(
  input: SubmitRequestInput,
  order: CheckedOrder,
  { kind, keys: { keys } }: { kind: CheckedKind; keys: KindKeys },
): string {
  const { regionCode, settlementId, officeId, storage, language, policyVersion } = input;
  const parts = [
    ...[order.iin, order.surname, order.givenName, order.patronymic, order.email, order.phone],
    ...[regionCode, settlementId, officeId, storage, language, policyVersion],
    ...csrsOf(keys).map(({ csr }) => csr.sha256),
    kind,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
