import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorKind, KeyUsage, RequestStatus } from '../schema/common.enums.ts';
import { ErrorCodeEnum } from '../schema/error-code.enum.ts';
import type { ErrorCode } from '../schema/error-code.enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';
import { ApplicantKind, EnotaryRole, OrganisationRole, RepresentativeBasis } from '../schema/applicant.enums.ts';
import {
  ClockState,
  ComparedFieldName,
  DocumentKind,
  RefusalGround,
  RefusalKind,
  RegisterOutcome,
} from './case.enums.ts';
import { AwaitedParty, LimitKind } from './limit.enums.ts';

@ObjectType('Representative', { description: 'Who acts for the applicant (standard 1 p.9).' })
export class RepresentativeType {
  @Field(() => String, { description: 'IIN.' }) iin!: string;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => RepresentativeBasis, { description: 'By which paper.' }) basis!: RepresentativeBasis;
}

@ObjectType('ApplicantDetails', {
  description: 'What only some kinds of applicants have (standard 1 annexes 3, 4, 6–8).',
})
export class ApplicantDetailsType {
  @Field(() => EnotaryRole, { nullable: true, description: 'Role in «Е-нотариат».' }) enotaryRole!: EnotaryRole | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'The same role in words, as the form prints it.' })
  enotaryRoleText!: LocalizedTextType | null;
  @Field(() => OrganisationRole, { nullable: true, description: 'What the holder may do for the organisation.' })
  organisationRole!: OrganisationRole | null;
  @Field(() => Boolean, { description: 'True for who acts for the first head.' }) actingHead!: boolean;
  @Field(() => String, { nullable: true, description: 'Code of ММ/КБЖ.' }) treasuryCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Access level.' }) accessLevel!: string | null;
  @Field(() => String, { nullable: true, description: 'Additional information.' })
  additionalInformation!: string | null;
  @Field(() => [String], { description: 'Domain names that the PKCS#10 asks for.' }) domainNames!: string[];
  @Field(() => [String], { description: 'Of them, those that the papers prove.' }) provenDomainNames!: string[];
}

@ObjectType('Applicant', { description: 'The applicant of a request.' })
export class ApplicantType {
  @Field(() => ApplicantKind, { description: 'Kind.' }) kind!: ApplicantKind;
  @Field(() => String, { nullable: true, description: 'BIN of the organisation.' }) bin!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' }) organisation!: string | null;
  @Field(() => ApplicantDetailsType, { nullable: true, description: 'More of him; only on the page of one case.' })
  details!: ApplicantDetailsType | null;
  @Field(() => RepresentativeType, {
    nullable: true,
    description: 'Who acts for him; null when nobody does, and in lists.',
  })
  representative!: RepresentativeType | null;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => String, { description: 'IIN with all but the last four digits hidden.' }) iinMasked!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Whole IIN; only on the page of one case, and that reading is recorded.',
  })
  iin!: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail; only on the page of one case.' }) email!: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone; only on the page of one case.' }) phone!:
    | string
    | null;
}

@ObjectType('Claim', { description: 'Who has taken a request.' })
export class ClaimType {
  @Field(() => ID, { description: 'Employee.' }) id!: string;
  @Field(() => String, { description: 'His name.' }) name!: string;
  @Field(() => DateTime, { description: 'Since when.' }) since!: Date;
  @Field(() => DateTime, { description: 'When he is warned that the idle request will go back (10 minutes).' })
  warnsAt!: Date;
  @Field(() => DateTime, { description: 'When the idle request goes back (15 minutes).' }) returnsAt!: Date;
}

@ObjectType('Clock', { description: 'A running term of a request.' })
export class ClockType {
  @Field(() => String, { description: 'Id of the term.' }) id!: string;
  @Field(() => DateTime, { description: 'When it is due.' }) due!: Date;
  @Field(() => ClockState, { description: 'Where it stands.' }) state!: ClockState;
  @Field(() => LocalizedTextType, { description: 'The term in words.' }) limitText!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause.' }) clause!: string | null;
  @Field(() => LimitKind, { description: 'Whether it is measured, owed or given.' }) kind!: LimitKind;
  @Field(() => DateTime, { description: 'When it began.' }) startedAt!: Date;
  @Field(() => LocalizedTextType, { description: 'Who must act on the step where the request stands.' })
  mustAct!: LocalizedTextType;

  @Field(() => AwaitedParty, {
    nullable: true,
    description: 'Who or what is awaited now: a measured time stands still meanwhile; null when nobody is.',
  })
  awaited!: AwaitedParty | null;
}

