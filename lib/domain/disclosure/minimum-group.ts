/** The smallest group about which anything is said or done; a smaller one is treated as if it were not there. */
export const MINIMUM_GROUP = 5;

/** The same where a works agreement asks for more. */
export const LARGER_MINIMUM_GROUP = 10;
