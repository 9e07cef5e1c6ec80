/** A response may be sent back twice; after its third version the answer is yes or no. */
export const LAST_VERSION = 3;
/**
 * Of a new version of a page, with those besides that nobody could approve because their sources changed while they
 * waited. The flow of a need asks no longer than for its last version, and ends as stalled where that is sent back.
 */
export const MOST_VERSIONS = 5;

/** Whether a response comes back no more: it is published as it is, or not at all. */
export const isLastVersion = (
  { version, overtaken = 0 }: { version: number; overtaken?: number },
  isOvertaken: boolean,
): boolean => version >= Math.min(LAST_VERSION + overtaken + (isOvertaken ? 1 : 0), MOST_VERSIONS);
