import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClockState } from '../cases/case.enums.ts';
import { RequestSummaryType } from '../cases/request.type.ts';
import { RequestStatus } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';

export const RequestSortField = describedEnum('RequestSortField', 'What the inbox is ordered by.', {
  DUE: ['DUE', 'The deadline that runs; without a deadline last.'],
  SUBMITTED_AT: ['SUBMITTED_AT', 'When it was sent.'],
  APPLICANT: ['APPLICANT', 'Surname and first name in the order of the Kazakh alphabet.'],
  NUMBER: ['NUMBER', 'Number.'],
});
export type RequestSortField = (typeof RequestSortField)[keyof typeof RequestSortField];

export const SortOrder = describedEnum('SortOrder', 'Direction of an order.', {
  ASC: ['ASC', 'Ascending.'],
  DESC: ['DESC', 'Descending.'],
});
export type SortOrder = (typeof SortOrder)[keyof typeof SortOrder];

@InputType('RequestSort', { description: 'Order of the inbox.' })
export class RequestSort {
  @Field(() => RequestSortField, { description: 'By what.' }) field!: RequestSortField;
  @Field(() => SortOrder, { description: 'In which direction.' }) order!: SortOrder;
}

@InputType('RequestFilter', { description: 'Filters of the inbox; all given ones must hold.' })
export class RequestFilter {
  @Field(() => [RequestStatus], { nullable: true, description: 'One of these states.' }) statuses?:
    | RequestStatus[]
    | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: taken by me.' }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: taken by nobody. With `mine`: by me or by nobody.' })
  unclaimed?: boolean | null;
  @Field(() => ClockState, { nullable: true, description: 'Where the deadline that runs stands.' })
  clock?: ClockState | null;
  @Field(() => String, { nullable: true, description: 'Service.' })
  @IsOptional()
  @MaxLength(100)
  serviceId?: string | null;
}

@ObjectType('RequestEdge', { description: 'A line of a page with its place.' })
export class RequestEdgeType {
  @Field(() => String, { description: 'Place of the line; give the last one as `after` for the next page.' })
  cursor!: string;
  @Field(() => RequestSummaryType, { description: 'The line.' }) node!: RequestSummaryType;
}

@ObjectType('PageInfo', { description: 'Where a page ends.' })
export class PageInfoType {
  @Field(() => String, { nullable: true, description: 'Place of the last line.' }) endCursor!: string | null;
  @Field(() => Boolean, { description: 'True when more lines follow.' }) hasNextPage!: boolean;
}

@ObjectType('RequestConnection', { description: 'A page of the inbox.' })
export class RequestConnectionType {
  @Field(() => [RequestEdgeType], { description: 'Lines of this page.' }) edges!: RequestEdgeType[];
  @Field(() => PageInfoType, { description: 'Where it ends.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { description: 'How many lines the filter and search find in all.' }) totalCount!: number;
}

@ObjectType('InboxCounts', { description: 'Figures over the open requests the signed-in employee may see.' })
export class InboxCountsType {
  @Field(() => Int, { description: 'Taken by me.' }) mine!: number;
  @Field(() => Int, { description: 'Taken by nobody and waiting for an employee.' }) unclaimed!: number;
  @Field(() => Int, { description: 'Past the deadline.' }) overdue!: number;
  @Field(() => Int, { description: 'Less than 24 hours before the deadline.' }) dueSoon!: number;
  @Field(() => Int, { description: 'In time.' }) onTime!: number;
  @Field(() => Int, { description: 'Waiting for the applicant or for a register.' }) paused!: number;
}
