import type {
  CaseQuery,
  CaseRequestFragment,
  InboxCountsQuery,
  ListedRequestFragment,
  MailsQuery,
  RefusalGround,
  RequestAction,
  ServiceByIdQuery,
  SessionFactsFragment,
  WordsFragment,
} from '../../../codegen/generated/admin.ts';

/** Names of the desk for what the generated operations select. Nothing is typed twice: the SDL is the source. */
export type LocalizedText = WordsFragment;
export type Session = SessionFactsFragment;
export type ListedRequest = ListedRequestFragment;
export type CaseAnswer = NonNullable<CaseQuery['request']>;
export type Mail = MailsQuery['mails'][number];
/** Everything the case page shows, fetched in one load. */
export type CaseRequest = CaseRequestFragment & { mails: Mail[] };

export type CaseClock = ListedRequest['clocks'][number];
export type Claim = NonNullable<ListedRequest['claimedBy']>;
export type CaseDocument = CaseRequest['documents'][number];
export type CaseEvent = CaseRequest['events'][number];
export type CaseConfirmation = NonNullable<CaseRequest['confirmation']>;
export type Certificate = CaseRequest['certificates'][number];
export type InboxCounts = InboxCountsQuery['inboxCounts'];
export type Service = NonNullable<ServiceByIdQuery['service']>;
export type ServiceChannel = Service['channels'][number];
export type StepRow = ServiceChannel['steps'][number];
export type Action = RequestAction;
export type Ground = RefusalGround;

export type {
  ClockState,
  KeyUsage,
  MailState,
  RegisterOutcome,
  RequestFilter,
  RequestSort,
  RequestStatus,
} from '../../../codegen/generated/admin.ts';
