import { useEffect, useState } from 'preact/hooks';

/** Answers of a form of several pages: in the memory of this page and nowhere else, so that Back loses nothing. */
export interface PageStore<T extends object> {
  read: () => T;
  keep: (part: Partial<T>) => void;
  clear: () => void;
  /** The answers now; the component is drawn anew when they change. */
  use: () => T;
}

export function pageStore<T extends object>(empty: () => T): PageStore<T> {
  let current = empty();
  const listeners = new Set<() => void>();
  const replace = (next: T) => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => current,
    keep: (part) => replace({ ...current, ...part }),
    clear: () => replace(empty()),
    use: () => {
      const [, redraw] = useState(0);
      useEffect(() => {
        const listener = () => redraw((count) => count + 1);
        listeners.add(listener);
        return () => void listeners.delete(listener);
      }, []);
      return current;
    },
  };
}
