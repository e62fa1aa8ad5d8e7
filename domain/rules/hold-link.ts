/** A link "I did not order this" is good for this long: people read old mail late, and 1414 remains. Our choice. [D] */
export const HOLD_LINK_DAYS = 90;

const DAY_MS = 86_400_000;

/** When a link made now ends. Does not look at whether there is still something to stop. [D] */
export function holdLinkExpiry(now: Date): Date {
  return new Date(now.getTime() + HOLD_LINK_DAYS * DAY_MS);
}

/** The page with its secret after `#`, where neither mail scanners nor server logs see it. [D] */
export function holdUrl(publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}/hold#${secret}`;
}
