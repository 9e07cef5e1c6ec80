// The parts of the page that stand for themselves, as its beginning offers them and as a card opens one.
import { benchOffered, openBenches } from './bench.js';
import { openReviews, reviewsShown } from './brief.js';
import { nearOffered, openNear } from './near.js';

export const partsOffered = async (back) => [await reviewsShown(back), nearOffered(back), benchOffered(back)];

const opens = { near: openNear, bench: openBenches };
/** @param part as the address names it */
export const openPart = (part, back) => (opens[part] ?? openReviews)(back);
