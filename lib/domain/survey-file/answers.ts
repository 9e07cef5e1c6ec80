// cspell:disable
/** Answers in words, from the worst to the best, as survey tools offer them: in small letters alone. */
const STEPS: readonly (readonly string[])[] = [
  [
    'stronglydisagree',
    'verydissatisfied',
    'never',
    'verypoor',
    'veryunlikely',
    'stimmegarnichtzu',
    'stimmeüberhauptnichtzu',
    'sehrunzufrieden',
    'nie',
    'sehrschlecht',
  ],
  [
    'disagree',
    'somewhatdisagree',
    'dissatisfied',
    'somewhatdissatisfied',
    'rarely',
    'poor',
    'unlikely',
    'stimmenichtzu',
    'stimmeehernichtzu',
    'unzufrieden',
    'eherunzufrieden',
    'selten',
    'schlecht',
  ],
  [
    'neutral',
    'neitheragreenordisagree',
    'neithersatisfiednordissatisfied',
    'sometimes',
    'average',
    'teilsteils',
    'wedernoch',
    'manchmal',
    'mittel',
  ],
  [
    'agree',
    'somewhatagree',
    'satisfied',
    'somewhatsatisfied',
    'often',
    'good',
    'likely',
    'stimmezu',
    'stimmeeherzu',
    'zufrieden',
    'eherzufrieden',
    'oft',
    'gut',
  ],
  [
    'stronglyagree',
    'verysatisfied',
    'always',
    'verygood',
    'verylikely',
    'stimmevollzu',
    'stimmevollundganzzu',
    'stimmevölligzu',
    'sehrzufrieden',
    'immer',
    'sehrgut',
  ],
];
// cspell:enable

const stepOf = new Map(STEPS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));

/** What an answer is given on: which of its ends is worst (`low`) and which best, so that a reversed item runs down. */
export interface AnswerScale {
  low: number;
  high: number;
}

/** An answer in words as one of five steps, 1 being what its scale counts as worst; undefined for other words. */
export const wordedAnswer = (text: string): number | undefined =>
  stepOf.get(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));

const NUMBER = /^-?\d{1,4}(?:[.,]\d{1,4})?$/;

/** A number as it stands in a cell; undefined where there is none. */
export const numberInCell = (text: string): number | undefined =>
  NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;

/**
 * An answer on 1–5, whatever it was given on, 5 being best; undefined where it is none, or lies off its scale. What is
 * no whole step on five of them stays between two.
 */
export function answerOnFive(text: string, { low, high }: AnswerScale): number | undefined {
  const step = wordedAnswer(text);
  if (step !== undefined) return low < high ? step : 6 - step;
  const value = numberInCell(text);
  if (value === undefined) return undefined;
  const share = (value - low) / (high - low);
  return share >= 0 && share <= 1 ? 1 + 4 * share : undefined;
}

/** On what the cells of a column seem to be answered; undefined where they hold no answers. */
export function scaleOf(cells: readonly string[]): AnswerScale | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return undefined;
  const numbers = filled.flatMap((cell) => numberInCell(cell) ?? []);
  const areSteps = numbers.every((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  const areAnswers = filled.every(
    (cell) => wordedAnswer(cell) !== undefined || numberInCell(cell) !== undefined,
  );
  if (!areAnswers || !areSteps) return undefined;
  const isOfFive = numbers.every((value) => value >= 1 && value <= 5);
  return isOfFive ? { low: 1, high: 5 } : numbers.length === filled.length ? { low: 0, high: 10 } : undefined;
}
