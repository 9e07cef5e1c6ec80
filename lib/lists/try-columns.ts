import type { Column } from './kept-list.ts';

/** What a row is saved for: to hold, to be tried, or to be as it holds. Empty, in rows of before, is to hold. */
const TRY = 'Try';
export const TRY_CHOICES = { hold: 'let it hold', try: 'try', back: 'take back' } as const;
/** What the layer tells of what a row would change, once somebody tried it. */
export const WOULD_CHANGE = 'WouldChange';
/** Of what that was told. */
export const TRIED_MARK = 'TriedMark';

/** The columns by which a row is tried before it holds. */
export const TRY_COLUMNS: readonly Column[] = [
  { name: TRY, is: 'choice', choices: Object.values(TRY_CHOICES) },
  { name: WOULD_CHANGE, is: 'note', isOurs: true },
  { name: TRIED_MARK, is: 'text', isOurs: true, isHidden: true },
];

type Fields = Readonly<Record<string, unknown>>;

export const wantsTrial = (fields: Fields): boolean => fields[TRY] === TRY_CHOICES.try;
export const wantsBack = (fields: Fields): boolean => fields[TRY] === TRY_CHOICES.back;

/** What is written of a row that is to be as it holds. */
export const AS_IT_HOLDS: Readonly<Record<string, string>> = {
  [TRY]: TRY_CHOICES.hold,
  [WOULD_CHANGE]: '',
  [TRIED_MARK]: '',
};

/** What is taken out of a row that says what something else would change than stands in it. */
export const withoutOldTrial = (fields: Fields, mark: string): Readonly<Record<string, string>> =>
  (fields[WOULD_CHANGE] ?? '') === '' || fields[TRIED_MARK] === mark
    ? {}
    : { [WOULD_CHANGE]: '', [TRIED_MARK]: '' };
