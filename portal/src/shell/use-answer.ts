import { useEffect, useState } from 'preact/hooks';

/** What a page knows of a question it put to the server; `none` while there is nothing to ask. */
export type Answer<T> = { kind: 'none' } | { kind: 'asking' } | { kind: 'silent' } | { kind: 'known'; value: T };

/**
 * Asks once for each `subject`, the part after # of the address for most pages, and again by hand after a silence. Until
 * the address is read the answer is awaited: nothing may stand on the page for a moment that the next one takes away.
 * The pressed button goes away with the old answer: a heading whose key has the count takes the focus then.
 */
export function useAnswer<T>(
  subject: string,
  ask: (subject: string) => Promise<T>,
): [answer: Answer<T>, askAgain: () => void, timesAskedAgain: number] {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'asking' });
  const [times, setTimes] = useState(0);
  const load = (): void => {
    if (subject === '') return setAnswer({ kind: 'none' });
    setAnswer({ kind: 'asking' });
    ask(subject).then(
      (value) => setAnswer({ kind: 'known', value }),
      () => setAnswer({ kind: 'silent' }),
    );
  };
  useEffect(load, [subject]);
  const askAgain = (): void => {
    setTimes((count) => count + 1);
    load();
  };
  return [answer, askAgain, times];
}
