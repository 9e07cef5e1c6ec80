import { IN_AN_EMERGENCY, labelOfCase, tellsWhatGoesWrong } from '../../../domain/passage/goes-wrong.ts';
import { timeOfHeading } from '../../../domain/passage/passage-moment.ts';
import { inHouseWords } from '../../../domain/source/house-wording.ts';
import { passageOf } from '../../../domain/text/grounding.ts';
import { isMoment, occasionSaid } from '../../../domain/text/time-said.ts';
import { problemsOfParagraph } from '../grounded.ts';
import type { ClaimPlace } from '../../../domain/artefact/places.ts';
import { at, isClaim, type Check } from './matter.ts';

/**
 * Every claim, wherever it stands, says no more than the passages that it cites. When a procedure begins, and where
 * something counts, may be said by the heading over it.
 */
export const claims: Check = ({ places, passages, spans, subject: { terms = [] } }) => {
  const inTheirWords = (text: string): string => inHouseWords(text, terms);
  const headed = new Map(
    spans.map(({ id, section = '' }) => [id, passageOf(`${section}\n${inTheirWords(section)}`)]),
  );
  // One thing may be called as people here call it, and another still as it stands there.
  const called = (text: string): string => plain(inTheirWords(text));
  const occasions = new Map(spans.map(({ id, section = '' }) => [id, called(occasionSaid(section) ?? '')]));
  const ofEmergencies = new Set(
    spans.flatMap(({ id, section }) => (tellsWhatGoesWrong(section) ? [id] : [])),
  );
  const cases = new Map(
    spans.flatMap(({ id, section = '' }) =>
      timeOfHeading(section) === 'in-a-case' ? [[id, labelOfCase(section)] as const] : [],
    ),
  );
  // Its heading says that it is one, or which case it is.
  const saidItself = ({ text, cites }: ClaimPlace): string => {
    const label = cases.get(cites[0] ?? '');
    if (label !== undefined && text.startsWith(label) && cites.every((id) => cases.get(id) === label))
      return text.slice(label.length);
    return text.startsWith(IN_AN_EMERGENCY) && cites.every((id) => ofEmergencies.has(id))
      ? text.slice(IN_AN_EMERGENCY.length)
      : text;
  };
  const isOccasion = ({ path, text, cites }: ClaimPlace) =>
    WHEN.has(path.at(-1) ?? '') && cites.some((id) => occasions.get(id) === called(text));
  return places.filter(isClaim).flatMap((place) => {
    const isTrigger = place.path.at(-1) === 'trigger' && isMoment(place.text);
    const byHeading = isTrigger && problemsOfParagraph(place.text, place.cites, headed).length === 0;
    if (byHeading || isOccasion(place)) return [];
    return problemsOfParagraph(saidItself(place), place.cites, passages).map((fault) => at(place, fault));
  });
};

/** Fields that say when. */
const WHEN: ReadonlySet<string | number> = new Set(['trigger', 'condition']);
const plain = (text: string): string => text.trim().replace(/[.]$/, '').toLowerCase();
