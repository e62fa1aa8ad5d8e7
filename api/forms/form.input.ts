import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Language } from '../schema/common.enums.ts';

@InputType('FormEntryInput', { description: 'What was typed into one line of a form.' })
export class FormEntryInput {
  @Field(() => ID, { description: 'Number of the line, for example S1A9-07.' }) @MaxLength(16) field!: string;
  @Field(() => [String], { description: 'One value for most lines; several for lists; row by row for rows.' })
  @ArrayMaxSize(20)
  @MaxLength(600, { each: true })
  values!: string[];
}

@InputType('PrintFormInput', { description: 'A form to be printed and signed by hand.' })
export class PrintFormInput {
  @Field(() => ID, { description: 'S1A2, S1A5 or S1A9 … S1A12.' }) @MaxLength(16) form!: string;
  @Field(() => Language, { description: 'Kazakh, or Kazakh with a translation.' }) language!: Language;
  @Field(() => [FormEntryInput], { description: 'What is known; nothing = a blank.' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  entries!: FormEntryInput[];
}

@InputType('PaperPrintInput', { description: 'A paper of a case in another language.' })
export class PaperPrintInput {
  @Field(() => ID, { description: 'Application, receipt, refusal, consent or annex among the documents of the case.' })
  @MaxLength(64)
  documentId!: string;
  @Field(() => Language, { description: 'Language that stands beside the Kazakh.' }) language!: Language;
}

@InputType('CaseFormInput', { description: 'An annex to be filled from a case and filed with it.' })
export class CaseFormInput {
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) requestId!: string;
  @Field(() => ID, { description: 'S1A2, S1A5 or S1A9 … S1A12; CONSENT for the consent to use protected data.' })
  @MaxLength(16)
  form!: string;
}
