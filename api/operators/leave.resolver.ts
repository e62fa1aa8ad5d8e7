import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import {
  answerSilence,
  askToResumeOperator,
  endOperatorAbsence,
  reportOperatorAbsence,
  resumeOperator,
  suspendOperator,
} from './absence.ts';
import { notifyOperatorChange, recordOperatorChange, revokeOperator } from './leave.ts';
import { RecordOperatorChangeInput, ReportAbsenceInput } from './operator.input.ts';
import { OperatorType } from './operator.type.ts';

@Resolver()
export class LeaveResolver {
  @Authorized('operator.notify-change')
  @Mutation(() => OperatorType, { description: 'Records a dismissal or transfer (regulation p.15(1)).' })
  recordOperatorChange(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordOperatorChangeInput, { description: 'Kind, day, letter.' })
    input: RecordOperatorChangeInput,
  ): Promise<OperatorType> {
    return recordOperatorChange(context, input);
  }

  @Authorized('operator.notify-change')
  @Mutation(() => OperatorType, {
    description: 'Tells the provider of a dismissal or transfer; a late notice is marked (regulation p.15(1)).',
  })
  notifyOperatorChange(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
    @Arg('letterNumber', () => String, { description: 'Number of the letter.' }) letterNumber: string,
  ): Promise<OperatorType> {
    return notifyOperatorChange(context, { operatorId, letterNumber });
  }

  @Authorized('operator.revoke')
  @Mutation(() => OperatorType, { description: 'Ends account and certificates of an operator (regulation p.15(1)).' })
  revokeOperator(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorType> {
    return revokeOperator(context, operatorId);
  }

  @Authorized('operator.report-absence')
  @Mutation(() => OperatorType, { description: 'Reports an absence of more than fifteen days (regulation p.15(1)).' })
  reportOperatorAbsence(
    @Ctx() context: ApiContext,
    @Arg('input', () => ReportAbsenceInput, { description: 'Operator and days.' }) input: ReportAbsenceInput,
  ): Promise<OperatorType> {
    return reportOperatorAbsence(context, input);
  }

  @Authorized('operator.suspend')
  @Mutation(() => OperatorType, {
    description: 'Stops the work of an absent operator; the certificates stand (regulation p.15(1)).',
  })
  suspendOperator(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorType> {
    return suspendOperator(context, operatorId);
  }

  @Authorized('operator.request-resume')
  @Mutation(() => OperatorType, {
    description: 'The head says that an operator came back whose work was not stopped (regulation p.15(1)).',
  })
  endOperatorAbsence(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorType> {
    return endOperatorAbsence(context, operatorId);
  }

  @Authorized('operator.request-resume')
  @Mutation(() => OperatorType, { description: 'The head asks to let an operator work again (regulation p.15(1)).' })
  askToResumeOperator(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorType> {
    return askToResumeOperator(context, operatorId);
  }

  @Authorized('operator.resume')
  @Mutation(() => OperatorType, { description: 'Lets an operator work again (regulation p.15(1)).' })
  resumeOperator(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorType> {
    return resumeOperator(context, operatorId);
  }

  @Authorized('operator.answer-question')
  @Mutation(() => OperatorType, { description: 'The head answers why an operator was silent (regulation p.15(1)).' })
  answerSilence(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
    @Arg('answer', () => String, { description: 'The reason, at most 500 characters.' }) answer: string,
  ): Promise<OperatorType> {
    return answerSilence(context, { operatorId, answer });
  }
}
