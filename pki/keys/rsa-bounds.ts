/** Shortest RSA key of a holder. @rule std1 annex 1 (RSA 2048) */
export const MIN_RSA_BITS = 2048;
/** Longest RSA key we take, our choice: longer ones only cost verification time. */
export const MAX_RSA_BITS = 8192;
