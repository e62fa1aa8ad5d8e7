import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ErrorCodeEnum } from '../schema/error-code.enum.ts';
import type { ErrorCode } from '../schema/error-code.enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { FormAct, FormFieldKind, FormFieldType, FormPartRole } from './form.enums.ts';

@ObjectType('FormOption', { description: 'An option that a form prints.' })
export class FormOptionType {
  @Field(() => ID, { description: 'What is sent as the value.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'Words of the form.' }) label!: LocalizedTextType;
}

@ObjectType('FormRule', {
  description: 'How the value of a line is checked; our own choice, the standard prints none.',
})
export class FormRuleType {
  @Field(() => FormFieldType, { description: 'Type of the value.' }) type!: FormFieldType;
  @Field(() => Boolean, { description: 'True when a complete form has it.' }) required!: boolean;
  @Field(() => Int, { description: 'Letters in one line.' }) maxLength!: number;
}

@ObjectType('FormColumn', { description: 'A column of a field of several rows.' })
export class FormColumnType {
  @Field(() => LocalizedTextType, { description: 'Words of the form.' }) label!: LocalizedTextType;
  @Field(() => FormRuleType, { nullable: true, description: 'Null = done by hand, no value is sent for it.' })
  rule!: FormRuleType | null;
}

@ObjectType('FormPart', { description: 'A line, a heading or a note of a form, in the order of the standard.' })
export class FormPartType {
  @Field(() => FormPartRole, { description: 'What it is.' }) role!: FormPartRole;
  @Field(() => ID, {
    nullable: true,
    description: 'Number of a line, for example S1A1-05; null for words without one.',
  })
  id!: string | null;
  @Field(() => LocalizedTextType, { description: 'Kazakh exactly as the standard prints it; ru and en are ours.' })
  label!: LocalizedTextType;
  @Field(() => FormFieldKind, { nullable: true, description: 'Kind of a line.' }) kind!: FormFieldKind | null;
  @Field(() => FormRuleType, { nullable: true, description: 'Null where nothing is typed.' })
  rule!: FormRuleType | null;
  @Field(() => [FormOptionType], { description: 'Printed options of a choice.' }) options!: FormOptionType[];
  @Field(() => [FormColumnType], { description: 'Columns of a field of several rows.' }) columns!: FormColumnType[];
  @Field(() => Int, { description: 'Lines that the form prints.' }) lines!: number;
  @Field(() => Boolean, { description: 'True when the case fills it.' }) isFilledFromCase!: boolean;
}

@ObjectType('FormSchema', { description: 'An annexed form of standard 1, so that a screen can draw it.' })
export class FormSchemaType {
  @Field(() => ID, { description: 'S1A1 … S1A13.' }) id!: string;
  @Field(() => Int, { description: 'Number of the annex.' }) annex!: number;
  @Field(() => FormAct, { description: 'What it is for.' }) act!: FormAct;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Who it is from, below the title.' })
  subtitle!: LocalizedTextType | null;
  @Field(() => Boolean, { description: 'True when `printForm` takes it.' }) isPrintable!: boolean;
  @Field(() => [FormPartType], { description: 'Lines, headings and notes in their order.' }) parts!: FormPartType[];
}

@ObjectType('FormRefusal', { description: 'A line of a form that is refused.' })
export class FormRefusalType {
  @Field(() => ID, { description: 'Number of the line.' }) field!: string;
  @Field(() => ErrorCodeEnum, { description: 'Why.' }) code!: ErrorCode;
  @Field(() => LocalizedTextType, { description: 'The reason in words.' }) text!: LocalizedTextType;
}

@ObjectType('FormPrint', { description: 'A form on its way to the printer.' })
export class FormPrintType {
  @Field(() => String, {
    nullable: true,
    description: 'Opens the paper, for ten minutes and once; null when lines are refused.',
  })
  token!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Nothing is kept longer.' }) expiresAt!: Date | null;
  @Field(() => [FormRefusalType], { description: 'Lines to repair.' }) refusals!: FormRefusalType[];
}

@ObjectType('PrintedForm', { description: 'The paper of `printForm`.' })
export class PrintedFormType {
  @Field(() => Boolean, { description: 'False while it is being drawn: ask again.' }) isReady!: boolean;
  @Field(() => Base64, { nullable: true, description: 'PDF; given once.' }) pdf!: Uint8Array | null;
}
