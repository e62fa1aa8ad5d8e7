import { generate } from '@graphql-codegen/cli';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** Typed operations of one front end: the document as a plain string, so that no GraphQL parser reaches the browser. */
const frontEnd = (name: string): CodegenConfig['generates'] => ({
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
        UUID: 'string',
      },
    },
  },
});

await generate(
  {
    schema: here('./schema.graphql'),
    generates: { ...frontEnd('portal'), ...frontEnd('admin') },
    silent: true,
    noSilentErrors: true,
  },
  true,
);
