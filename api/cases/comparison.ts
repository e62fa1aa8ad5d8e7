import type { RegisterAnswerEntity } from '@kualik/db';
import type { CaseFile } from '@kualik/db/repositories/request.repository.ts';
import { foldNameForComparison } from '@kualik/domain/rules/compare-names.ts';
import { organisationsAgree } from '@kualik/domain/rules/compare-organisations.ts';
import { birthDateOf, maskIin } from '@kualik/domain/rules/iin.ts';
import { z } from 'zod';
import type { ComparedFieldType } from './case-parts.type.ts';
import type { ComparedFieldName } from './case.enums.ts';

const PersonAnswer = z.object({
  person: z.object({
    surname: z.string(),
    givenName: z.string(),
    patronymic: z.string().nullable(),
    birthDate: z.string(),
  }),
});
const OrganisationAnswer = z.object({ organisation: z.object({ name: z.string(), headIin: z.string() }) });

/**
 * What the registers said beside what was ordered, for the operator who compares both with the originals. Nothing before the
 * written consent is recorded. @rule std1 p.9
 */
export function comparisonOf(file: CaseFile): ComparedFieldType[] | null {
  if (!file.request.dataUseConsentAt) return null;
  return [...personFields(file), ...organisationFields(file)];
}

function personFields({ applicant, registerAnswers }: CaseFile): ComparedFieldType[] {
  const answer = PersonAnswer.safeParse(lastAnswer(registerAnswers, 'gbd_fl'));
  if (!answer.success) return [];
  const { person } = answer.data;
  return [
    compared('SURNAME', person.surname, applicant.surname),
    compared('GIVEN_NAME', person.givenName, applicant.givenName),
    compared('PATRONYMIC', person.patronymic, applicant.patronymic ?? null),
    compared('BIRTH_DATE', person.birthDate, birthDateOf(applicant.iin)),
  ];
}

function organisationFields({ applicant, registerAnswers }: CaseFile): ComparedFieldType[] {
  const answer = OrganisationAnswer.safeParse(lastAnswer(registerAnswers, 'gbd_ul'));
  if (!answer.success) return [];
  const { name, headIin } = answer.data.organisation;
  const order = applicant.organisation ?? '';
  const head = claimedHead(applicant);
  return [
    { field: 'ORGANISATION', register: name, order, equal: organisationsAgree(order, name) },
    {
      field: 'HEAD',
      register: maskIin(headIin),
      order: head === null ? null : maskIin(head),
      equal: head === null ? null : head === headIin,
    },
  ];
}

/** Who says that he is the first head: the holder, or the representative by the head's papers. */
function claimedHead({ iin, details, representative }: CaseFile['applicant']): string | null {
  if (representative?.basis === 'head_documents') return representative.iin;
  return details.organisationRole === 'first_head' ? iin : null;
}

function compared(field: ComparedFieldName, register: string | null, order: string | null): ComparedFieldType {
  const equal = foldNameForComparison(register ?? '') === foldNameForComparison(order ?? '');
  return { field, register, order, equal };
}

function lastAnswer(answers: readonly RegisterAnswerEntity[], register: string): unknown {
  return answers.findLast((one) => one.register === register && one.answer !== null)?.answer ?? null;
}
