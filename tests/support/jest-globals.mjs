/**
 * The tests run in bare Node, where the functions of jest stand in the global scope: `@jest/globals`, which the tests
 * import for its types, is resolved to this list of them.
 */
import { registerHooks } from 'node:module';
import './kept-worker-data.mjs';

const address = new URL('limited-globals.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === '@jest/globals' ? { url: address, shortCircuit: true } : nextResolve(specifier, context);
  },
});
