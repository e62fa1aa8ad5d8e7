import type { CaseFile, EntityManager } from '@kualik/db';
import { certificatesToRevoke, placeNames } from '@kualik/db/repositories/paper.repository.ts';
import type { FormAct, FormFacts } from '@kualik/domain/forms/index.ts';
import { fieldsOf, formFor } from '@kualik/domain/forms/index.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatShortDate } from '@kualik/domain/texts/dates.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { KEY_FAMILIES } from '@kualik/pki/keys/public-key.ts';
import { fullName } from './names.ts';

/** What a case knows, by the names that the forms of standard 1 use. @rule std1 p.9 */
export async function factsOfCase(em: EntityManager, file: CaseFile, act: FormAct): Promise<FormFacts> {
  const { request, applicant } = file;
  const place = await placeNames(em, request);
  const certificates = await certificatesToRevoke(em, request.id);
  const { details, representative } = applicant;
  return {
    ...given({
      number: groupRequestNumber(request.number),
      iin: applicant.iin,
      surname: applicant.surname,
      givenName: applicant.givenName,
      patronymic: applicant.patronymic,
      bin: applicant.bin,
      organisation: applicant.organisation,
      enotaryRole: roleOf(file, act),
      treasuryCode: details.treasuryCode,
      accessLevel: details.accessLevel,
      additionalInformation: details.additionalInformation,
      email: applicant.email,
      phone: applicant.phone,
      principal: fullName(applicant),
      representative: representative ? fullName(representative) : null,
      representativeIin: representative?.iin,
      issuedOn: [
        ...new Set(certificates.flatMap(({ issuedAt }) => (issuedAt ? [formatShortDate(issuedAt)] : []))),
      ].join(', '),
    }),
    region: place.region ?? [],
    settlement: place.settlement ?? [],
    serials: certificates.map(({ serialHex }) => serialHex.toUpperCase()),
    ...(await keysOf(file)),
  };
}

/** Annex 3 has options, annex 10 a line: there the role stands in words. */
function roleOf({ applicant }: CaseFile, act: FormAct): string | null {
  const role = applicant.details.enotaryRole;
  if (role === undefined || act === 'issue') return role ?? null;
  const options = fieldsOf(formFor('enotary', 'issue')).flatMap((field) => field.options);
  return options.find(({ id }) => id === role)?.label.kk ?? null;
}

async function keysOf({ keys }: CaseFile): Promise<FormFacts> {
  const facts: Record<string, string> = {};
  for (const { usage, csrDer } of keys) {
    if (usage === 'ssl') facts['pkcs10'] = base64(csrDer);
    const result = usage === 'ssl' ? null : await verifyCsr(csrDer, KEY_FAMILIES);
    if (result?.ok) facts[usage === 'sign' ? 'signKey' : 'authKey'] = base64(result.csr.spki);
  }
  return facts;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function given(facts: Record<string, string | null | undefined>): FormFacts {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}
