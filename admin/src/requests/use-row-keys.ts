import type { RefObject } from 'react';
import type { ListedRequest } from '../api/types.ts';
import { useShortcuts } from '../layout/shortcuts.ts';
import type { useClaim } from './use-claim.ts';

/** J and K (or the arrows) walk the rows, Enter opens by the link itself, C and U claim and release the focused row. */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  requests: readonly ListedRequest[],
  acts: ReturnType<typeof useClaim>,
): void {
  const links = (): HTMLAnchorElement[] => [
    ...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? []),
  ];
  const focusedId = (): string | null =>
    document.activeElement?.closest('tr[data-request]')?.getAttribute('data-request') ?? null;
  const move = (step: number) => () => {
    const all = links();
    const at = all.findIndex((link) => link.dataset['row'] === focusedId());
    const next = at === -1 ? (step > 0 ? 0 : all.length - 1) : at + step;
    all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
  };
  const act = (action: 'CLAIM' | 'RELEASE') => () => {
    const request = requests.find(({ id }) => id === focusedId());
    if (!request?.allowedActions.includes(action)) return;
    if (action === 'CLAIM') acts.claim(request.id);
    else acts.release(request.id);
  };
  useShortcuts([
    { code: 'KeyJ', run: move(1) },
    { code: 'KeyK', run: move(-1) },
    { code: 'ArrowDown', run: move(1) },
    { code: 'ArrowUp', run: move(-1) },
    { code: 'KeyC', run: act('CLAIM') },
    { code: 'KeyU', run: act('RELEASE') },
  ]);
}
