import type { FieldRefusal, FormPart, FormSchema } from '@kualik/domain/forms/index.ts';
import { isField } from '@kualik/domain/forms/index.ts';
import { errorText } from '@kualik/domain/rules/errors.ts';
import type { FormPartType, FormRefusalType, FormSchemaType } from './form.type.ts';
import { isPrintable } from './printable-forms.ts';

export function toFormSchema(schema: FormSchema): FormSchemaType {
  const { id, annex, act, title, subtitle, parts } = schema;
  return { id, annex, act, title, subtitle, isPrintable: isPrintable(schema), parts: parts.map(toPart) };
}

const NO_FIELD = { id: null, kind: null, rule: null, options: [], columns: [], lines: 0, isFilledFromCase: false };

function toPart(part: FormPart): FormPartType {
  if (!isField(part)) return { ...NO_FIELD, role: part.role, label: part.text };
  const { id, label, kind, rule, options, columns, lines, fact } = part;
  const isFilledFromCase = fact !== null;
  return {
    role: 'field',
    id,
    label,
    kind,
    rule,
    options: [...options],
    columns: [...columns],
    lines,
    isFilledFromCase,
  };
}

export function toFormRefusal({ field, code }: FieldRefusal): FormRefusalType {
  return { field, code, text: errorText(code) };
}
