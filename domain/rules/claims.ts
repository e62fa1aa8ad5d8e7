/** Minutes without a touch after which the employee is warned that a claimed request will go back. Our own choice [D], ux 5. */
export const CLAIM_WARN_MINUTES = 10;
/** Minutes without a touch after which a claimed request goes back to the inbox. Our own choice [D], ux 5. */
export const CLAIM_RETURN_MINUTES = 15;

const MINUTE_MS = 60_000;

/** When the holder of a claim is warned. Does not look at who holds it. [D] ux 5 */
export function claimWarnsAt(touchedAt: Date): Date {
  return new Date(touchedAt.getTime() + CLAIM_WARN_MINUTES * MINUTE_MS);
}

/** When an untouched claim ends; from that moment anybody may take the request. [D] ux 5 */
export function claimReturnsAt(touchedAt: Date): Date {
  return new Date(touchedAt.getTime() + CLAIM_RETURN_MINUTES * MINUTE_MS);
}

/** Claims touched at this moment or before are over. Does not end them: the guarded update does. [D] ux 5 */
export function claimsEndedBefore(now: Date): Date {
  return new Date(now.getTime() - CLAIM_RETURN_MINUTES * MINUTE_MS);
}
