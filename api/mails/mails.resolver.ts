import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { listMails } from './list-mails.ts';
import { Language } from '../schema/common.enums.ts';
import { NotificationTemplateType } from './letter-template.type.ts';
import { listTemplates } from './list-templates.ts';
import { MailType } from './mail.type.ts';

@Resolver()
export class MailsResolver {
  @Authorized('mail.read')
  @Query(() => [MailType], { description: 'Notices of a request, newest first; the reading is recorded.' })
  mails(
    @Ctx() context: ApiContext,
    @Arg('requestId', () => ID, { description: 'Id of the request.' }) requestId: string,
  ): Promise<MailType[]> {
    return listMails(context, requestId);
  }

  @Authorized('letter-template.read')
  @Query(() => [NotificationTemplateType], {
    description: 'Letters to applicants as data, with a preview over samples.',
  })
  notificationTemplates(
    @Arg('language', () => Language, { description: 'Language of the preview.' }) language: Language,
  ): NotificationTemplateType[] {
    return listTemplates(language);
  }
}
