/** A test that is not over by then hangs: the slowest of them takes half of it on two busy cores. Our choice. */
export const TEST_LIMIT_MS = 300_000;

type Body = (...row: unknown[]) => unknown;
type Register = (title: unknown, body?: Body, limitMs?: number) => unknown;
interface Table extends Register {
  each: (...table: unknown[]) => Register;
}
interface Registry extends Table {
  only: Table;
  skip: Table;
}

/** The real one, also for tests that stop the clock. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** The same body, rejected by name when it does not end. A body that is over when it returns costs nothing. */
export function within(limitMs: number, body: Body, nameOf: () => string): Body {
  return (...row) => {
    const running = body(...row);
    if (!(running instanceof Promise)) return running;
    const name = nameOf();
    const late = Promise.withResolvers<never>();
    const timer = startTimer(() => late.reject(new Error(`not over after ${limitMs / 1000} s: ${name}`)), limitMs);
    return Promise.race([running, late.promise]).finally(() => stopTimer(timer));
  };
}

function limitedCall(register: Register, nameOf: () => string): Register {
  return (title, body, limitMs = TEST_LIMIT_MS) => register(title, body && within(limitMs, body, nameOf), limitMs);
}

function limitedTable(table: Table, nameOf: () => string): Table {
  const each = (...rows: unknown[]) => limitedCall(table.each(...rows), nameOf);
  return Object.assign(limitedCall(table, nameOf), { each });
}

/** `it` with a limit for every test, also of `each`, `only` and `skip`; a test's own third argument wins. */
export function limited(it: Registry, nameOf: () => string): Registry {
  const [only, skip] = [limitedTable(it.only, nameOf), limitedTable(it.skip, nameOf)];
  return Object.assign(limitedTable(it, nameOf), { only, skip });
}
