import { spoken, type FormOfAddress, type LanguageName } from './spoken.ts';
import { spokenCatalogues } from './catalogues.ts';
import { wordsIn, type Words } from './words.ts';

/**
 * The words of a language, by its tag (BCP 47); those of the company where there is no catalogue of it, or nobody said
 * which one somebody prefers.
 */
export type Languages = (tag: string | undefined) => Words;

/** @param company the language in which the company is spoken to, by the first part of its tag */
export function languagesOf(company: LanguageName, address: FormOfAddress): Languages {
  const made = new Map<string, Words>();
  const wordsOf = (name: LanguageName): Words => {
    const { tag, catalogue } = spokenCatalogues[name];
    const words = made.get(name) ?? wordsIn(tag, catalogue(address));
    made.set(name, words);
    return words;
  };
  return (tag) => wordsOf(spoken.find((name) => name === primaryOf(tag)) ?? company);
}

const primaryOf = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase();

/** How many preferences are looked at: more says nothing. */
const MOST_ASKED = 20;

/**
 * The tag that a request asks for and of which there is a catalogue, by its `Accept-Language` (RFC 9110, 12.5.4): the
 * one of the highest weight, of equal ones the first. Undefined where it asks for none of ours.
 */
export const askedFor = (header: string | null): string | undefined =>
  (header ?? '')
    .split(',', MOST_ASKED)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((one) => one.startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ tag, weight }) => weight > 0 && spoken.some((name) => name === primaryOf(tag)))
    .toSorted((a, b) => b.weight - a.weight)[0]?.tag;
