import { readdirSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** `portal` and `admin` are called by the sites; the other files are samples by topic, which the tests run. */
const TOPICS = readdirSync(here('./operations')).map((file) => file.replace(/\.graphql$/, ''));

/** Typed operations of one file: the document as a plain string, so that no GraphQL parser reaches the browser. */
const operationsOf = (name: string): CodegenConfig['generates'] => ({
  [here(`./generated/${name}.ts`)]: {
    documents: here(`./operations/${name}.graphql`),
    plugins: ['typescript-operations', 'typed-document-node'],
    config: {
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
    },
  },
});

await generate(
  {
    schema: here('./schema.graphql'),
    generates: Object.assign({}, ...TOPICS.map(operationsOf)) as CodegenConfig['generates'],
    silent: true,
    noSilentErrors: true,
  },
  true,
);
