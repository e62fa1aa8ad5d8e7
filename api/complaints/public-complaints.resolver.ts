import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { EscalateComplaintInput, SubmitComplaintInput } from './complaint.input.ts';
import { ComplaintPaperAct, ComplaintPaperFileType } from './complaint-paper.type.ts';
import { readOwnComplaintPaper } from './read-complaint-paper.ts';
import { PublicComplaintType } from './complaint.type.ts';
import { escalateComplaint } from './escalate-complaint.ts';
import { readComplaintState } from './read-complaint-state.ts';
import { submitComplaint } from './submit-complaint.ts';

/** Complaints for those who complain. */
@Resolver()
export class PublicComplaintsResolver {
  @Query(() => PublicComplaintType, { nullable: true, description: 'State of a complaint by its code; public.' })
  complaintState(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Code of the complaint.' }) code: string,
  ): Promise<PublicComplaintType | null> {
    return readComplaintState(context, code);
  }

  @Query(() => ComplaintPaperFileType, {
    nullable: true,
    description: 'The sealed paper of an act of a complaint, by its code; public.',
  })
  complaintPaper(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Code of the complaint.' }) code: string,
    @Arg('act', () => ComplaintPaperAct, { description: 'Act.' }) act: ComplaintLetterAct,
  ): Promise<ComplaintPaperFileType | null> {
    return readOwnComplaintPaper(context, code, act);
  }

  @Mutation(() => PublicComplaintType, { description: 'Sends a complaint electronically (standard 1 p.11); public.' })
  submitComplaint(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitComplaintInput, { description: 'The complaint.' }) input: SubmitComplaintInput,
  ): Promise<PublicComplaintType> {
    return submitComplaint(context, input);
  }

  @Mutation(() => PublicComplaintType, {
    description: 'Takes an answered or overdue complaint to the quality body (standard 1 p.11); public.',
  })
  escalateComplaint(
    @Ctx() context: ApiContext,
    @Arg('input', () => EscalateComplaintInput, { description: 'Code and reason.' }) input: EscalateComplaintInput,
  ): Promise<PublicComplaintType> {
    return escalateComplaint(context, input);
  }
}
