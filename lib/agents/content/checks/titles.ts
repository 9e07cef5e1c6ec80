import { faultsOf, SAID_NOWHERE } from '../grounded.ts';
import { at, type Check } from './matter.ts';

/**
 * Titles, summaries and what stands on a screen cite nothing, so they may name the subject, its readers and the
 * documents, and otherwise only say what the passages say.
 */
export const titles: Check = ({ places, passages, about }) =>
  places
    .filter(({ kind }) => kind === 'title')
    .flatMap((place) =>
      faultsOf(place.text, [...passages.values()], SAID_NOWHERE, about).map((fault) => at(place, fault)),
    );
