import { problemsOfParagraph } from '../grounded.ts';
import { at, isClaim, type Check } from './matter.ts';

/** Every claim, wherever it stands, says no more than the passages that it cites. */
export const claims: Check = ({ places, passages }) =>
  places
    .filter(isClaim)
    .flatMap((place) =>
      problemsOfParagraph(place.text, place.cites, passages).map((fault) => at(place, fault)),
    );
