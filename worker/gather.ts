/** What became of one item of a round. */
export type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

export interface Rounds {
  /** Items of one round at most. */
  size: number;
  /** Rounds at once: while one waits for the disk the next one computes. */
  atOnce: number;
  /** Milliseconds without a new item after which a round begins that is not full: a queue hands its jobs over one by one. */
  lingerMs?: number;
}

/**
 * Group commit: what is asked for while all rounds run makes up the next ones. Fewer items than a round takes are shared
 * among the rounds that are free. Every caller gets the outcome of his own item; a round that throws fails all of its items.
 */
export function gather<T, R>(
  runRound: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  { size, atOnce, lingerMs = 0 }: Rounds,
): (item: T) => Promise<R> {
  const waiting: { item: T; settle: (outcome: Outcome<R>) => void }[] = [];
  let running = 0;
  let begin: NodeJS.Timeout | undefined;
  const run = async (share: number): Promise<void> => {
    const round = waiting.splice(0, share);
    running += 1;
    const outcomes = await runRound(round.map(({ item }) => item)).catch((error: unknown) =>
      round.map(() => ({ ok: false, error }) as const),
    );
    running -= 1;
    for (const [index, { settle }] of round.entries())
      settle(outcomes[index] ?? { ok: false, error: new Error('a round left out an item') });
    plan();
  };
  const plan = (): void => {
    clearTimeout(begin);
    if (waiting.length === 0 || running >= atOnce) return;
    if (waiting.length >= size) void run(size);
    else begin = setTimeout(shareOut, lingerMs);
  };
  const shareOut = (): void => {
    const share = Math.ceil(waiting.length / (atOnce - running));
    while (waiting.length > 0) void run(share);
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the item's own error is passed on as it is
      waiting.push({ item, settle: (outcome) => (outcome.ok ? resolve(outcome.value) : reject(outcome.error)) });
      plan();
    });
}

/** The outcome of each, none of them stops the others. */
export function settleAll<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<Outcome<R>[]> {
  return Promise.all(
    items.map((item) =>
      act(item).then(
        (value): Outcome<R> => ({ ok: true, value }),
        (error: unknown): Outcome<R> => ({ ok: false, error }),
      ),
    ),
  );
}
