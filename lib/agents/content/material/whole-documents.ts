import { tellsWhatGoesWrong } from '../../../domain/passage/goes-wrong.ts';
import { timeOfHeading } from '../../../domain/passage/passage-moment.ts';
import { isOfWhoeverDoesIt } from '../../../domain/passage/rules-of-procedure.ts';
import {
  densestFirst,
  densityOf,
  heaviestFirst,
  isCalledSo,
  isOfIt,
  type WeighedSection,
} from './weighed.ts';

/** Share of the density of the densest document below which another tells of neighbouring matters; by judgement. */
const NEIGHBOUR = 0.5;

/**
 * Documents as wholes, the one that is most about the skill first; of one that does not fit, its sections as wholes.
 */
export function wholeDocuments(sections: readonly WeighedSection[], most: number): Set<number> {
  const taken = new Set<number>();
  const take = (places: readonly number[]): boolean => {
    if (taken.size + places.length > most) return false;
    for (const place of places) taken.add(place);
    return true;
  };
  const own = notNeighbours(sections);
  const isEnough = own.flat().filter(isOfIt).length >= FEWEST_PARTS;
  // Where its own documents say too little, neighbouring ones come behind them.
  const near = isEnough ? [] : notNeighbours(sections.map((one) => ({ ...one, weight: one.close })));
  const told = new Set(own.flatMap((found) => found[0]?.source ?? []));
  const about = [...own, ...near.filter((found) => !told.has(found[0]?.source ?? ''))];
  for (const document of about) {
    const found = document.filter((section) => !isOfAnotherMatter(section, sections));
    if (!take(found.flatMap(({ places }) => places)))
      for (const { places } of heaviestFirst(found.filter(isOfIt))) take(places);
  }
  return taken;
}

/**
 * “Accidents on the floor” beside “Cancelling”: it says no word of the need, where another section is called so. What
 * goes wrong, and who may do it, is of the whole document in whatever words.
 */
const isOfAnotherMatter = (
  { named, heading = '' }: WeighedSection,
  all: readonly WeighedSection[],
): boolean =>
  named < HARDLY &&
  all.some((other) => other.named === 1) &&
  !tellsWhatGoesWrong(heading) &&
  timeOfHeading(heading) === undefined &&
  !isOfWhoeverDoesIt({ heading });
const HARDLY = 0.1;

/** Sections that a form of whole documents is made of at least, else those that are near are taken as well. */
const FEWEST_PARTS = 3;
/** Documents that are about it, without those that tell of neighbouring matters. */
function notNeighbours(sections: readonly WeighedSection[]): WeighedSection[][] {
  const documents = densestFirst(sections);
  const enough = NEIGHBOUR * Math.max(...documents.map(densityOf));
  return documents.filter(
    (found) =>
      isCalledSo(found) || (densityOf(found) >= enough && found.some(({ isOnSubject }) => isOnSubject)),
  );
}
