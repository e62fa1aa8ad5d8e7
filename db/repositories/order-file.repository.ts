import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { ConfirmationEntity } from '../entities/confirmation.entity.ts';
import { RequestKeyEntity } from '../entities/request-key.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { SignedRequestEntity } from '../entities/signed-request.entity.ts';
import { plainRows } from '../plain-rows.ts';

/** What is stored of an order that somebody signed: everything that a signer compares with the signatures; for reading alone. */
export interface OrderFile {
  request: RequestEntity;
  applicant: ApplicantEntity;
  /** The confirmation that came back signed, the newest if there are several. */
  confirmation: ConfirmationEntity | null;
  /** Signature key first. */
  keys: RequestKeyEntity[];
  /** The applicant's own signature, where he gave one. */
  signedRequest: SignedRequestEntity | null;
}

/** The files of these requests, unknown ones left out; as many statements for many as for one. */
export async function orderFiles(em: EntityManager, requestIds: readonly string[]): Promise<Map<string, OrderFile>> {
  const ids = [[...requestIds]];
  const requests = await plainRows(em, RequestEntity, 'where id = any($1)', ids);
  const applicantIds = requests.map((one) => one.applicantId);
  const applicants = await plainRows(em, ApplicantEntity, 'where id = any($1)', [applicantIds]);
  const returned = 'where request_id = any($1) and cms is not null order by received_at desc, id desc';
  const confirmations = await plainRows(em, ConfirmationEntity, returned, ids);
  const keys = await plainRows(em, RequestKeyEntity, 'where request_id = any($1)', ids);
  const signed = await plainRows(em, SignedRequestEntity, 'where request_id = any($1)', ids);
  const person = new Map(applicants.map((one) => [one.id, one]));
  return new Map(
    requests.flatMap((request) => {
      const applicant = person.get(request.applicantId);
      if (applicant === undefined) return [];
      const isOf = (row: { requestId: string }): boolean => row.requestId === request.id;
      const file = {
        request,
        applicant,
        confirmation: confirmations.find(isOf) ?? null,
        keys: keys.filter(isOf).sort((a, b) => b.usage.localeCompare(a.usage)),
        signedRequest: signed.find(isOf) ?? null,
      };
      return [[request.id, file] as const];
    }),
  );
}

export async function orderFile(em: EntityManager, requestId: string): Promise<OrderFile | null> {
  return (await orderFiles(em, [requestId])).get(requestId) ?? null;
}
