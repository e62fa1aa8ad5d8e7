import { ERRORS } from '@kualik/domain/rules/errors.ts';
import type { ErrorCode as DomainErrorCode, ErrorRow } from '@kualik/domain/rules/errors.ts';
import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from './described-enum.ts';
import { LocalizedTextType } from './localized-text.type.ts';

function describe([code, row]: [string, ErrorRow]): [string, readonly [string, string]] {
  return [code, [code, row.clause === null ? row.text.en : `${row.text.en} (${row.clause})`]];
}

export const ErrorCodeEnum = describedEnum(
  'ErrorCode',
  'Every code that may stand in `extensions.code` of a GraphQL error. A code is never reused.',
  Object.fromEntries((Object.entries(ERRORS) as [string, ErrorRow][]).map(describe)),
);
export type ErrorCode = DomainErrorCode;

export const ErrorKindEnum = describedEnum('ErrorKind', 'What a client does with an error.', {
  INVALID: ['invalid', 'The input is to be repaired.'],
  REFUSED: ['refused', 'A refusal by the rules.'],
  CONFLICT: ['conflict', 'The state has changed meanwhile: reload.'],
  FORBIDDEN: ['forbidden', 'Not allowed to this role or page.'],
  UNAUTHENTICATED: ['unauthenticated', 'Sign in first.'],
  LIMITED: ['limited', 'Too many or too heavy: wait.'],
  UNAVAILABLE: ['unavailable', 'Something does not answer: retry. Never a refusal.'],
  NOT_FOUND: ['not_found', 'There is no such record.'],
  INTERNAL: ['internal', 'A fault of the system; give the request id to the support.'],
});
export type ErrorKindValue = (typeof ErrorKindEnum)[keyof typeof ErrorKindEnum];

@ObjectType('ErrorDescription', { description: 'One row of the error table: what a code means.' })
export class ErrorDescriptionType {
  @Field(() => ErrorCodeEnum, { description: 'The code.' }) code!: ErrorCode;
  @Field(() => ErrorKindEnum, { description: 'What a client does with it.' }) kind!: ErrorKindValue;
  @Field(() => String, { nullable: true, description: 'The clause of the act or standard; null when only technical.' })
  clause!: string | null;
  @Field(() => LocalizedTextType, { description: 'The text for people.' }) text!: LocalizedTextType;
}
