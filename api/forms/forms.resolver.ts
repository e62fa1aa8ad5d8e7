import { findForm, FORMS } from '@kualik/domain/forms/index.ts';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { fillCaseForm } from './fill-case-form.ts';
import { CaseFormInput, PaperPrintInput, PrintFormInput } from './form.input.ts';
import { toFormSchema } from './form.mapper.ts';
import { FormPrintType, FormSchemaType, PrintedFormType } from './form.type.ts';
import { printCasePaper } from './print-case-paper.ts';
import { printForm, readPrintedForm } from './print-form.ts';

@Resolver()
export class FormsResolver {
  @Query(() => [FormSchemaType], { description: 'The thirteen annexes of standard 1.' })
  formSchemas(): FormSchemaType[] {
    return FORMS.map(toFormSchema);
  }

  @Query(() => FormSchemaType, { nullable: true, description: 'One annex; null when there is none with this id.' })
  formSchema(@Arg('id', () => ID, { description: 'S1A1 … S1A13.' }) id: string): FormSchemaType | null {
    const schema = findForm(id);
    return schema ? toFormSchema(schema) : null;
  }

  @Mutation(() => FormPrintType, {
    description: 'Orders a power of attorney or an application of revocation to be printed, blank or filled in.',
  })
  printForm(
    @Ctx() context: ApiContext,
    @Arg('input', () => PrintFormInput, { description: 'Form and lines.' }) input: PrintFormInput,
  ): Promise<FormPrintType> {
    return printForm(context, input);
  }

  @Mutation(() => PrintedFormType, {
    description: 'Takes the paper of `printForm`: it is given once and then deleted.',
  })
  takePrintedForm(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: 'As `printForm` gave it.' }) token: string,
  ): Promise<PrintedFormType> {
    return readPrintedForm(context, token);
  }

  @Authorized('document.fill')
  @Mutation(() => Boolean, {
    description: 'Prints a paper of a case in another language; the sealed print appears among its documents.',
  })
  printCasePaper(
    @Ctx() context: ApiContext,
    @Arg('input', () => PaperPrintInput, { description: 'Paper and language.' }) input: PaperPrintInput,
  ): Promise<boolean> {
    return printCasePaper(context, input);
  }

  @Authorized('document.fill')
  @Mutation(() => Boolean, {
    description: 'Fills an annex from a case; the sealed paper appears among its documents within seconds.',
  })
  fillCaseForm(
    @Ctx() context: ApiContext,
    @Arg('input', () => CaseFormInput, { description: 'Request and form.' }) input: CaseFormInput,
  ): Promise<boolean> {
    return fillCaseForm(context, input);
  }
}
