/** Days after delivery on which an outcome is read. */
export const CHECK_DAYS = [30, 60, 90];

/** Evidence of the first days after finishing is ignored: it may only repeat the material. */
export const WASH_IN_DAYS = 7;
/** A reading uses only its last days, so that a gain that faded does not count. */
export const WINDOW_DAYS = 30;
