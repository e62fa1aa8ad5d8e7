import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { RequestType } from '../cases/request.type.ts';
import type { ApiContext } from '../context.ts';
import { acceptDocuments } from './accept-documents.ts';
import { confirmRequest } from './confirm-request.ts';
import {
  AcceptDocumentsInput,
  ConfirmationPreparationType,
  ConfirmRequestInput,
  RefuseDocumentsInput,
} from './decision.input.ts';
import { prepareConfirmation } from './prepare-confirmation.ts';
import { recordDataUseConsent } from './record-data-use-consent.ts';
import { refuseDocuments } from './refuse-documents.ts';

@Resolver()
export class DecideResolver {
  @Authorized('request.accept-documents')
  @Mutation(() => RequestType, {
    description:
      'Records the written consent to use protected data; the register data are shown only then (standard 1 p.9).',
  })
  recordDataUseConsent(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
  ): Promise<RequestType> {
    return recordDataUseConsent(context, id);
  }

  @Authorized('request.accept-documents')
  @Mutation(() => RequestType, {
    description: 'Accepts papers and person, writes the receipt (regulation p.6 C2, p.6(8)).',
  })
  acceptDocuments(
    @Ctx() context: ApiContext,
    @Arg('input', () => AcceptDocumentsInput, { description: 'What was seen.' }) input: AcceptDocumentsInput,
  ): Promise<RequestType> {
    return acceptDocuments(context, input);
  }

  @Authorized('request.refuse')
  @Mutation(() => RequestType, { description: 'Refuses at the counter with a reason (regulation p.6(7)).' })
  refuseDocuments(
    @Ctx() context: ApiContext,
    @Arg('input', () => RefuseDocumentsInput, { description: 'Ground and reason.' }) input: RefuseDocumentsInput,
  ): Promise<RequestType> {
    return refuseDocuments(context, input);
  }

  @Authorized('request.confirm')
  @Mutation(() => ConfirmationPreparationType, {
    description: 'Gives out the confirmation document to sign (regulation p.6(9)).',
  })
  prepareConfirmation(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
  ): Promise<ConfirmationPreparationType> {
    return prepareConfirmation(context, id);
  }

  @Authorized('request.confirm')
  @Mutation(() => RequestType, {
    description:
      'Takes the signed confirmation. A slip is an error and changes nothing; a violation refuses the request (regulation p.6(10)).',
  })
  confirmRequest(
    @Ctx() context: ApiContext,
    @Arg('input', () => ConfirmRequestInput, { description: 'The signature.' }) input: ConfirmRequestInput,
  ): Promise<RequestType> {
    return confirmRequest(context, input);
  }
}
