// cspell:words nichts kein niemals niemand weder ohne nein nirgends außer lediglich ausschließlich allein
// cspell:words statt untersagt
import type { DraftPart } from '../artefact/part.ts';
import { sentencesOf } from '../text/grounding.ts';
import { figuresByValue, type TextFigure } from './translation-figures.ts';
import type { TranslatedBetween, PartText } from './translation.ts';

/** Parts that may say something else, as rules see it: figures that changed places, a “not” or “only” of one side. */
export function doubtsOfTranslation(
  parts: readonly DraftPart[],
  texts: readonly PartText[],
  { from, to }: TranslatedBetween,
): string[] {
  const said = new Map(texts.map(({ part, text }) => [part, text]));
  return parts.flatMap(({ part, text }) => {
    const now = said.get(part) ?? '';
    const isMoved = haveMoved(figuresByValue(text, from), figuresByValue(now, to));
    return isMoved || polarityDiffers({ text, language: from }, { text: now, language: to }) ? part : [];
  });
}

/**
 * Languages put figures in other places, “2.5 bar after 10 minutes”: where each counts something else, and what is
 * known here, the figures go by what they count.
 */
function haveMoved(before: readonly TextFigure[], now: readonly TextFigure[]): boolean {
  const asRead = (figures: readonly TextFigure[]) => figures.map(({ value }) => value).join('; ');
  if (asRead(before) === asRead(now)) return false;
  const units = new Set(before.map(({ unit }) => unit));
  const counted = (figures: readonly TextFigure[]) =>
    figures
      .map(({ value, unit }) => `${value} ${unit ?? ''}`)
      .toSorted()
      .join('; ');
  return units.size < before.length || counted(before) !== counted(now);
}

/** “No. 5” ends no sentence, and says no to nothing. */
const sentencesIn = (text: string): readonly string[] =>
  sentencesOf(text.replaceAll(/\b(?:No|Nr)\.\s*(?=\d)/gi, ''));

interface Said {
  text: string;
  language: string;
}

/** Sentence by sentence where both have as many; else as a whole. */
function polarityDiffers(before: Said, now: Said): boolean {
  const [some, others] = [sentencesIn(before.text), sentencesIn(now.text)];
  const pairs =
    some.length === others.length
      ? some.map((text, i): [string, string] => [text, others[i] ?? ''])
      : [[some.join('\n'), others.join('\n')] as const];
  return pairs.some(
    ([one, other]) => isOneSided(one, before, other, now) || isOneSided(other, now, one, before),
  );
}

const isOneSided = (one: string, { language }: Said, other: string, { language: beside }: Said): boolean =>
  POLAR[language]?.turns.test(one) === true && POLAR[beside]?.mayTurn.test(other) === false;

interface Polar {
  /** Words by which a sentence says its opposite, or of fewer. */
  turns: RegExp;
  /** These, and what another language may have in their place. */
  mayTurn: RegExp;
}

const word = (...forms: string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${forms.join('|')})(?!\p{L})`, 'iu');

const ENGLISH = [
  String.raw`not|cannot|never|only|no|nobody|no one|none|nothing|neither|without|\p{L}+n['’]t`,
];
const GERMAN = ['nichts?|kein\\p{L}*|nie|niemals|nur|niemand\\p{L}*|weder|ohne'];
const POLAR: Readonly<Record<string, Polar>> = {
  en: {
    turns: word(...ENGLISH),
    mayTurn: word(
      ...ENGLISH,
      'unless|except|until|before|just|avoid\\p{L}*|instead|rather|fail\\p{L}*|refuse\\p{L}*|forbid\\p{L}*',
      'un\\p{L}{3,}|\\p{L}{3,}less|otherwise|alone',
    ),
  },
  de: {
    turns: word(...GERMAN),
    mayTurn: word(
      ...GERMAN,
      'nein|nirgends|erst|außer|lediglich|ausschließlich|allein|statt|verboten|untersagt',
      'sei denn',
      'un\\p{L}{3,}|\\p{L}{3,}(?:los|frei)\\p{L}{0,2}',
    ),
  },
};
