import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../administration/page.type.ts';
import { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import {
  appointSupportContact,
  endSupportContact,
  listSupportContacts,
  registerSupportContact,
  sendSupportContactLetter,
} from './support-contacts.ts';
import {
  forwardSupportRequest,
  listSupportRequests,
  takeSupportRequest,
  workOnSupportRequest,
} from './support-requests.ts';
import {
  AppointSupportContactInput,
  SupportContactPageType,
  SupportContactType,
  SupportRequestPageType,
  SupportRequestType,
  SupportState,
  TakeSupportRequestInput,
} from './support.type.ts';

const CONTACT = { description: 'Contact.' };
const REQUEST = { description: 'Support request.' };
/** Longest answer; the same as of other answers of a centre. */
const ANSWER_LENGTH = 4000;

@Resolver()
export class SupportResolver {
  @Authorized('support.appoint-contact')
  @Mutation(() => SupportContactType, { description: 'Appoints who settles support requests (regulation p.15(3)).' })
  appointSupportContact(
    @Ctx() context: ApiContext,
    @Arg('input', () => AppointSupportContactInput, { description: 'Person, order, mailbox.' })
    input: AppointSupportContactInput,
  ): Promise<SupportContactType> {
    return appointSupportContact(context, input);
  }

  @Authorized('support.send-letter')
  @Mutation(() => SupportContactType, { description: 'Tells the support service by letter (regulation p.15(3)).' })
  sendSupportContactLetter(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, CONTACT) id: string,
    @Arg('letterNumber', () => String, { description: 'Number of the letter.' }) letterNumber: string,
  ): Promise<SupportContactType> {
    return sendSupportContactLetter(context, { id, letterNumber: letterNumber.slice(0, 64) });
  }

  @Authorized('support.register-contact')
  @Mutation(() => SupportContactType, { description: 'The support service registers the contact (p.15(3)).' })
  registerSupportContact(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, CONTACT) id: string,
  ): Promise<SupportContactType> {
    return registerSupportContact(context, id);
  }

  @Authorized('support.appoint-contact')
  @Mutation(() => SupportContactType, { description: 'Ends the appointment of a contact (p.15(3)).' })
  endSupportContact(@Ctx() context: ApiContext, @Arg('id', () => ID, CONTACT) id: string): Promise<SupportContactType> {
    return endSupportContact(context, id);
  }

  @Authorized('support.list-contacts')
  @Query(() => SupportContactPageType, { description: 'Persons for support requests; the reading is recorded.' })
  supportContacts(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isRegistered', () => Boolean, {
      nullable: true,
      description: 'Only registered ones, or only those that wait.',
    })
    isRegistered: boolean | null,
  ): Promise<Page<SupportContactType>> {
    return listSupportContacts(context, isRegistered ?? null, window);
  }

  @Authorized('support.take-request')
  @Mutation(() => SupportRequestType, { description: 'Takes a request; forwards it where it can (p.15(3)).' })
  takeSupportRequest(
    @Ctx() context: ApiContext,
    @Arg('input', () => TakeSupportRequestInput, { description: 'The request.' }) input: TakeSupportRequestInput,
  ): Promise<SupportRequestType> {
    return takeSupportRequest(context, input);
  }

  @Authorized('support.take-request')
  @Mutation(() => SupportRequestType, { description: 'Forwards a request to a centre by hand (p.15(3)).' })
  forwardSupportRequest(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, REQUEST) id: string,
    @Arg('officeId', () => ID, { description: 'Centre.' }) officeId: string,
  ): Promise<SupportRequestType> {
    return forwardSupportRequest(context, { id, officeId });
  }

  @Authorized('support.answer')
  @Mutation(() => SupportRequestType, { description: 'The responsible person takes a request into work (p.15(3)).' })
  beginSupportRequest(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, REQUEST) id: string,
  ): Promise<SupportRequestType> {
    return workOnSupportRequest(context, { id, action: 'take', answer: null });
  }

  @Authorized('support.answer')
  @Mutation(() => SupportRequestType, { description: 'Sends a request back that is not the centre’s (p.15(3)).' })
  returnSupportRequest(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, REQUEST) id: string,
  ): Promise<SupportRequestType> {
    return workOnSupportRequest(context, { id, action: 'return', answer: null });
  }

  @Authorized('support.answer')
  @Mutation(() => SupportRequestType, { description: 'The responsible person answers (regulation p.15(3)).' })
  answerSupportRequest(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, REQUEST) id: string,
    @Arg('answer', () => String, { description: 'The answer.' }) answer: string,
  ): Promise<SupportRequestType> {
    if (answer.trim() === '' || answer.length > ANSWER_LENGTH)
      throw new CodedError('INPUT_INVALID', { field: 'answer' });
    return workOnSupportRequest(context, { id, action: 'answer', answer });
  }

  @Authorized('support.list')
  @Query(() => SupportRequestPageType, { description: 'Support requests; the reading is recorded (p.15(3)).' })
  supportRequests(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('states', () => [SupportState], { nullable: true, description: 'One of these states.' })
    states: SupportState[] | null,
    @Arg('isUnanswered', () => Boolean, { nullable: true, description: 'Only without or only with an answer.' })
    isUnanswered: boolean | null,
  ): Promise<Page<SupportRequestType>> {
    return listSupportRequests(context, { states: states ?? null, isUnanswered: isUnanswered ?? null }, window);
  }
}
