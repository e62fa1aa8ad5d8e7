import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertCardStation } from '@kualik/db/repositories/card-station.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { EnrolCardStationInput } from './card-station.input.ts';

/** A station is known by the certificate that it made itself; who enrols it compares the fingerprint on the spot. @rule reg p.9(6) */
export async function enrolCardStation(context: ApiContext, input: EnrolCardStationInput): Promise<string> {
  const { em, now: enrolledAt } = context;
  const { name, officeId, certificate } = input;
  if (!isUuid(officeId) || (await officeById(em, officeId)) === null)
    throw new CodedError('OFFICE_UNKNOWN', { field: 'officeId' });
  const certificateSha256 = fingerprintOf(certificate);
  return em.transactional(async (inner) => {
    const row = { name, officeId, certificate, certificateSha256, enrolledAt };
    const id = await insertCardStation(inner, { ...row, enrolledById: signedInOf(context).employeeId });
    if (id === null) throw new CodedError('CARD_STATION_KNOWN', { field: 'name' });
    const data = { stationId: id, name, officeId, certificateSha256 };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'card.station-enrolled', actor, at: enrolledAt, requestId: null, data });
    return id;
  });
}

function fingerprintOf(der: Uint8Array): string {
  try {
    return parseCertificate(der).sha256;
  } catch (cause) {
    throw new CodedError('INPUT_INVALID', { field: 'certificate', cause });
  }
}
