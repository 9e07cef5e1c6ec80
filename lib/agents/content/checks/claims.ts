import { passageOf } from '../../../domain/text/grounding.ts';
import { isMoment } from '../../../domain/text/time-said.ts';
import { problemsOfParagraph } from '../grounded.ts';
import { at, isClaim, type Check } from './matter.ts';

/**
 * Every claim, wherever it stands, says no more than the passages that it cites. When a procedure begins may be said by
 * the heading over it.
 */
export const claims: Check = ({ places, passages, spans }) => {
  const headed = new Map(spans.map(({ id, section = '' }) => [id, passageOf(section)]));
  return places.filter(isClaim).flatMap((place) => {
    const isTrigger = place.path.at(-1) === 'trigger' && isMoment(place.text);
    const byHeading = isTrigger && problemsOfParagraph(place.text, place.cites, headed).length === 0;
    if (byHeading) return [];
    return problemsOfParagraph(place.text, place.cites, passages).map((fault) => at(place, fault));
  });
};
