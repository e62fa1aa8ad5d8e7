// Clause: reg p.19(5) rule 7.

/** A session ends after this long without a request. Our choice: a little more than the 15 idle minutes of a claim. */
export const SESSION_IDLE_MINUTES = 30;
/** And after a working day at the latest. Our choice. */
export const SESSION_HOURS = 12;
/** A session is marked as seen at most this often, so that reading pages does not write all the time. */
export const SESSION_SEEN_SECONDS = 60;

export const CSRF_HEADER = 'x-kualik-csrf';
