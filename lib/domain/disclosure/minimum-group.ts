/** The smallest group about which anything is said or done; a smaller one is treated as if it were not there. */
export const MINIMUM_GROUP = 5;
