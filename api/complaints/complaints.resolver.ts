import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { answerComplaint, judgeComplaint } from './answer-complaint.ts';
import { assignComplaint } from './assign-complaint.ts';
import {
  AnswerComplaintInput,
  ComplaintFilter,
  ComplaintRef,
  EscalateComplaintInput,
  RegisterPaperComplaintInput,
} from './complaint.input.ts';
import { ComplaintPageType, ComplaintType } from './complaint.type.ts';
import { registerEscalation } from './escalate-complaint.ts';
import { listComplaints } from './list-complaints.ts';
import { registerComplaint, registerPaperComplaint } from './register-complaint.ts';
import { returnComplaint } from './return-complaint.ts';
import { readComplaint } from './view-complaint.ts';

const REF = { description: 'The complaint as it was on screen.' };

/** Complaints for those who register, route, answer and judge them. */
@Resolver()
export class ComplaintsResolver {
  @Authorized('complaint.list')
  @Query(() => ComplaintPageType, { description: 'Complaints the employee may see; the reading is recorded.' })
  complaints(
    @Ctx() context: ApiContext,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Filters and order.' })
    filter: ComplaintFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'Lines of a page, 25 when absent, 100 at most.' })
    first: number | null,
    @Arg('offset', () => Int, { nullable: true, description: 'Lines to pass over.' }) offset: number | null,
  ): Promise<ComplaintPageType> {
    return listComplaints(context, { filter, first, offset });
  }

  @Authorized('complaint.read')
  @Query(() => ComplaintType, { nullable: true, description: 'One complaint; the reading is recorded.' })
  complaint(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Complaint.' }) id: string,
  ): Promise<ComplaintType | null> {
    return readComplaint(context, id);
  }

  @Authorized('complaint.register')
  @Mutation(() => ComplaintType, { description: 'Registers a complaint on paper, by hand or by post (p.11).' })
  registerPaperComplaint(
    @Ctx() context: ApiContext,
    @Arg('input', () => RegisterPaperComplaintInput, { description: 'The complaint.' })
    input: RegisterPaperComplaintInput,
  ): Promise<ComplaintType> {
    return registerPaperComplaint(context, input);
  }

  @Authorized('complaint.register')
  @Mutation(() => ComplaintType, { description: 'Registers a complaint that came through the portal (p.11).' })
  registerComplaint(
    @Ctx() context: ApiContext,
    @Arg('complaint', () => ComplaintRef, REF) complaint: ComplaintRef,
  ): Promise<ComplaintType> {
    return registerComplaint(context, complaint);
  }

  @Authorized('complaint.register')
  @Mutation(() => ComplaintType, { description: 'Gives an electronic complaint back with the reason.' })
  returnComplaint(
    @Ctx() context: ApiContext,
    @Arg('complaint', () => ComplaintRef, REF) complaint: ComplaintRef,
    @Arg('reason', () => String, { description: 'The reason in words.' }) reason: string,
  ): Promise<ComplaintType> {
    return returnComplaint(context, complaint, reason);
  }

  @Authorized('complaint.assign')
  @Mutation(() => ComplaintType, { description: 'The head names the responsible executor (p.11).' })
  assignComplaint(
    @Ctx() context: ApiContext,
    @Arg('complaint', () => ComplaintRef, REF) complaint: ComplaintRef,
    @Arg('executorId', () => ID, { description: 'Employee.' }) executorId: string,
  ): Promise<ComplaintType> {
    return assignComplaint(context, complaint, executorId);
  }

  @Authorized('complaint.answer')
  @Mutation(() => ComplaintType, { description: 'The executor’s answer (p.11).' })
  answerComplaint(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerComplaintInput, { description: 'The answer.' }) input: AnswerComplaintInput,
  ): Promise<ComplaintType> {
    return answerComplaint(context, input);
  }

  @Authorized('complaint.escalate')
  @Mutation(() => ComplaintType, { description: 'The quality body registers a complaint brought to it (p.11).' })
  registerEscalation(
    @Ctx() context: ApiContext,
    @Arg('input', () => EscalateComplaintInput, { description: 'Code and reason.' }) input: EscalateComplaintInput,
  ): Promise<ComplaintType> {
    return registerEscalation(context, input);
  }

  @Authorized('complaint.judge')
  @Mutation(() => ComplaintType, { description: 'The answer of the quality body (p.11).' })
  judgeComplaint(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerComplaintInput, { description: 'The answer.' }) input: AnswerComplaintInput,
  ): Promise<ComplaintType> {
    return judgeComplaint(context, input);
  }
}
