import { z } from 'zod';
import { meaningIn, sentencesOf } from '../../../lib/domain/text/grounding.ts';
import { markOf } from './mark.ts';
import { traitsOf, type Traits } from './traits.ts';

const Exchange = z.strictObject({ partner: z.string(), learner: z.string() });
export const ReadTurn = z.strictObject({
  task: z.literal('read-turn'),
  soFar: z.array(Exchange),
  before: z.string(),
  turn: z.string(),
  lines: z.array(z.strictObject({ id: z.string(), criterion: z.string(), levels: z.array(z.string()) })),
  earns: z.array(z.strictObject({ id: z.string(), by: z.string() })),
});

/**
 * What the talk shows of each line by now, from what its sentences do (`traits.ts`), and what the turn earns, by the
 * words that a sentence shares with a way to earn it. No meaning is read: it takes another word for another thing.
 */
export function readTurn({ soFar, before, turn, lines, earns }: z.infer<typeof ReadTurn>) {
  const talk = [...soFar, { partner: before, learner: turn }];
  const sentences = sentencesOf(turn).map((text) => ({ text, words: new Set(meaningIn(text)) }));
  const nearest = (line: string) => {
    const wanted = [...new Set(meaningIn(line.replace(MOMENT, '')))].filter((word) => !ASKING.has(word));
    return sentences
      .map(({ text, words }) => ({
        quote: text.slice(0, LONGEST_QUOTE),
        shared: wanted.filter((word) => words.has(word)).length,
        of: wanted.length,
      }))
      .toSorted((a, b) => b.shared - a.shared)
      .find(({ shared, of }) => shared >= Math.min(SHARED, of) && shared > 0);
  };
  const strain = sentences.find(({ text }) => GIVES_WAY.test(text) || PUSHES.test(text));
  return {
    shows: lines.flatMap(({ id, criterion }) => {
      const traits = traitsOf(criterion, talk);
      const quote = quoteOf(traits)?.slice(0, LONGEST_QUOTE);
      return quote === undefined ? [] : [{ line: id, level: markOf(traits), quote }];
    }),
    earns: earns.flatMap(({ id, by }) => {
      const found = nearest(by);
      return found ? [{ by: id, quote: found.quote }] : [];
    }),
    strains: strain
      ? [
          {
            by: GIVES_WAY.test(strain.text) ? 'gives-way' : 'pushes',
            quote: strain.text.slice(0, LONGEST_QUOTE),
          },
        ]
      : [],
  };
}

/** The words that do most of what the line asks; undefined where none do anything of it. */
const quoteOf = ({ best: parts }: Traits): string | undefined =>
  (parts[0]?.part.kind === 'ask' ? parts.slice(0, 1) : parts)
    .toSorted((a, b) => Number(b.isOfIt) - Number(a.isOfIt) || b.hit - a.hit)
    .find(({ isOfIt }) => isOfIt)?.said?.text;

const MOMENT = /^(?:when|whenever|if|before|after|once|as soon as)\b[^,]*,\s*/i;
const ASKING: ReadonlySet<string> = new Set(meaningIn('ask find first'));
const LONGEST_QUOTE = 300;
const SHARED = 2;
const GIVES_WAY = /\b(?:all right then|fine, you|you (?:can )?have it|you win|then take it|as you wish)\b/i;
const PUSHES = /\b(?:take it or leave it|you must|you have to|last offer|impossible|no way)\b|!$/i;
