import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FINDINGS } from '@kualik/db/audit/finding.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';

export const AuditSeverity = describedEnum('AuditSeverity', 'How grave a finding in the audit chain is.', {
  ALARM: ['alarm', 'Something was tampered with or lost.'],
  WARNING: ['warning', 'It could have been.'],
  NOTICE: ['notice', 'Normal.'],
});
export type AuditSeverity = (typeof AuditSeverity)[keyof typeof AuditSeverity];

@ObjectType('AuditFinding', { description: 'Something that a check of the audit chain found.' })
export class AuditFindingType {
  @Field(() => String, { description: `Code: ${Object.keys(FINDINGS).join(', ')}.` }) code!: string;
  @Field(() => AuditSeverity, { description: 'How grave it is.' }) severity!: AuditSeverity;
  @Field(() => Int, { nullable: true, description: 'Number of the entry that it is about.' }) entry!: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the head that it is about.' }) head!: number | null;
}

@ObjectType('AuditCheck', { description: 'A check of the audit against its sealed heads (regulation p.19(2)).' })
export class AuditCheckType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => DateTime, { description: 'When it was ordered.' }) orderedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it runs.' }) doneAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'Heads whose seal holds.' }) heads!: number | null;
  @Field(() => Int, { nullable: true, description: 'Entries under them.' }) sealedRows!: number | null;
  @Field(() => Int, { nullable: true, description: 'Entries not sealed yet.' }) unsealedRows!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'False: the seal certificate came from the very database that was checked.',
  })
  isIndependent!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many things were found.' }) findingCount!: number | null;
  @Field(() => [AuditFindingType], { description: 'The first hundred, the grave ones first.' })
  findings!: AuditFindingType[];
}
