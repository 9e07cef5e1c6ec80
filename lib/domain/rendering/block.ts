import type { Claim, ClaimOrFiction } from '../artefact/parts.ts';

/**
 * One thing said, as people read it on any surface. What it rests on tells what it is: a claim cites, what is made up
 * says so, and what is neither is a title or a stock word.
 */
export interface ReadLine {
  /** Stands before it: “Warning”, “Minutes 0 to 10”. */
  label?: string;
  text: string;
  cites?: readonly string[];
  isMadeUp?: true;
  /** A drafter worded it and it cites nothing: a level of a rubric, words on a screen. */
  isUnsourced?: true;
  /** Shown with the number that its passage has in its document, where that is a step. */
  keepsNumber?: true;
  /** Learners do not see what it rests on, because that would tell them which answer is right; approvers do. */
  isAnOption?: true;
}

export interface Point extends ReadLine {
  under?: readonly ReadLine[];
}

/** Part of a side of an artefact, in the order in which it is read. */
export type Block =
  | { is: 'heading'; depth: 2 | 3; text: string }
  | ({ is: 'paragraph' } & ReadLine)
  | { is: 'steps' | 'points'; points: readonly Point[] };

export const chapter = (text: string): Block => ({ is: 'heading', depth: 2, text });
export const part = (text: string): Block => ({ is: 'heading', depth: 3, text });
export const paragraph = (line: ReadLine): Block => ({ is: 'paragraph', ...line });
/** In an order that matters; nothing where there are none. */
export const stepsOf = (points: readonly Point[]): Block[] =>
  points.length > 0 ? [{ is: 'steps', points }] : [];
export const pointsOf = (points: readonly Point[]): Block[] =>
  points.length > 0 ? [{ is: 'points', points }] : [];

/** A claim or something made up. */
export const lineOfSaid = (said: ClaimOrFiction, label?: string): ReadLine => ({
  ...('madeUp' in said ? { text: said.madeUp, isMadeUp: true } : { text: said.text, cites: said.cites }),
  ...(label === undefined ? {} : { label }),
});
/** A line that keeps the number of its step: part of a procedure may stand on each of several hand-outs. */
export const withItsNumber = (line: ReadLine): ReadLine => ({ ...line, keepsNumber: true });
export const linesOfClaims = (claims: readonly Claim[], label?: string): ReadLine[] =>
  claims.map((claim) => lineOfSaid(claim, label));

/** Headings with nothing under them are left out. */
export const chapterIf = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [chapter(title), ...blocks] : [];
export const partIf = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [part(title), ...blocks] : [];

/** Every line of a block, with those under it. */
export function linesIn(block: Block): ReadLine[] {
  if (block.is === 'heading') return [];
  if (block.is === 'paragraph') return [block];
  return block.points.flatMap(({ under = [], ...point }) => [point, ...under]);
}
