import { mayCopy } from '@kualik/domain/rules/own-case-acts.ts';
import { recordCabinetReading } from '../cabinet/record-cabinet-reading.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadOwnCase } from './load-own-case.ts';
import type { OrderPrefillType } from './own-case.type.ts';

/** What an order that ended without result had filled in, for the form of a new one; the reading is recorded. @rule std1 p.10 */
export async function copyRequest(context: ApiContext, id: string): Promise<OrderPrefillType> {
  const { request, applicant, holder } = await loadOwnCase(context, id);
  if (!mayCopy(request.status)) throw new CodedError('EVENT_NOT_ALLOWED');
  await recordCabinetReading(context, holder, 'copy', id);
  const { kind, iin, surname, givenName, phone, language, details } = applicant;
  return {
    ...{ kind, iin, surname, givenName, phone, language },
    copiedFrom: request.number,
    bin: applicant.bin ?? null,
    organisation: applicant.organisation ?? null,
    patronymic: applicant.patronymic ?? null,
    email: applicant.email ?? null,
    regionCode: request.regionCode ?? null,
    settlementId: request.settlementId ?? null,
    officeId: request.officeId ?? null,
    storage: request.storage ?? null,
    enotaryRole: details.enotaryRole ?? null,
    organisationRole: details.organisationRole ?? null,
    actingHead: details.actingHead ?? false,
    treasuryCode: details.treasuryCode ?? null,
    accessLevel: details.accessLevel ?? null,
    additionalInformation: details.additionalInformation ?? null,
    representative: applicant.representative ?? null,
  };
}
