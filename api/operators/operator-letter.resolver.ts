import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { installOperatorCertificates, prepareOperatorInstall } from './install-operator.ts';
import { confirmOperatorIssue, prepareOperatorIssue, readOperatorIssue, signOperatorIssue } from './issue-operator.ts';
import {
  prepareOperatorLetter,
  receiveOfficialLetter,
  sendOperatorLetter,
  signOfficialLetter,
} from './official-letter.ts';
import { PrepareLetterInput } from './operator.input.ts';
import { OfficialLetterType, OperatorInstallationType, OperatorIssueType } from './operator.type.ts';

@Resolver()
export class OperatorLetterResolver {
  @Authorized('operator.prepare-letter')
  @Mutation(() => OfficialLetterType, {
    description: 'Writes the official letter with application and order attached (regulation p.15(1)).',
  })
  prepareOperatorLetter(
    @Ctx() context: ApiContext,
    @Arg('input', () => PrepareLetterInput, { description: 'Operator, number, executor.' }) input: PrepareLetterInput,
  ): Promise<OfficialLetterType> {
    return prepareOperatorLetter(context, input);
  }

  @Authorized('operator.sign-letter')
  @Mutation(() => OfficialLetterType, {
    description: 'The head of the centre signs an official letter (regulation p.15(1)).',
  })
  signOfficialLetter(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Letter.' }) id: string,
    @Arg('cms', () => Base64, { description: 'CMS over the document of the letter.' }) cms: Uint8Array,
  ): Promise<OfficialLetterType> {
    return signOfficialLetter(context, { id, cms });
  }

  @Authorized('operator.send-letter')
  @Mutation(() => OfficialLetterType, { description: 'Sends the signed letter to the provider (regulation p.15(1)).' })
  sendOperatorLetter(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Letter.' }) id: string,
  ): Promise<OfficialLetterType> {
    return sendOperatorLetter(context, id);
  }

  @Authorized('operator.receive-letter')
  @Mutation(() => OfficialLetterType, {
    description: 'The provider records the receipt of a letter (regulation p.15(1)).',
  })
  receiveOfficialLetter(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Letter.' }) id: string,
  ): Promise<OfficialLetterType> {
    return receiveOfficialLetter(context, id);
  }

  @Authorized('operator.order-issue')
  @Mutation(() => OperatorIssueType, {
    description: 'Gives out the order to issue an operator’s certificates (regulation p.15(1)).',
  })
  prepareOperatorIssue(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<OperatorIssueType> {
    return prepareOperatorIssue(context, operatorId);
  }

  @Authorized('operator.order-issue')
  @Mutation(() => OperatorIssueType, { description: 'The first of two signatures (regulation p.15(1)).' })
  signOperatorIssue(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Order.' }) id: string,
    @Arg('cms', () => Base64, { description: 'CMS over the document.' }) cms: Uint8Array,
  ): Promise<OperatorIssueType> {
    return signOperatorIssue(context, { id, cms });
  }

  @Authorized('operator.confirm-issue')
  @Mutation(() => OperatorIssueType, {
    description: 'The second signature, by somebody else; the certificates are made (regulation p.15(1)).',
  })
  confirmOperatorIssue(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Order.' }) id: string,
    @Arg('cms', () => Base64, { description: 'CMS over the same document.' }) cms: Uint8Array,
  ): Promise<OperatorIssueType> {
    return confirmOperatorIssue(context, { id, cms });
  }

  @Mutation(() => OperatorInstallationType, {
    description: 'The operator proves that his certificates lie on his carrier (regulation p.15(1)).',
  })
  installOperatorCertificates(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
    @Arg('cms', () => Base64, { description: 'CMS over the installation document, by the new signature key.' })
    cms: Uint8Array,
  ): Promise<OperatorInstallationType> {
    return installOperatorCertificates(context, { operatorId, cms });
  }

  @Authorized('operator.confirm-issue')
  @Query(() => OperatorIssueType, { description: 'The order as the second person reads it; the reading is recorded.' })
  operatorIssue(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Order.' }) id: string,
  ): Promise<OperatorIssueType> {
    return readOperatorIssue(context, id);
  }

  @Query(() => Base64, {
    description: 'Canonical JSON `kualik/operator-install/1` that the operator signs; names nobody.',
  })
  operatorInstallDocument(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<Uint8Array> {
    return prepareOperatorInstall(context, operatorId);
  }
}
