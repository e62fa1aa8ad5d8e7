/**
 * The tests run in bare Node, where the functions of jest stand in the global scope: `@jest/globals`, which the tests
 * import for its types, is resolved to this list of them.
 */
import { registerHooks } from 'node:module';

const names = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'test'];
const source = names.map((name) => `export const ${name} = globalThis.${name};`).join('\n');
const address = `data:text/javascript,${encodeURIComponent(source)}`;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === '@jest/globals' ? { url: address, shortCircuit: true } : nextResolve(specifier, context);
  },
});
