import { useEffect, useRef, useState } from 'preact/hooks';
import { idleStanding, TOLD_AFTER_MS } from './idle-clock.ts';
import { closeIdleCabinet, stayInCabinet } from './session.ts';

const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Seconds left once the warning stands, else null; and what a person presses to stay. */
export function useIdle(): [secondsLeft: number | null, stay: () => void] {
  const touchedAt = useRef(Date.now());
  const toldAt = useRef(Date.now());
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const stay = (): void => {
    touchedAt.current = toldAt.current = Date.now();
    setSecondsLeft(null);
    stayInCabinet();
  };
  useEffect(() => {
    const onTouch = (): void => {
      const now = Date.now();
      // Once warned, only an answer to the warning counts.
      if (idleStanding(now - touchedAt.current).kind !== 'used') return;
      touchedAt.current = now;
      if (now - toldAt.current > TOLD_AFTER_MS) stay();
    };
    const timer = setInterval(() => {
      const standing = idleStanding(Date.now() - touchedAt.current);
      if (standing.kind === 'over') closeIdleCabinet();
      else setSecondsLeft(standing.kind === 'warned' ? standing.secondsLeft : null);
    }, 1000);
    for (const touch of TOUCHES) addEventListener(touch, onTouch);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) removeEventListener(touch, onTouch);
    };
  }, []);
  return [secondsLeft, stay];
}
