import { useEffect, useState } from 'react';

/** Difference between the server's clock and this workstation's, learned from answers that carry the server's time. */
let offsetMs = 0;

export function learnServerTime(serverNow: string): void {
  const server = Date.parse(serverNow);
  if (!Number.isNaN(server)) offsetMs = server - Date.now();
}

export const serverNow = (): Date => new Date(Date.now() + offsetMs);

/** Server time for the screen, redrawn at the given pace: clocks by the minute, the last two minutes by the second. */
export function useServerNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
