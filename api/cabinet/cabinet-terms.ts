/** A cabinet is often opened on a computer that others use too: it ends after this long without a request. Our choice. */
export const CABINET_IDLE_MINUTES = 15;
/** And after this long in any case. Our choice: an order takes minutes. */
export const CABINET_HOURS = 2;
