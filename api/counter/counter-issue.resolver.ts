import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestType } from '../cases/request.type.ts';
import type { ApiContext } from '../context.ts';
import {
  EnterApplicantDataInput,
  GiveUpCardIssueInput,
  IdentifyApplicantInput,
  RecordCardKeysInput,
  RecordCardStepInput,
  RecordCardWrittenInput,
  RecordSignedApplicationInput,
  StartCounterIssueInput,
} from './counter.input.ts';
import { CardWorkType } from './counter.type.ts';
import { enterApplicantData } from './enter-applicant-data.ts';
import { giveUpCardIssue } from './give-up-card-issue.ts';
import { identifyApplicant } from './identify-applicant.ts';
import { readCardWork } from './read-card-work.ts';
import { recordCardKeys } from './record-card-keys.ts';
import { recordCardStep } from './record-card-step.ts';
import { recordCardWritten } from './record-card-written.ts';
import { recordSignedApplication } from './record-signed-application.ts';
import { startCounterIssue } from './start-counter-issue.ts';

/** Process N4: issue onto the chip of the identity card. @rule reg p.9 */
@Resolver()
export class CounterIssueResolver {
  @Authorized('counter.issue')
  @Mutation(() => RequestType, {
    description: 'Starts an issue at the counter (regulation p.9(1)); the case is taken.',
  })
  startCounterIssue(
    @Ctx() context: ApiContext,
    @Arg('input', () => StartCounterIssueInput, { description: 'The card handed over.' }) input: StartCounterIssueInput,
  ): Promise<RequestType> {
    return startCounterIssue(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, { description: 'Identifies the applicant, or refuses (regulation p.9 C1, p.9(2)).' })
  identifyApplicant(
    @Ctx() context: ApiContext,
    @Arg('input', () => IdentifyApplicantInput, { description: 'What was seen.' }) input: IdentifyApplicantInput,
  ): Promise<RequestType> {
    return identifyApplicant(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, { description: 'Enters the data of the applicant (regulation p.9(3)).' })
  enterApplicantData(
    @Ctx() context: ApiContext,
    @Arg('input', () => EnterApplicantDataInput, { description: 'The form.' }) input: EnterApplicantDataInput,
  ): Promise<RequestType> {
    return enterApplicantData(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, { description: 'Takes the keys made on the card (regulation p.9(6)).' })
  recordCardKeys(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordCardKeysInput, { description: 'Card and keys.' }) input: RecordCardKeysInput,
  ): Promise<RequestType> {
    return recordCardKeys(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, {
    description:
      'Records the application signed by hand (regulation p.9(7)); its scan was sent before by POST /scans/ID/application.',
  })
  recordSignedApplication(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordSignedApplicationInput, { description: 'What was seen.' })
    input: RecordSignedApplicationInput,
  ): Promise<RequestType> {
    return recordSignedApplication(context, input);
  }

  @Authorized('counter.issue')
  @Query(() => CardWorkType, { description: 'What is to be written onto the card (regulation p.9(10)).' })
  cardWork(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
  ): Promise<CardWorkType> {
    return readCardWork(context, id);
  }

  @Authorized('counter.issue')
  @Mutation(() => Boolean, { description: 'Records a step of writing onto the card (regulation p.9(10)).' })
  recordCardStep(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordCardStepInput, { description: 'The step.' }) input: RecordCardStepInput,
  ): Promise<boolean> {
    return recordCardStep(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, {
    description: 'Compares what was read back from the card with what was issued and completes (regulation p.9(10)).',
  })
  recordCardWritten(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordCardWrittenInput, { description: 'What was read back.' }) input: RecordCardWrittenInput,
  ): Promise<RequestType> {
    return recordCardWritten(context, input);
  }

  @Authorized('counter.issue')
  @Mutation(() => RequestType, {
    description: 'Ends an issue whose card cannot be written; what was issued is revoked (regulation p.9(10)).',
  })
  giveUpCardIssue(
    @Ctx() context: ApiContext,
    @Arg('input', () => GiveUpCardIssueInput, { description: 'The request.' }) input: GiveUpCardIssueInput,
  ): Promise<RequestType> {
    return giveUpCardIssue(context, input);
  }
}
