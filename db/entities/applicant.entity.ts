import type { ApplicantDetails, ApplicantKind, Representative } from '@kualik/domain/rules/applicant-kinds.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id } from './columns.ts';

export type Language = 'kk' | 'ru' | 'en';

/** The person as he stood in one request; the table also carries folded_name, which the database derives for search. */
export const ApplicantEntity = defineEntity({
  name: 'Applicant',
  tableName: 'applicant',
  properties: {
    id: id(),
    kind: p.text().$type<ApplicantKind>(),
    iin: p.text(),
    surname: p.text(),
    givenName: p.text(),
    patronymic: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text(),
    language: p.text().$type<Language>(),
    bin: p.text().nullable(),
    organisation: p.text().nullable(),
    details: p.json<ApplicantDetails>().onCreate(() => ({})),
    representative: p.json<Representative>().nullable(),
  },
});
export type ApplicantEntity = InferEntity<typeof ApplicantEntity>;