@ObjectType('DocumentOption', { description: 'One of several papers that serve a line of the list alike.' })
export class DocumentOptionType {
  @Field(() => ID, { description: 'Id, sent as `alternative`.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'Name.' }) title!: LocalizedTextType;
  @Field(() => String, { description: 'Clause.' }) clause!: string;
  @Field(() => Boolean, { description: 'True when neither the head’s signature nor the seal is needed with it.' })
  replacesHeadAndSeal!: boolean;
}

@ObjectType('DocumentItem', { description: 'A paper the standard demands (standard 1 p.9).' })
export class DocumentItemType {
  @Field(() => ID, { description: 'Id of the line of the list.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'Name.' }) title!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause.' }) clause!: string | null;
  @Field(() => Boolean, { description: 'False when this case does not need it: nobody acts for the applicant.' })
  required!: boolean;
  @Field(() => [DocumentOptionType], { description: 'One of these answers the line; empty: the paper itself.' })
  options!: DocumentOptionType[];
  @Field(() => Boolean, { description: 'True when the original goes back to the applicant.' }) givenBack!: boolean;
}

@ObjectType('Document', { description: 'A document of a case: written by the system or a paper that was seen.' })
export class DocumentType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => DocumentKind, { description: 'Kind.' }) kind!: DocumentKind;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the content, hex; null for a paper.' }) sha256!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Path to fetch it with the session; null for a paper.' }) url!:
    | string
    | null;
  @Field(() => DateTime, { description: 'When it was made or entered.' }) createdAt!: Date;
  @Field(() => ID, { nullable: true, description: 'Line of the list of papers it answers.' }) itemId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Which of the alternatives of the line it was.' })
  alternative!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the original was seen.' }) seenAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the original was given back.' })
  givenBackAt!: Date | null;
}

@ObjectType('RequestKey', { description: 'One ordered key.' })
export class RequestKeyType {
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => String, { description: 'SHA-256 of the public key (SPKI), hex.' }) spkiSha256!: string;
  @Field(() => String, { description: 'SHA-256 of the PKCS#10, hex.' }) csrSha256!: string;
}

@ObjectType('Receipt', {
  description: 'Receipt for accepted papers: its five fields (regulation p.6(8), standard 1 p.10).',
})
export class ReceiptType {
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => DateTime, { description: 'Day of acceptance.' }) givenAt!: Date;
  @Field(() => LocalizedTextType, { description: 'Kind of the service asked for.' }) service!: LocalizedTextType;
  @Field(() => [LocalizedTextType], { description: 'The papers accepted.' }) items!: LocalizedTextType[];
  @Field(() => DateTime, { description: 'When the result is given out.' }) handOutAt!: Date;
  @Field(() => LocalizedTextType, { description: 'Where the result is given out.' }) handOutPlace!: LocalizedTextType;
  @Field(() => String, { description: 'Who accepted the papers.' }) employeeName!: string;
  @Field(() => String, { nullable: true, description: 'His telephone.' }) employeePhone!: string | null;
}

@ObjectType('RegisterAnswer', { description: 'An answer of a state register, kept with the case.' })
export class RegisterAnswerType {
  @Field(() => String, { description: 'Register.' }) register!: string;
  @Field(() => RegisterOutcome, { description: 'What it answered.' }) outcome!: RegisterOutcome;
  @Field(() => DateTime, { description: 'When it was asked.' }) askedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it answered.' }) answeredAt!: Date | null;
  @Field(() => Int, { description: 'Which attempt this was.' }) attempt!: number;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the kept answer, hex.' }) answerSha256!:
    | string
    | null;
}

@ObjectType('ComparedField', {
  description: 'One datum of a state register beside what the order says (standard 1 p.9).',
})
export class ComparedFieldType {
  @Field(() => ComparedFieldName, { description: 'Which datum.' }) field!: ComparedFieldName;
  @Field(() => String, { nullable: true, description: 'What the register says.' }) register!: string | null;
  @Field(() => String, { nullable: true, description: 'What the order says; null when it says nothing.' })
  order!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether both agree; null when there is nothing to compare.' })
  equal!: boolean | null;
}

@ObjectType('RequestEvent', { description: 'One line of the history of a request.' })
export class RequestEventType {
  @Field(() => Int, { description: 'Running number in the case.' }) seq!: number;
  @Field(() => DateTime, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'Kind of the event: start, complete, judge, arrive, expire, withdraw.' })
  type!: string;
  @Field(() => String, { nullable: true, description: 'Step it happened on.' }) step!: string | null;
  @Field(() => String, { nullable: true, description: 'Step the request stands on afterwards.' }) toStep!:
    | string
    | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'That step in words.' })
  stepTitle!: LocalizedTextType | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'The step afterwards in words.' })
  toStepTitle!: LocalizedTextType | null;
  @Field(() => [String], { description: 'Steps passed through.' }) path!: string[];
  @Field(() => RequestStatus, { description: 'State afterwards.' }) status!: RequestStatus;
  @Field(() => LocalizedTextType, { description: 'State afterwards in words.' }) statusText!: LocalizedTextType;
  @Field(() => ActorKind, { description: 'Who did it.' }) actorKind!: ActorKind;
  @Field(() => String, { nullable: true, description: 'Name of the employee.' }) actorName!: string | null;
  @Field(() => ErrorCodeEnum, { nullable: true, description: 'Code of the reason, for a refusal.' })
  reasonCode!: ErrorCode | null;
}

@ObjectType('Refusal', { description: 'A refusal with its reason.' })
export class RefusalType {
  @Field(() => RefusalKind, { description: 'Where the process refused.' }) kind!: RefusalKind;
  @Field(() => String, { description: 'Step of the refusal.' }) step!: string;
  @Field(() => ErrorCodeEnum, { description: 'Code of the reason.' }) code!: ErrorCode;
  @Field(() => String, { nullable: true, description: 'Clause.' }) clause!: string | null;
  @Field(() => RefusalGround, { nullable: true, description: 'Ground, for a refusal at the counter.' })
  ground!: RefusalGround | null;
  @Field(() => LocalizedTextType, {
    description: 'The reason in words; what the employee wrote, where he wrote something.',
  })
  text!: LocalizedTextType;
}
