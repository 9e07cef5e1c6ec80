import { limitsOfPhrase } from '../../../domain/artefact/keeps-to.ts';
import type { Limit } from '../../../domain/passage/limits.ts';
import { WRITTEN_NUMBER } from '../../../domain/text/written-numbers.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import { message } from '../../../messages/message.ts';
import { at, quote, type Check } from './matter.ts';

/**
 * What somebody does who can do it keeps an amount on the side on which the documents set it: “at least 20 seconds”
 * is no “at most 20 seconds”. Cases, partners and wrong answers may lie on either side, and so may the lower levels.
 */
export const measures: Check = ({ places, spans }) => {
  const set = spans.flatMap(({ text }) => limitsOf(text)).flatMap(sideOf);
  return places.filter(isDoneRightly).flatMap((place) => {
    const turned = limitsOf(place.text)
      .flatMap(sideOf)
      .find((one) => {
        const same = set.filter(({ unit, value }) => unit === one.unit && value === one.value);
        return same.length > 0 && same.every(({ isUpwards }) => isUpwards !== one.isUpwards);
      });
    return turned
      ? [at(place, message('fault.values.turned', { text: quote(place.text), amount: turned.written }))]
      : [];
  });
};

/** “After 4 weeks” is the other side of “within 4 weeks”. */
const limitsOf = (text: string): readonly Limit[] => limitsOfPhrase(text.replaceAll(LATER, 'more than '));
const LATER = new RegExp(`\\bafter (?=(?:${WRITTEN_NUMBER})\\b)`, 'giu');

const RIGHTLY: ReadonlySet<string | number> = new Set([
  'done',
  'good',
  'question',
  'title',
  'summary',
  'onScreen',
]);
/** Levels from which on it is done as asked. */
const AS_ASKED = 2;

function isDoneRightly({ kind, path }: TextPlace): boolean {
  const last = path.at(-1) ?? '';
  if (kind === 'claim') return true;
  return path.includes('levels') ? Number(last) >= AS_ASKED : RIGHTLY.has(last);
}

interface Side {
  unit: string;
  value: number;
  isUpwards: boolean;
  written: string;
}
const sideOf = ({ unit, from, to, written, isFigure }: Limit): Side[] => {
  if (isFigure || (from > -Infinity && to < Infinity)) return [];
  return [{ unit, written, isUpwards: to === Infinity, value: to === Infinity ? from : to }];
};
