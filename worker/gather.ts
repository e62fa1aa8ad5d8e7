/** What became of one item of a round. */
export type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

export interface Rounds {
  /** Items of one round at most. */
  size: number;
  /** Rounds at once: while one waits for the disk the next one computes. */
  atOnce: number;
  /** Milliseconds that an idle gatherer waits for company of the first item; a queue hands its jobs over one by one. */
  lingerMs?: number;
}

/**
 * Group commit: what is asked for while all rounds run makes up the next round. Every caller gets the outcome of his own
 * item; a round that throws fails all of its items.
 */
export function gather<T, R>(
  runRound: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  { size, atOnce, lingerMs = 0 }: Rounds,
): (item: T) => Promise<R> {
  const waiting: { item: T; settle: (outcome: Outcome<R>) => void }[] = [];
  let running = 0;
  const run = async (): Promise<void> => {
    for (let round = waiting.splice(0, size); round.length > 0; round = waiting.splice(0, size)) {
      const outcomes = await runRound(round.map(({ item }) => item)).catch((error: unknown) =>
        round.map(() => ({ ok: false, error }) as const),
      );
      for (const [index, { settle }] of round.entries())
        settle(outcomes[index] ?? { ok: false, error: new Error('a round left out an item') });
    }
    running -= 1;
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the item's own error is passed on as it is
      waiting.push({ item, settle: (outcome) => (outcome.ok ? resolve(outcome.value) : reject(outcome.error)) });
      if (running >= atOnce) return;
      running += 1;
      setTimeout(() => void run(), lingerMs);
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
