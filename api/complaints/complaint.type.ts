import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Language } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';
import { ComplaintPaperType } from './complaint-paper.type.ts';

export const ComplaintState = describedEnum('ComplaintState', 'Where a complaint stands (standard 1 p.11).', {
  RECEIVED: ['received', 'Sent through the portal; the office has not registered it yet.'],
  REGISTERED: ['registered', 'Registered; the head is to name the responsible executor.'],
  ASSIGNED: ['assigned', 'The responsible executor is at work.'],
  ANSWERED: ['answered', 'Answered by the provider or the PSC.'],
  ESCALATED: ['escalated', 'Before the body that controls the quality of public services.'],
  JUDGED: ['judged', 'Answered by the quality body.'],
  RETURNED: ['returned', 'Given back: it lacks what the standard wants.'],
});
export type ComplaintState = (typeof ComplaintState)[keyof typeof ComplaintState];

export const ComplaintChannel = describedEnum('ComplaintChannel', 'How a complaint came (standard 1 p.11).', {
  PORTAL: ['portal', 'Electronically.'],
  COUNTER: ['counter', 'By hand through the office.'],
  POST: ['post', 'By post.'],
});
export type ComplaintChannel = (typeof ComplaintChannel)[keyof typeof ComplaintChannel];

export const ComplainantKind = describedEnum('ComplainantKind', 'Who complains (standard 1 p.11).', {
  INDIVIDUAL: ['individual', 'An individual.'],
  LEGAL_ENTITY: ['legal_entity', 'A legal entity.'],
});
export type ComplainantKind = (typeof ComplainantKind)[keyof typeof ComplainantKind];

export const ComplaintOutcome = describedEnum('ComplaintOutcome', 'What was found.', {
  SATISFIED: ['satisfied', 'The complaint is right; measures were taken.'],
  PARTLY: ['partly', 'Right in part.'],
  REJECTED: ['rejected', 'Not right; the answer says why.'],
});
export type ComplaintOutcome = (typeof ComplaintOutcome)[keyof typeof ComplaintOutcome];

@ObjectType('ComplaintReceipt', {
  description: 'Confirmation that a complaint was accepted, with its contents (standard 1 p.11).',
})
export class ComplaintReceiptType {
  @Field(() => String, { description: 'Incoming number.' }) incomingNumber!: string;
  @Field(() => DateTime, { description: 'Date of registration.' }) registeredAt!: Date;
  @Field(() => String, { description: 'Surname and initials of the employee who accepted it.' }) acceptedBy!: string;
  @Field(() => DateTime, { description: 'When the answer can be had.' }) dueAt!: Date;
  @Field(() => LocalizedTextType, { description: 'Where the answer can be had.' }) place!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'The confirmation as a letter.' }) letter!: LocalizedTextType;
}

@ObjectType('PublicComplaint', {
  description: 'A complaint for whoever holds its code: state, term and answer; nothing of who complains.',
})
export class PublicComplaintType {
  @Field(() => String, { description: 'Code of the complaint.' }) code!: string;
  @Field(() => ComplaintState, { description: 'State.' }) state!: ComplaintState;
  @Field(() => LocalizedTextType, { description: 'The state in words.' }) stateText!: LocalizedTextType;
  @Field(() => DateTime, { nullable: true, description: 'Until when the answer is due.' }) dueAt!: Date | null;
  @Field(() => [ComplaintPaperType], { description: 'Papers for the complainant: `complaintPaper` gives them.' })
  papers!: ComplaintPaperType[];
  @Field(() => ComplaintReceiptType, { nullable: true, description: 'Confirmation of receipt, after registration.' })
  receipt!: ComplaintReceiptType | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back.' }) returnReason!: string | null;
  @Field(() => ComplaintOutcome, { nullable: true, description: 'What the provider or PSC found.' })
  outcome!: ComplaintOutcome | null;
  @Field(() => String, { nullable: true, description: 'Answer of the provider or PSC.' }) answer!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' }) answeredAt!: Date | null;
  @Field(() => ComplaintOutcome, { nullable: true, description: 'What the quality body found.' })
  qualityOutcome!: ComplaintOutcome | null;
  @Field(() => String, { nullable: true, description: 'Answer of the quality body.' }) judgement!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the quality body answered.' }) judgedAt!: Date | null;
  @Field(() => Boolean, { description: 'True when it may be taken to the quality body now.' }) mayEscalate!: boolean;
  @Field(() => LocalizedTextType, { description: 'The right to go to the quality body and to court (p.11–12).' })
  rights!: LocalizedTextType;
}

