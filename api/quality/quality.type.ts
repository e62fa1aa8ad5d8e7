import { Field, ID, Int, ObjectType } from 'type-graphql';
import { pageType } from '../administration/page.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { ViolationState } from './quality.enums.ts';

@ObjectType('Violation', { description: 'A breach of a rule in an operator’s work (regulation p.15(2)).' })
export class ViolationType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Employee whose work it is about.' }) employeeId!: string;
  @Field(() => ID, { nullable: true, description: 'Centre.' }) officeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Request.' }) requestId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Check that found it.' }) checkId!: string | null;
  @Field(() => String, { description: 'Rule, as `p.19(5) rule 4`.' }) ruleRef!: string;
  @Field(() => String, { nullable: true, description: 'What the system found.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'What a person found.' }) description!: string | null;
  @Field(() => ViolationState, { description: 'State.' }) state!: ViolationState;
  @Field(() => DateTime, { description: 'Found.' }) foundAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Sent to the head of the centre.' }) sentAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Answer of the centre.' }) answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Measures taken.' }) measures!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Answered.' }) answeredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Closed.' }) closedAt!: Date | null;
}
export const ViolationPageType = pageType('ViolationPage', ViolationType);

@ObjectType('QualityFinding', { description: 'Findings of a period for one employee and rule.' })
export class QualityFindingType {
  @Field(() => ID, { nullable: true, description: 'Centre.' }) officeId!: string | null;
  @Field(() => ID, { description: 'Employee.' }) employeeId!: string;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { description: 'Rule.' }) ruleRef!: string;
  @Field(() => Int, { description: 'Found.' }) found!: number;
  @Field(() => Int, { description: 'Not closed yet.' }) open!: number;
}

@ObjectType('QualityCheck', { description: 'A check of finished cases of a centre (regulation p.15(2)).' })
export class QualityCheckType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Centre.' }) officeId!: string;
  @Field(() => String, { description: 'First day of the period.' }) periodFrom!: string;
  @Field(() => String, { description: 'Last day of the period.' }) periodTo!: string;
  @Field(() => [String], { description: 'Acts and versions of instructions it is based on.' }) basis!: string[];
  @Field(() => [ID], { description: 'Requests of the sample.' }) sample!: string[];
  @Field(() => [ViolationType], { description: 'What it found; to the centre what was sent to it.' })
  findings!: ViolationType[];
  @Field(() => String, { description: 'Seed of the draw: with it everybody draws the same sample.' }) seed!: string;
  @Field(() => DateTime, { description: 'Opened.' }) openedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Closed.' }) closedAt!: Date | null;
}
export const QualityCheckPageType = pageType('QualityCheckPage', QualityCheckType);

@ObjectType('CopyRequest', { description: 'Copies that the provider wants from a centre (regulation p.15(2)).' })
export class CopyRequestType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { nullable: true, description: 'Check it belongs to.' }) checkId!: string | null;
  @Field(() => ID, { description: 'Request whose papers are wanted.' }) requestId!: string;
  @Field(() => [String], { description: 'Papers wanted.' }) documents!: string[];
  @Field(() => DateTime, { description: 'Asked.' }) requestedAt!: Date;
  @Field(() => String, { description: 'Day by which they are due.' }) dueOn!: string;
  @Field(() => DateTime, { nullable: true, description: 'Delivered.' }) deliveredAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'Days late; 0 in time.' }) delayDays!: number | null;
  @Field(() => [ID], { nullable: true, description: 'Scans delivered.' }) paperIds!: string[] | null;
}
export const CopyRequestPageType = pageType('CopyRequestPage', CopyRequestType);

@ObjectType('WorkplaceStatement', { description: 'Monthly statement of an operator’s workplace (regulation p.19(5)).' })
export class WorkplaceStatementType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Operator.' }) operatorId!: string;
  @Field(() => String, { description: 'Month, YYYY-MM.' }) month!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/workplace-statement/1`.' }) document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the document, hex.' }) documentSha256!: string;
  @Field(() => Base64, { nullable: true, description: 'CMS with the document inside, by the provider’s seal.' })
  cms!: Uint8Array | null;
  @Field(() => DateTime, { nullable: true, description: 'Sealed.' }) sealedAt!: Date | null;
}
export const WorkplaceStatementPageType = pageType('WorkplaceStatementPage', WorkplaceStatementType);
