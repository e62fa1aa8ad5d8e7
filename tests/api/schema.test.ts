import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { createSchema } from '@kualik/api/schema/create-schema.ts';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

const ROOT = new URL('../../', import.meta.url);
const committed = readFileSync(new URL('codegen/schema.graphql', ROOT), 'utf8');

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

interface Described {
  path: string;
  description: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): Described[] {
  const own = { path: type.name, description: type.description };
  if (isEnumType(type)) {
    return [own, ...type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, ...value }))];
  }
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, ...field }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    { path: `${type.name}.${field.name}`, description: field.description },
    ...field.args.map((arg) => ({ path: `${type.name}.${field.name}(${arg.name})`, description: arg.description })),
  ]);
  return ROOTS.includes(type.name) ? fields : [own, ...fields];
}

/** Nothing is said of them but their operations. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

describe('the schema', () => {
  it('is the committed one', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
  });

  it('describes every type, field, argument and enum value', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    );
    const silent = types.flatMap(partsOf).filter(({ description }) => (description ?? '').trim().length < 3);
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(schema.getDirectives().filter((one) => !isSpecifiedDirective(one))).toEqual([]);
  });

  it('has the types that others rely on', () => {
    const wanted = ['Applicant', 'Request', 'Receipt', 'Certificate', 'Revocation'];
    expect(wanted.filter((name) => schema.getType(name) === undefined)).toEqual([]);
    const status = schema.getQueryType()?.getFields()['requestStatus'];
    expect(`${String(status?.args[0]?.type)} → ${String(status?.type)}`).toBe('String! → RequestState');
  });

  it('lists every error code of the table', () => {
    const type = schema.getType('ErrorCode');
    const listed = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(listed.sort()).toEqual(Object.keys(ERRORS).sort());
  });
});

describe('the operations of the sites', () => {
  const folder = new URL('codegen/operations/', ROOT);
  const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

  it('fit the schema', () => {
    expect(files.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message))).toEqual([]);
  });

  it('have a sample for each mutation', () => {
    const used = files.flatMap((text) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? definition.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []))
          : [],
      ),
    );
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('a change of the schema', () => {
  it('breaks nothing that was not deprecated in the last committed one', async () => {
    const last = lastCommittedSdl();
    if (last === null) return; // an archive without history has nothing to compare with
    const before = buildSchema(last);
    const breaking = (await diff(before, schema)).filter(
      ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
    );
    expect(breaking.filter(({ path }) => !wasDeprecated(before, path ?? '')).map(({ message }) => message)).toEqual([]);
  });
});

/** The last committed SDL that differs from the present one: before a commit HEAD's, after it the one before. */
function lastCommittedSdl(): string | null {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    const commits = git('log', '-2', '--format=%H', '--', 'codegen/schema.graphql').split('\n').filter(Boolean);
    const texts = commits.map((commit) => git('show', `${commit}:codegen/schema.graphql`));
    return texts.find((text) => text !== committed) ?? null;
  } catch {
    return null;
  }
}

function wasDeprecated(before: GraphQLSchema, path: string): boolean {
  const [typeName = '', member = ''] = path.split('.');
  const type = before.getType(typeName);
  if (isObjectType(type) || isInputObjectType(type)) return Boolean(type.getFields()[member]?.deprecationReason);
  return isEnumType(type) && Boolean(type.getValue(member)?.deprecationReason);
}
