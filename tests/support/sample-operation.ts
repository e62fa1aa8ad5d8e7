import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLOutputType } from 'graphql';

export interface SampleOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Values that pass the scalars; what they mean is nobody's business here. */
const SCALARS: Record<string, unknown> = {
  ID: '018f0000-0000-7000-8000-000000000000',
  UUID: '018f0000-0000-7000-8000-000000000000',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-11-23T05:00:00.000Z',
  EmailAddress: 'nobody@example.kz',
  Base64: 'AA==',
};

/** The smallest well-formed call of a field: required arguments only, made from the schema alone. */
export function sampleOperation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): SampleOperation {
  const required = field.args.filter(isRequiredArgument);
  const heads = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = needsSelection(field.type) ? ' { __typename }' : '';
  return {
    query: `${kind}${heads && ` (${heads})`} { ${field.name}${call && `(${call})`}${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, valueOf(type)])),
  };
}

function needsSelection(type: GraphQLOutputType): boolean {
  if (isNonNullType(type) || isListType(type)) return needsSelection(type.ofType);
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type);
}

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? 'x';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((one) => [one.name, valueOf(one.type)]));
}
