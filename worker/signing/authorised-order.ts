import type { EntityManager, RequestKeyEntity } from '@kualik/db';
import { orderedRevocationOf } from '@kualik/db/repositories/holder-certificates.repository.ts';
import type { OrderFile } from '@kualik/db/repositories/order-file.repository.ts';
import { type ConfirmedCase, judgeConfirmation } from '@kualik/domain/rules/confirmation-checks.ts';
import {
  confirmedApplicant,
  type ConfirmationDocument,
  type IssueConfirmation,
  type KeyUsageKind,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { keyAlgorithmOf, orderedProfiles } from '@kualik/domain/rules/profiles/index.ts';
import { requestedHostNames } from '@kualik/pki/extensions/requested-names.ts';
import { type ParsedCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { faultOfTargets } from './authorised-counter-revocation.ts';
import { faultOfReissue } from './authorised-reissue.ts';
import { confirmationFacts, type Standings } from './confirmation-facts.ts';
import type { SignerContext } from './signer-context.ts';

/** A key of the order whose proof of possession was checked again; hashes are computed here, not read. */
export interface OrderedKey {
  usage: KeyUsageKind;
  csr: ParsedCsr;
}

export type Authorisation =
  | { kind: 'authorised'; document: ConfirmationDocument; keys: OrderedKey[] }
  /** A violation of condition 3: the case is refused. */
  | { kind: 'violation'; code: ErrorCode }
  /** Nobody could have got here through the api: the case is not touched, people are told. */
  | { kind: 'tampered'; code: ErrorCode };

/** The api accepts none of these, so meeting one here means that somebody wrote into the database. */
const NOT_BY_THE_API: readonly ErrorCode[] = ['CONFIRMATION_CHAIN_UNTRUSTED', 'CONFIRMATION_CONTENT_DIFFERS'];

/**
 * Condition 3 once more, in the process that holds the key. The signer trusts no row: applicant with organisation and
 * representative, number, profiles, alternative names and the SHA-256 of each PKCS#10 and key are compared with what the operator signed. @rule reg p.6 C3
 */
export async function authoriseOrder(
  context: SignerContext,
  em: EntityManager,
  { request, applicant, confirmation, keys: keyRows }: OrderFile,
  standings?: Standings,
): Promise<Authorisation> {
  if (confirmation === null) return { kind: 'tampered', code: 'CONFIRMATION_MISSING' };
  const keys = await checkedKeys(applicant.kind, keyRows);
  const facts = await confirmationFacts(context, em, confirmation, standings);
  const current: ConfirmedCase = {
    number: request.number,
    // The case has moved since; every fact of it that matters is compared one by one.
    version: confirmation.caseVersion,
    applicant: confirmedApplicant(applicant),
    keys: keys.map(({ usage, csr }) => ({ usage, csrSha256: csr.sha256, spkiSha256: csr.spkiSha256 })),
    profiles: orderedProfiles(applicant.kind, applicant.details),
    subjectAltNames: subjectAltNamesOf(applicant),
    revocation: keys.length === 0 ? await orderedRevocationOf(em, request.id) : null,
  };
  const verdict = judgeConfirmation({ ...facts, case: current });
  if (!verdict.ok) return refusalOf(verdict);
  const document = facts.expected;
  if (document === null) return { kind: 'tampered', code: 'CONFIRMATION_CONTENT_DIFFERS' };
  if (document.decision === 'revoke') {
    const code = await faultOfTargets(context, em, document);
    return code === null ? { kind: 'authorised', document, keys } : { kind: 'tampered', code };
  }
  if (!areAskedFor(document, keys)) return { kind: 'tampered', code: 'CONFIRMATION_CONTENT_DIFFERS' };
  const fault = await faultOfReissue(context, em, { request, confirmed: document, keys });
  return fault ?? { kind: 'authorised', document, keys };
}

/** An SSL certificate has no name that the holder of its key did not ask for, whatever was proven. @rule std1 annexes 6, 7 */
function areAskedFor({ subjectAltNames }: IssueConfirmation, keys: readonly OrderedKey[]): boolean {
  const ssl = keys.find(({ usage }) => usage === 'ssl');
  if (ssl === undefined) return true;
  const asked = (requestedHostNames(ssl.csr) ?? []).map((name) => name.toLowerCase());
  return subjectAltNames.length > 0 && subjectAltNames.every((name) => asked.includes(name));
}

function refusalOf({ code, onFail }: { code: ErrorCode; onFail: 'retry' | 'refuse' }): Authorisation {
  if (code === 'CONFIRMATION_UNAVAILABLE') throw new TemporarilyUnavailable(code);
  const isTampered = onFail === 'retry' || NOT_BY_THE_API.includes(code);
  return { kind: isTampered ? 'tampered' : 'violation', code };
}

/** Keys whose PKCS#10 does not hold any more, or is of another algorithm than the kind orders, are left out: the comparison with the signed list then fails. */
async function checkedKeys(kind: ApplicantKind, rows: readonly RequestKeyEntity[]): Promise<OrderedKey[]> {
  const checked = await Promise.all(
    rows.map(async ({ usage, csrDer }) => {
      const algorithm = keyAlgorithmOf(kind, usage);
      return { usage, result: await verifyCsr(csrDer, algorithm === null ? [] : [algorithm]) };
    }),
  );
  return checked.flatMap(({ usage, result }) => (result.ok ? [{ usage, csr: result.csr }] : []));
}
