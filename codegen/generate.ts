import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as documents from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const here = (path: string): string => new URL(path, import.meta.url).pathname;
const parsed = (path: string) => parse(readFileSync(here(path), 'utf8'));

/**
 * `portal`, `portal-cabinet`, `admin` and `lists` are called by the sites and ask for what their pages show; the other files are
 * samples by topic, which the tests run and pages may call.
 */
const TOPICS = readdirSync(here('./operations')).map((file) => file.replace(/\.graphql$/, ''));

/** The document stays a plain string, so that no GraphQL parser reaches the browser. */
const CONFIG = {
  documentMode: 'string',
  dedupeFragments: true,
  enumsAsTypes: true,
  useTypeImports: true,
  onlyOperationTypes: true,
  skipTypename: true,
  strictScalars: true,
  scalars: {
    Base64: 'string',
    DateTime: 'string',
    DateTimeISO: 'string',
    EmailAddress: 'string',
    LocalDate: 'string',
    UUID: 'string',
  },
};

const schema = parsed('./schema.graphql');
for (const topic of TOPICS) {
  const location = `./operations/${topic}.graphql`;
  const filename = here(`./generated/${topic}.ts`);
  const text = await codegen({
    ...{ filename, schema, config: CONFIG },
    documents: [{ location, document: parsed(location) }],
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
  });
  writeFileSync(filename, text);
}
