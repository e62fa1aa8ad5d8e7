import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

/** Keys are matched by place (`event.code`): under a Kazakh or Russian layout the same key carries another letter. */
export interface Shortcut {
  readonly code: string;
  readonly alt?: boolean;
  readonly shift?: boolean;
  /** The key that must come just before, as in G then I. */
  readonly after?: string;
  readonly run: () => void;
}

export const SINGLE_KEYS_PREFERENCE = 'kualik.singleKeys';
/** How long the first key of a pair waits for the second. Our choice. */
const PAIR_MS = 1500;

const FIELD_SELECTOR = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELD_SELECTOR) !== null;

/** Menus may wait in the page unseen; only one that is open takes the keys. */
const inDialog = (): boolean =>
  [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].some((box) =>
    box.checkVisibility({ visibilityProperty: true }),
  );

function matches(shortcut: Shortcut, event: KeyboardEvent, previous: string | null): boolean {
  return (
    shortcut.code === event.code &&
    (shortcut.alt ?? false) === event.altKey &&
    (shortcut.shift ?? false) === event.shiftKey &&
    (shortcut.after === undefined || shortcut.after === previous)
  );
}

/** Keys of a page. Single keys rest while a field or a dialog has the focus and can be switched off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const [singleKeys] = useStore(SINGLE_KEYS_PREFERENCE, true);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let previous: { code: string; at: number } | null = null;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || inDialog()) return;
      if (!event.altKey && (!singleKeys || inField(event.target))) return;
      const before = previous && Date.now() - previous.at < PAIR_MS ? previous.code : null;
      previous = { code: event.code, at: Date.now() };
      const fitting = current.current.filter((shortcut) => matches(shortcut, event, before));
      const found = fitting.find((shortcut) => shortcut.after !== undefined) ?? fitting[0];
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [singleKeys]);
}
