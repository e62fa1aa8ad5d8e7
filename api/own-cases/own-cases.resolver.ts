import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { exportOwnList, orderSealedOwnList } from '../cabinet/export-own-list.ts';
import { OwnExportType } from '../cabinet/own-export.type.ts';
import type { ApiContext } from '../context.ts';
import { CsvFileType } from '../lists/list.type.ts';
import { SubmitRequestPayload } from '../order/order.type.ts';
import { Language } from '../schema/common.enums.ts';
import { Base64, EmailAddress } from '../schema/scalars.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { copyRequest } from './copy-request.ts';
import { correctEmail } from './correct-email.ts';
import { correctEmailByKey } from './correct-email-by-key.ts';
import { GiveUpOrderInput } from './give-up-order.input.ts';
import { ownRequestsList } from './export-own-requests.ts';
import { giveUpOrder } from './give-up-order.ts';
import { listOwnRequests } from './list-own-requests.ts';
import { OrderPrefillType, OwnRequestPageType, OwnRequestsExportInput, OwnRequestsInput } from './own-case.type.ts';
import { sendApplicationAgain } from './send-application-again.ts';
import { sendMailAgain } from './send-mail-again.ts';
import { withdrawRequest } from './withdraw-request.ts';

const ID_OF_REQUEST = { description: 'Id of the request.' };
const NUMBER = { description: 'Number of the request.' };
const EMAIL = { description: 'The right address.' };

@Resolver()
export class OwnCasesResolver {
  @Authorized(CABINET)
  @Query(() => OwnRequestPageType, { description: 'Requests of the person whose cabinet is open.' })
  ownRequests(
    @Ctx() context: ApiContext,
    @Arg('input', () => OwnRequestsInput, { description: 'Which and in which order.' }) input: OwnRequestsInput,
  ): Promise<OwnRequestPageType> {
    return listOwnRequests(context, input);
  }

  @Authorized(CABINET)
  @Mutation(() => CsvFileType, { description: 'Own requests as CSV, all pages in one file; the export is recorded.' })
  async exportOwnRequests(
    @Ctx() context: ApiContext,
    @Arg('input', () => OwnRequestsExportInput, { description: 'Which and in which order.' })
    input: OwnRequestsExportInput,
    @Arg('language', () => Language, { description: 'Language of the heading.' }) language: Language,
  ): Promise<CsvFileType> {
    return exportOwnList(context, await ownRequestsList(context, input), language);
  }

  @Authorized(CABINET)
  @Mutation(() => OwnExportType, { description: 'Orders own requests as JSON under the seal of the provider.' })
  async orderSealedOwnRequests(
    @Ctx() context: ApiContext,
    @Arg('input', () => OwnRequestsExportInput, { description: 'Which and in which order.' })
    input: OwnRequestsExportInput,
    @Arg('language', () => Language, { description: 'Language of the headings.' }) language: Language,
  ): Promise<OwnExportType> {
    return orderSealedOwnList(context, await ownRequestsList(context, input), language);
  }

  @Authorized(CABINET)
  @Query(() => OrderPrefillType, { description: 'An order that ended without result, for the form of a new one.' })
  copyOfRequest(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_OF_REQUEST) id: string): Promise<OrderPrefillType> {
    return copyRequest(context, id);
  }

  @Authorized(CABINET)
  @Mutation(() => SubmitRequestPayload, {
    description: 'Takes an own order back, until the operator has confirmed it (regulation p.6(9), p.7(6)).',
  })
  withdrawRequest(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, ID_OF_REQUEST) id: string,
  ): Promise<SubmitRequestPayload> {
    return withdrawRequest(context, id);
  }

  @Authorized(CABINET)
  @Mutation(() => Boolean, { description: 'Corrects the e-mail of an own order and sends the letter there.' })
  correctEmail(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, ID_OF_REQUEST) id: string,
    @Arg('email', () => EmailAddress, EMAIL) email: string,
  ): Promise<boolean> {
    return correctEmail(context, id, email);
  }

  @Mutation(() => Boolean, {
    description: 'Corrects the e-mail of an order for whoever holds an ordered key; needs no certificate.',
  })
  correctEmailByKey(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, NUMBER) number: string,
    @Arg('nonce', () => String, { description: 'Nonce of `createInstallChallenge`.' }) nonce: string,
    @Arg('email', () => EmailAddress, EMAIL) email: string,
    @Arg('proof', () => Base64, {
      description: 'Signature of canonical JSON `kualik/email/1` with number, nonce and email, by an ordered key.',
    })
    proof: Uint8Array,
  ): Promise<boolean> {
    return correctEmailByKey(context, { number, nonce, email, proof });
  }

  @Authorized(CABINET)
  @Mutation(() => Boolean, { description: 'Sends the last letter of an own request again.' })
  sendMailAgain(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_OF_REQUEST) id: string): Promise<boolean> {
    return sendMailAgain(context, id);
  }

  @Mutation(() => Boolean, {
    description: 'Mails the application again while the papers are awaited. Always true, so that nothing is revealed.',
  })
  sendApplicationAgain(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, NUMBER) number: string,
  ): Promise<boolean> {
    return sendApplicationAgain(context, number);
  }

  @Mutation(() => SubmitRequestPayload, {
    description: 'Ends an order whose key file was lost before the papers were accepted; then a new one is made.',
  })
  giveUpOrder(
    @Ctx() context: ApiContext,
    @Arg('input', () => GiveUpOrderInput, { description: 'Number, IIN and captcha.' }) input: GiveUpOrderInput,
  ): Promise<SubmitRequestPayload> {
    return giveUpOrder(context, input);
  }
}
