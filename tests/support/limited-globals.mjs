/** The functions of jest as the tests get them: those of the global scope, with a limit for every test. */
import { limited } from './test-limit.ts';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect } = globalThis;

const nameOf = () => expect.getState().currentTestName ?? '';

export const it = limited(globalThis.it, nameOf);
export const test = limited(globalThis.test, nameOf);
