import { withThe } from '../english/naming.ts';
import { tagged } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** What people in the material are said to need or value, as short noun phrases: “training on site”. */
export function valuedIn(passages: readonly Passage[]): { thing: string; passage: Passage }[] {
  return passages.flatMap((passage) => {
    if (
      !/\b(?:needs?|wants?|values?|worth|appreciates?|cares? about|expects?|decides? by|choose between|asks? for|in return|matters?)\b/i.test(
        passage.text,
      )
    )
      return [];
    const list =
      /: ([^.;:]+)$/.exec(passage.text.replace(/[.]$/, ''))?.[1] ??
      /\b(?:traded for|choose between|values? most is) ([^.;:]+)/.exec(passage.text)?.[1];
    if (!list) return [];
    const plain = list.replace(/\s+(?:are|is) .*$/, '');
    // “One name and one number” belong together; a list with commas does not.
    return (plain.includes(',') ? plain.split(/, (?:and |or )?| and | or /) : [plain])
      .map((part) => part.trim())
      .filter((part) => isThing(part) && !/\b(?:their|them|they|his|her|its)\b/i.test(part))
      .map((thing) => ({ thing, passage }));
  });
}

const TRADED = /(?<!\b(?:never|not|no|none|nobody)\b[^.:;]{0,30})\b(?:traded|exchanged) for ([^.;:]+)/iu;

/** What the other side could give in return, as the material names it. */
export function givenAmong({ passages, chance }: Material): string | undefined {
  const things = passages.flatMap(({ text }) =>
    (TRADED.exec(text)?.[1] ?? '')
      .split(/, (?:and |or )?| and | or /)
      .map((thing) => thing.replace(/[.]$/, '').trim()),
  );
  const given = things.filter((thing) => thing !== '' && isThing(thing));
  return given.length === 0 ? undefined : chance.pick(given);
}

const isThing = (part: string): boolean => {
  const words = tagged(part);
  return (
    words.length <= 6 &&
    words.some(({ tag }) => tag === 'NOUN') &&
    !words.some(({ tag, text }) => tag === 'VERB' && !/(?:ing|ed)$/.test(text))
  );
};

const WHY = [
  (thing: string) =>
    `There is one thing that you do not bring up: ${thing}. It would help you more than what you ask for.`,
  (thing: string) =>
    `At home your colleagues keep coming back to one thing: ${thing}. You have not told that to anybody here.`,
  (thing: string) =>
    `You would let go of what you ask for in exchange for something else: ${thing}. You keep that to yourself at first.`,
] as const;

/** A wish that the partner keeps to themselves, made of what the material says people value. */
export const hiddenWish = (thing: string, turn: number): string =>
  (WHY[turn % WHY.length] ?? WHY[0])(withThe(thing));

/** Who they are, by what they are to the learner. */
export const PERSONAS = [
  (who: string) =>
    `You play ${who}. You are in a hurry, friendly at first, and you know what you want. You have done this often and notice at once when somebody reads from a sheet. You give a little only when you are given a reason.`,
  (who: string) =>
    `You play ${who}. It has been a bad week, and this is one thing too many. You talk fast, you interrupt, and you calm down as soon as somebody takes you seriously.`,
  (who: string) =>
    `You play ${who}. You are polite and stubborn. You come back to your point three times in other words before you let go of it.`,
] as const;
