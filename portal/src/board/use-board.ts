import { useEffect, useState } from 'preact/hooks';
import { fetchBoard, type BoardLine } from '../api/board.ts';

export interface Board {
  /** Null until the first answer. */
  lines: readonly BoardLine[] | null;
  /** True while the last question had no answer: the numbers may be old. */
  isSilent: boolean;
  askedAt: Date;
}

/** People look up within seconds of being called; one answer is a few hundred bytes. */
const PERIOD_MS = 4_000;

/** The board asks by itself as long as somebody can see it, and never twice at once. */
export function useBoard(officeId: string): Board {
  const [board, setBoard] = useState<Board>({ lines: null, isSilent: false, askedAt: new Date() });
  useEffect(() => {
    let isAsking = false;
    let isLeft = false;
    const show = (change: Partial<Board>) => {
      isAsking = false;
      if (!isLeft) setBoard((before) => ({ ...before, ...change, askedAt: new Date() }));
    };
    const load = () => {
      if (isAsking || document.hidden) return;
      isAsking = true;
      fetchBoard(officeId).then(
        (lines) => show({ lines, isSilent: false }),
        () => show({ isSilent: true }),
      );
    };
    load();
    const timer = setInterval(load, PERIOD_MS);
    document.addEventListener('visibilitychange', load);
    return () => {
      isLeft = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', load);
    };
  }, [officeId]);
  return board;
}