@ObjectType('ComplaintSummary', { description: 'A line of the list of complaints; nothing personal.' })
export class ComplaintSummaryType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Int, { description: 'Version, given back with the next act.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Incoming number.' }) incomingNumber!: string | null;
  @Field(() => ComplaintChannel, { description: 'How it came.' }) channel!: ComplaintChannel;
  @Field(() => ComplainantKind, { description: 'Who complains.' }) kind!: ComplainantKind;
  @Field(() => ComplaintState, { description: 'State.' }) state!: ComplaintState;
  @Field(() => ID, { description: 'Registration centre.' }) officeId!: string;
  @Field(() => ID, { nullable: true, description: 'Request it is about.' }) requestId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Responsible executor.' }) executorId!: string | null;
  @Field(() => DateTime, { description: 'When it came.' }) receivedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was registered.' }) registeredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'End of the term that runs.' }) dueAt!: Date | null;
  @Field(() => Boolean, { description: 'True when that term is over.' }) isOverdue!: boolean;
  @Field(() => Boolean, { description: 'True when an answer came after its term.' }) wasLate!: boolean;
}

@ObjectType('Complaint', { description: 'A complaint with everything it says; the reading is recorded.' })
export class ComplaintType {
  @Field(() => [ComplaintPaperType], { description: 'Papers for the complainant, made so far.' })
  papers!: ComplaintPaperType[];
  @Field(() => Boolean, { description: 'True when its scan lies at `/complaint-files/COMPLAINT/scan`.' })
  hasScan!: boolean;
  @Field(() => ComplaintSummaryType, { description: 'Its course.' }) summary!: ComplaintSummaryType;
  @Field(() => String, { description: 'Code under which the complainant asks for the state.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Surname.' }) surname!: string | null;
  @Field(() => String, { nullable: true, description: 'First name.' }) givenName!: string | null;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the legal entity.' }) organisation!: string | null;
  @Field(() => String, { nullable: true, description: 'Outgoing number.' }) outgoingNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Outgoing date, YYYY-MM-DD.' }) outgoingDate!: string | null;
  @Field(() => String, { description: 'Postal address.' }) postalAddress!: string;
  @Field(() => String, { nullable: true, description: 'E-mail, when one was given.' }) email!: string | null;
  @Field(() => Language, { description: 'Language of the answer.' }) language!: Language;
  @Field(() => String, { description: 'The complaint.' }) text!: string;
  @Field(() => String, { description: 'Who signed.' }) signedAs!: string;
  @Field(() => ComplaintReceiptType, { nullable: true, description: 'Confirmation of receipt.' })
  receipt!: ComplaintReceiptType | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back.' }) returnReason!: string | null;
  @Field(() => ComplaintOutcome, { nullable: true, description: 'What the provider or PSC found.' })
  outcome!: ComplaintOutcome | null;
  @Field(() => String, { nullable: true, description: 'Answer of the provider or PSC.' }) answer!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it went to the quality body.' })
  escalationReason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it went there.' }) escalatedAt!: Date | null;
  @Field(() => ComplaintOutcome, { nullable: true, description: 'What the quality body found.' })
  qualityOutcome!: ComplaintOutcome | null;
  @Field(() => String, { nullable: true, description: 'Answer of the quality body.' }) judgement!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the quality body answered.' }) judgedAt!: Date | null;
}

@ObjectType('ComplaintPage', { description: 'A page of complaints.' })
export class ComplaintPageType {
  @Field(() => [ComplaintSummaryType], { description: 'Lines of this page.' }) nodes!: ComplaintSummaryType[];
  @Field(() => Int, { description: 'How many the filter finds in all.' }) totalCount!: number;
}
