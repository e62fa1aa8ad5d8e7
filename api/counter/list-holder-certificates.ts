import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { certificatesOfHolder } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { awaitsChoice, awaitsReason } from '../cases/counter-work.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import type { HolderCertificateType } from './counter.type.ts';

/** Certificates of the applicant who was identified in this case, or of his BIN; nobody else's can be looked up. @rule reg t.5 a.4, p.19(1) */
export async function listHolderCertificates(context: ApiContext, id: string): Promise<HolderCertificateType[]> {
  const { em, now } = context;
  const awaits: Parameters<typeof loadClaimed>[1]['awaits'] = (step) => awaitsChoice(step) || awaitsReason(step);
  const request = await loadClaimed(context, { id, awaits });
  const { iin, bin } = await applicantOf(em, request);
  const found = await certificatesOfHolder(em, bin ? { bin } : { iin });
  const own = bin ? found : found.filter((one) => !one.bin); // a certificate of an organisation is not the person's to revoke
  const facts = await certificateStandingFacts(
    em,
    own.map((one) => one.id),
  );
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { found: own.length };
  await appendAudit(em, { kind: 'certificates.searched', actor, at: now, requestId: id, data });
  return own.flatMap(({ id: certificateId, serialHex, usage, notBefore, notAfter }) => {
    const known = facts.find((one) => one.certificateId === certificateId);
    if (known === undefined || (usage !== 'sign' && usage !== 'auth' && usage !== 'ssl')) return [];
    return [{ serialHex, usage, notBefore, notAfter, standing: certificateStanding(known, now) }];
  });
}
