import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The borders of the rooms: what each folder must not import. They hold the flow in one direction
 * (portal, admin → api → db → worker → db) and keep the rules of the acts free of clocks and IO.
 */
const NODE_IO = ['node:*', 'fs', 'path', 'crypto', 'http'];
const BORDERS = {
  domain: ['@kualik/*', ...NODE_IO, 'pino', 'pg', '@mikro-orm/*', 'graphql', 'pkijs', 'asn1js'],
  pki: ['@kualik/*', ...NODE_IO, 'pino', 'pg', '@mikro-orm/*'],
  db: ['@kualik/api', '@kualik/api/*', '@kualik/worker', '@kualik/worker/*', 'graphql', 'type-graphql', 'bullmq'],
  api: ['@kualik/worker', '@kualik/worker/*', 'bullmq', 'ioredis', 'pcsclite'],
  worker: ['@kualik/api', '@kualik/api/*', 'graphql', 'type-graphql', '@apollo/*'],
  admin: ['@kualik/db', '@kualik/db/*', '@kualik/api', '@kualik/api/*', '@kualik/worker', '@kualik/worker/*'],
  portal: [
    '@kualik/db',
    '@kualik/db/*',
    '@kualik/api',
    '@kualik/api/*',
    '@kualik/worker',
    '@kualik/worker/*',
    'react-admin',
  ],
};
/** Inside the worker, CA keys live in signing/ only, and the responder never sees them. */
const INNER_BORDERS = [
  {
    files: ['worker/**/*.ts'],
    ignores: ['worker/signing/**'],
    group: ['**/signing/**'],
    message: 'Only worker/signing reaches CA keys.',
  },
  {
    files: ['worker/responder/**/*.ts'],
    ignores: [],
    group: ['**/signing/**'],
    message: 'CA keys and responder keys never meet.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', 'node_modules/**', 'data/**', 'codegen/generated/**', 'tests/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs', 'scripts/*/*.mjs', 'jest.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250 }],
      'no-else-return': 'error',
    },
  },
  ...Object.entries(BORDERS).map(([room, group]) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group, allowTypeImports: false, message: `Not from ${room}/: see the borders in the README.` }],
        },
      ],
    },
  })),
  ...INNER_BORDERS.map(({ files, ignores, group, message }) => ({
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: BORDERS.worker, message: 'Not from worker/: see the borders in the README.' },
            { group, message },
          ],
        },
      ],
    },
  })),
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
