import { faultsOf } from '../grounded.ts';
import { at, spokenName, type Check } from './matter.ts';

/**
 * Titles, summaries and what stands on a screen cite nothing, so they may name the subject, its readers and the
 * documents, and otherwise only say what the passages say.
 */
export const titles: Check = ({ places, passages, about, subject, spans }) => {
  const called = [subject.skill, subject.audience, ...spans.map(({ source }) => spokenName(source))];
  return places
    .filter(({ kind }) => kind === 'title')
    .flatMap((place) =>
      faultsOf(without(place.text, called), [...passages.values()], { about }).map((fault) =>
        at(place, fault),
      ),
    );
};

/** A text without what it is about: a permit clerk permits nothing, and “Decision making” decides nothing. */
function without(text: string, called: readonly string[]): string {
  const names = [...new Set(called)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  return names.reduce(
    (left, name) =>
      left.replaceAll(
        new RegExp(`(?<![\\p{L}\\p{N}])${plainly(name)}(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu'),
        ' ',
      ),
    text,
  );
}

const plainly = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
