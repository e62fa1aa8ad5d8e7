import { createSchema } from '@kualik/api/schema/create-schema.ts';
import type { GraphQLField } from 'graphql';

export interface Operation {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  /** The permissions that its decorator asks for; none: it is open to all. */
  marks: readonly string[];
}

export const schema = await createSchema();

/** What the decorators recorded; type-graphql keeps it here and exports no way to it. */
const recorded = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as Record<
  'queries' | 'mutations',
  { schemaName: string; roles?: unknown[] }[]
>;
const ROOTS = [
  ['query', schema.getQueryType()?.getFields() ?? {}, recorded.queries],
  ['mutation', schema.getMutationType()?.getFields() ?? {}, recorded.mutations],
] as const;

/** Every operation of the schema with what guards it. */
export const OPERATIONS: readonly Operation[] = ROOTS.flatMap(([kind, fields, handlers]) =>
  Object.values(fields).map((field) => {
    const roles = handlers.find(({ schemaName }) => schemaName === field.name)?.roles;
    return { kind, field, marks: (roles ?? []).map(String) };
  }),
);

export function operationOf(name: string): Operation {
  const found = OPERATIONS.find(({ field }) => field.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}
