import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { PubSub, ResolverData } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { VerifySignatureResolver } from '../verify-signature/verify-signature.resolver.ts';
import { AuthoritiesResolver } from '../authorities/authorities.resolver.ts';
import { ComplaintsResolver } from '../complaints/complaints.resolver.ts';
import { PublicComplaintsResolver } from '../complaints/public-complaints.resolver.ts';
import { CounterQueueResolver } from '../counter-queue/counter-queue.resolver.ts';
import { QueuePlacesResolver } from '../counter-queue/queue-places.resolver.ts';
import { CabinetResolver } from '../cabinet/cabinet.resolver.ts';
import { CounterIssueResolver } from '../counter/counter-issue.resolver.ts';
import { CounterRevocationResolver } from '../counter/counter-revocation.resolver.ts';
import { DecideResolver } from '../decide/decide.resolver.ts';
import { HoldsResolver } from '../holds/holds.resolver.ts';
import { AuditChecksResolver } from '../audit-checks/audit-checks.resolver.ts';
import { FiguresResolver } from '../figures/figures.resolver.ts';
import { InboxResolver } from '../inbox/inbox.resolver.ts';
import { FormsResolver } from '../forms/forms.resolver.ts';
import { InstallResolver } from '../install/install.resolver.ts';
import { InstallationResolver } from '../installation/installation.resolver.ts';
import { LiveResolver } from '../live/live.resolver.ts';
import { ListsResolver } from '../lists/lists.resolver.ts';
import { KeyLossResolver } from '../key-loss/key-loss.resolver.ts';
import { MailsResolver } from '../mails/mails.resolver.ts';
import { OfficesResolver } from '../offices/offices.resolver.ts';
import { OrderResolver } from '../order/order.resolver.ts';
import { OwnCasesResolver } from '../own-cases/own-cases.resolver.ts';
import { OwnPapersResolver } from '../own-cases/own-papers.resolver.ts';
import { OwnCertificatesResolver } from '../own-certificates/own-certificates.resolver.ts';
import { QuestionnaireResolver } from '../questionnaire/questionnaire.resolver.ts';
import { ServicesResolver } from '../services/services.resolver.ts';
import { SignedRequestResolver } from '../signed-request/signed-request.resolver.ts';
import { SignInResolver } from '../sign-in/sign-in.resolver.ts';
import { AppointResolver } from '../operators/appoint.resolver.ts';
import { LeaveResolver } from '../operators/leave.resolver.ts';
import { OperatorLetterResolver } from '../operators/operator-letter.resolver.ts';
import { FailedWorkResolver } from '../failed-work/failed-work.resolver.ts';
import { CardStationsResolver } from '../card-stations/card-stations.resolver.ts';
import { WorkplacesResolver } from '../workplaces/workplaces.resolver.ts';
import { OperatorsResolver } from '../operators/operators.resolver.ts';
import { QualityResolver } from '../quality/quality.resolver.ts';
import { ViolationsResolver } from '../quality/violations.resolver.ts';
import { RequirementsResolver } from '../requirements/requirements.resolver.ts';
import { SupportResolver } from '../support/support.resolver.ts';
import { ArchiveListsResolver } from '../archive/archive-lists.resolver.ts';
import { ArchiveResolver } from '../archive/archive.resolver.ts';
import { checkPermission } from '../sign-in/check-permission.ts';
import { IdentityCardResolver } from '../identity-card/identity-card.resolver.ts';
import { TermsResolver } from '../terms/terms.resolver.ts';
import { StatusResolver } from '../status/status.resolver.ts';

/** Every subscription brings its own stream: there are no topics, though type-graphql asks for their keeper. */
const NO_TOPICS: PubSub = { publish: noTopic, subscribe: noTopic };
function noTopic(topic: string): never {
  throw new Error(`nothing is published, nor ${topic}`);
}

/** The executable schema; the same for production, tests and the committed SDL. */
export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      InstallationResolver,
      OfficesResolver,
      OrderResolver,
      StatusResolver,
      ServicesResolver,
      AuthoritiesResolver,
      VerifySignatureResolver,
      SignInResolver,
      InboxResolver,
      LiveResolver,
      FiguresResolver,
      AuditChecksResolver,
      DecideResolver,
      CounterIssueResolver,
      CounterRevocationResolver,
      InstallResolver,
      MailsResolver,
      TermsResolver,
      IdentityCardResolver,
      ListsResolver,
      QueuePlacesResolver,
      CounterQueueResolver,
      QuestionnaireResolver,
      PublicComplaintsResolver,
      ComplaintsResolver,
      CabinetResolver,
      SignedRequestResolver,
      OwnCasesResolver,
      OwnPapersResolver,
      OwnCertificatesResolver,
      OperatorsResolver,
      CardStationsResolver,
      FailedWorkResolver,
      WorkplacesResolver,
      AppointResolver,
      OperatorLetterResolver,
      LeaveResolver,
      ViolationsResolver,
      QualityResolver,
      RequirementsResolver,
      SupportResolver,
      ArchiveListsResolver,
      ArchiveResolver,
      FormsResolver,
      HoldsResolver,
      KeyLossResolver,
    ],
    // An arrow: type-graphql takes a function with a prototype for a class.
    authChecker: (data: ResolverData<ApiContext>, permissions) => checkPermission(data, permissions),
    pubSub: NO_TOPICS,
    validate: { forbidUnknownValues: false },
    nullableByDefault: false,
    emitSchemaFile: false,
  });
}
