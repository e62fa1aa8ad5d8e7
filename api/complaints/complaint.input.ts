import { IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SortOrder } from '../inbox/inbox.type.ts';
import { CaptchaPictureAnswer } from '../order/submit-request.input.ts';
import { Language } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { ComplainantKind, ComplaintOutcome, ComplaintState } from './complaint.type.ts';

@InputType('ComplainantInput', { description: 'Who complains; the fields the standard wants of his kind (p.11).' })
export class ComplainantInput {
  @Field(() => ComplainantKind, { description: 'Individual or legal entity.' }) kind!: ComplainantKind;
  @Field(() => String, { nullable: true, description: 'Surname of an individual.' })
  @IsOptional()
  @MaxLength(200)
  surname?: string | null;
  @Field(() => String, { nullable: true, description: 'First name of an individual.' })
  @IsOptional()
  @MaxLength(200)
  givenName?: string | null;
  @Field(() => String, { nullable: true, description: 'Patronymic, at the person’s wish.' })
  @IsOptional()
  @MaxLength(200)
  patronymic?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a legal entity.' })
  @IsOptional()
  @MaxLength(400)
  organisation?: string | null;
  @Field(() => String, { nullable: true, description: 'Outgoing number of a legal entity.' })
  @IsOptional()
  @MaxLength(60)
  outgoingNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Outgoing date of a legal entity, YYYY-MM-DD.' })
  @IsOptional()
  @MaxLength(10)
  outgoingDate?: string | null;
  @Field(() => String, { description: 'Postal address.' }) @MaxLength(400) postalAddress!: string;
  @Field(() => String, {
    nullable: true,
    description: 'E-mail, at the person’s wish: registration and answer go there.',
  })
  @IsOptional()
  @MaxLength(254)
  email?: string | null;
}

@InputType('ComplaintTextInput', { description: 'What a complaint is about.' })
export class ComplaintTextInput {
  @Field(() => ID, { description: 'Registration centre whose head is addressed.' }) @MaxLength(64) officeId!: string;
  @Field(() => ComplainantInput, { description: 'Who complains.' }) @ValidateNested() complainant!: ComplainantInput;
  @Field(() => String, { description: 'The complaint, at most 8000 characters.' }) @Length(1, 8000) text!: string;
  @Field(() => Language, { description: 'Language of the answer.' }) language!: Language;
  @Field(() => String, { nullable: true, description: 'Number of the request it is about.' })
  @IsOptional()
  @MaxLength(40)
  requestNumber?: string | null;
}

@InputType('SubmitComplaintInput', { description: 'A complaint sent electronically (standard 1 p.11).' })
export class SubmitComplaintInput {
  @Field(() => ComplaintTextInput, { description: 'The complaint.' }) @ValidateNested() complaint!: ComplaintTextInput;
  @Field(() => String, { description: 'The complainant’s own full name, typed as signature.' })
  @MaxLength(400)
  signedAs!: string;
  @Field(() => String, { nullable: true, description: 'Proof of work; this or `captchaPicture`.' })
  @IsOptional()
  @MaxLength(8000)
  captcha?: string | null;
  @Field(() => CaptchaPictureAnswer, { nullable: true, description: 'The alternative to the proof of work.' })
  @IsOptional()
  @ValidateNested()
  captchaPicture?: CaptchaPictureAnswer | null;
}

export const PaperComplaintChannel = describedEnum('PaperComplaintChannel', 'How a complaint on paper came.', {
  COUNTER: ['counter', 'By hand through the office.'],
  POST: ['post', 'By post.'],
});
export type PaperComplaintChannel = (typeof PaperComplaintChannel)[keyof typeof PaperComplaintChannel];

@InputType('RegisterPaperComplaintInput', { description: 'A complaint that came on paper (standard 1 p.11).' })
export class RegisterPaperComplaintInput {
  @Field(() => PaperComplaintChannel, { description: 'How it came.' }) channel!: PaperComplaintChannel;
  @Field(() => ComplaintTextInput, { description: 'The complaint.' }) @ValidateNested() complaint!: ComplaintTextInput;
  @Field(() => String, {
    nullable: true,
    description: 'Whose signature stands under it; nothing is registered unsigned.',
  })
  @IsOptional()
  @MaxLength(400)
  signedAs?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Its scan, as `POST /complaint-scans` named it; nothing is registered without it.',
  })
  @IsOptional()
  @MaxLength(64)
  scanId?: string | null;
}

@InputType('ComplaintRef', { description: 'A complaint as it was on screen.' })
export class ComplaintRef {
  @Field(() => ID, { description: 'Complaint.' }) @MaxLength(64) id!: string;
  @Field(() => Int, { description: 'Version that was on screen.' }) version!: number;
}

@InputType('AnswerComplaintInput', { description: 'The answer to a complaint.' })
export class AnswerComplaintInput extends ComplaintRef {
  @Field(() => ComplaintOutcome, { description: 'What was found.' }) outcome!: ComplaintOutcome;
  @Field(() => String, { description: 'The answer with its reasons and measures.' }) @Length(1, 8000) text!: string;
}

@InputType('EscalateComplaintInput', { description: 'A complaint is taken to the quality body by its sender (p.11).' })
export class EscalateComplaintInput {
  @Field(() => String, { description: 'Code of the complaint.' }) @MaxLength(40) code!: string;
  @Field(() => String, { description: 'Why the answer does not satisfy.' }) @Length(1, 4000) reason!: string;
}

export const ComplaintSortField = describedEnum('ComplaintSortField', 'What complaints are ordered by.', {
  DUE: ['DUE', 'The term that runs; without a term last.'],
  RECEIVED_AT: ['RECEIVED_AT', 'When it came.'],
  INCOMING_NUMBER: ['INCOMING_NUMBER', 'Incoming number.'],
  OFFICE: ['OFFICE', 'Kazakh name of the centre.'],
});
export type ComplaintSortField = (typeof ComplaintSortField)[keyof typeof ComplaintSortField];

@InputType('ComplaintFilter', { description: 'Filters and order of the complaints; all given ones must hold.' })
export class ComplaintFilter {
  @Field(() => [ComplaintState], { nullable: true, description: 'One of these states.' }) states?:
    | ComplaintState[]
    | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: the term that runs is over.' }) isOverdue?:
    | boolean
    | null;
  @Field(() => ComplaintSortField, { nullable: true, description: 'Order; by the term when absent.' })
  sortField?: ComplaintSortField | null;
  @Field(() => SortOrder, { nullable: true, description: 'Direction; ascending when absent.' })
  sortOrder?: SortOrder | null;
}
