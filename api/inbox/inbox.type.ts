import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RequestSummaryType } from '../cases/request.type.ts';
import { RequestStatus } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';

export const RequestSort = describedEnum('RequestSort', 'Order of the inbox.', {
  DEADLINE: ['DEADLINE', 'The soonest deadline first; without a deadline last.'],
  SUBMITTED_OLDEST: ['SUBMITTED_OLDEST', 'Oldest order first.'],
  SUBMITTED_NEWEST: ['SUBMITTED_NEWEST', 'Newest order first.'],
  SURNAME: ['SURNAME', 'By surname in the Kazakh alphabet.'],
  NUMBER: ['NUMBER', 'By number.'],
});
export type RequestSort = (typeof RequestSort)[keyof typeof RequestSort];

export const ClaimFilter = describedEnum('ClaimFilter', 'Whose requests to show.', {
  MINE: ['MINE', 'Taken by me.'],
  UNCLAIMED: ['UNCLAIMED', 'Taken by nobody.'],
  MINE_OR_UNCLAIMED: ['MINE_OR_UNCLAIMED', 'Taken by me or by nobody.'],
  OTHERS: ['OTHERS', 'Taken by somebody else.'],
});
export type ClaimFilter = (typeof ClaimFilter)[keyof typeof ClaimFilter];

export const DueFilter = describedEnum('DueFilter', 'Which deadlines to show.', {
  OVERDUE: ['OVERDUE', 'Past.'],
  WITHIN_HOUR: ['WITHIN_HOUR', 'Within an hour.'],
  TODAY: ['TODAY', 'Within 24 hours.'],
  LATER: ['LATER', 'Later, or without a deadline.'],
});
export type DueFilter = (typeof DueFilter)[keyof typeof DueFilter];

@InputType('RequestFilter', { description: 'Filters of the inbox; all given ones must hold.' })
export class RequestFilter {
  @Field(() => [RequestStatus], { nullable: true, description: 'One of these states.' }) status?:
    RequestStatus[] | null;
  @Field(() => [String], { nullable: true, description: 'One of these steps.' }) step?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;

  @Field(() => ClaimFilter, { nullable: true, description: 'Whose.' }) claim?: ClaimFilter | null;
  @Field(() => DueFilter, { nullable: true, description: 'Deadline.' }) due?: DueFilter | null;
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

@ObjectType('InboxCounts', { description: 'Figures over the inbox of the signed-in employee.' })
export class InboxCountsType {
  @Field(() => Int, { description: 'Taken by me.' }) mine!: number;
  @Field(() => Int, { description: 'At the counter of my office and taken by nobody.' }) unclaimed!: number;
  @Field(() => Int, { description: 'Waiting for the applicant.' }) waitingForApplicant!: number;
  @Field(() => Int, { description: 'Under review.' }) underReview!: number;
  @Field(() => Int, { description: 'Certificates being made.' }) issuing!: number;
  @Field(() => Int, { description: 'Past the deadline.' }) overdue!: number;
}
