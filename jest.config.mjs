/**
 * Jest runs the same TypeScript files as production, in bare Node: types are stripped by Node, decorators compiled by the
 * hook that the api starts with. Files of one worker share their modules, so that those are loaded once and not a hundred times.
 */
export default {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  transform: {},
  maxWorkers: 2,
};
