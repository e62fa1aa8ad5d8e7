import { isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isRequiredArgument } from 'graphql';
import { getNamedType, isRequiredInputField } from 'graphql';
import type { GraphQLField, GraphQLInputType } from 'graphql';

/** An id that no row has. */
export const NO_ROW = '00000000-0000-4000-8000-00000000dead';

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: NO_ROW,
  UUID: NO_ROW,
  String: 'сынақ',
  Int: 1,
  Float: 1,
  Boolean: true,
  Base64: 'MAA=',
  EmailAddress: 'synaq@example.kz',
  DateTime: '2026-11-20T09:00:00.000Z',
  LocalDate: '2026-11-20',
};

/** Fields whose form is narrower than that of their type. */
const FIELDS: Readonly<Record<string, unknown>> = {
  from: '2026-11-20',
  to: '2026-11-20',
  month: '2026-10',
  cardId: '0'.repeat(32),
  certificateSha256: '0'.repeat(64),
  serials: ['0'.repeat(40)],
  form: 'S1A2',
  ruleRef: 'p.19(5) rule 4',
};

function minimalValue(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return minimalValue(type.ofType, name);
  if (Object.hasOwn(FIELDS, name)) return FIELDS[name];
  if (isListType(type)) return [minimalValue(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name];
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(fields.map((field) => [field.name, minimalValue(field.type, field.name)]));
}

export interface MinimalCall {
  text: string;
  variables: Record<string, unknown>;
}

/** The operation with the arguments it can not do without, each of the form it must have, about things that do not exist. */
export function minimalCall(
  kind: 'query' | 'mutation',
  { name, args, type }: GraphQLField<unknown, unknown>,
): MinimalCall {
  const needed = args.filter(isRequiredArgument);
  const declared = needed.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const given = needed.map((one) => `${one.name}: $${one.name}`).join(', ');
  const selection = isObjectType(getNamedType(type)) ? ' { __typename }' : '';
  const text = `${kind}${declared && `(${declared})`} { ${name}${given && `(${given})`}${selection} }`;
  return { text, variables: Object.fromEntries(needed.map((one) => [one.name, minimalValue(one.type, one.name)])) };
}

/** Arguments with others laid over them, object by object. */
export function merged(under: object, over: object): Record<string, unknown> {
  const laid = Object.entries(over).map(([name, value]): [string, unknown] => {
    const below: unknown = Reflect.get(under, name);
    return [name, isObject(value) && isObject(below) ? merged(below, value) : value];
  });
  return { ...under, ...Object.fromEntries(laid) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
