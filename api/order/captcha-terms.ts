/** A challenge must outlive a slow line and a careful person, and no more. Our choice. */
export const CAPTCHA_MINUTES = 20;
/** Digits of the picture, as the form of the regulation shows (annex 2: «93 6 4 0 4»). */
export const PICTURE_DIGITS = 5;

/**
 * Work of one challenge: PBKDF2 with so many rounds, tried at most so many times. About 0.2 s on a desk computer and
 * below 2 s with the processor slowed four times.
 */
export const PROOF_OF_WORK = { algorithm: 'PBKDF2/SHA-256', rounds: 5000, tries: { from: 80, to: 300 } } as const;

/** The captcha goes by real time: moving the clock of a demonstration must not make solutions live longer. */
export function captchaExpiry(): Date {
  return new Date(Date.now() + CAPTCHA_MINUTES * 60_000);
}
