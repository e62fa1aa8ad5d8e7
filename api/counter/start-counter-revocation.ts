import { isOrganisation } from '@kualik/domain/rules/applicant-kinds.ts';
import { parseBin } from '@kualik/domain/rules/iin.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { emailOf } from '../order/check-order.ts';
import type { StartCounterRevocationInput } from './revocation.input.ts';
import { checkPerson, startCounterCase } from './start-counter-case.ts';
import type { CounterCase } from './start-counter-case.ts';

const CHANNEL = 'psc_or_provider.revoke';

/** The applicant hands the papers of a revocation over. @rule reg p.10(1), std1 p.9 revoke */
export async function startCounterRevocation(
  context: ApiContext,
  input: StartCounterRevocationInput,
): Promise<RequestType> {
  const { idempotencyKey } = input;
  const person = checkPerson(input);
  const applicant = applicantOf(input);
  const request = await startCounterCase(context, {
    ...{ channelId: CHANNEL, idempotencyKey, person, applicant, storage: null },
  });
  return viewRequest(context, request.id);
}

function applicantOf({ kind, bin, organisation, email }: StartCounterRevocationInput): CounterCase['applicant'] {
  const address = (email ?? '').trim() === '' ? null : emailOf(email ?? '');
  if (!isOrganisation(kind)) return { kind, email: address };
  const name = (organisation ?? '').normalize('NFC').trim();
  if (name === '') throw new CodedError('NAME_REQUIRED', { field: 'organisation' });
  return { kind, email: address, bin: valueOf(parseBin(bin ?? ''), 'bin'), organisation: name };
}
