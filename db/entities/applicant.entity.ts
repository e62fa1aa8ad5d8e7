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
    kind: p.text().$type<'individual'>().default('individual'),
    iin: p.text(),
    surname: p.text(),
    givenName: p.text(),
    patronymic: p.text().nullable(),
    email: p.text(),
    phone: p.text(),
    language: p.text().$type<Language>(),
  },
});
export type ApplicantEntity = InferEntity<typeof ApplicantEntity>;
