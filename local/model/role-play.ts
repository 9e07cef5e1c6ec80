import { z } from 'zod';
import { meaningIn, sentencesOf } from '../../lib/domain/grounding.ts';

export const ReadTurn = z.strictObject({
  task: z.literal('read-turn'),
  before: z.string(),
  turn: z.string(),
  lines: z.array(z.strictObject({ id: z.string(), criterion: z.string(), levels: z.array(z.string()) })),
  earns: z.array(z.strictObject({ id: z.string(), by: z.string() })),
});
export const PlayPartner = z.strictObject({
  task: z.literal('play-partner'),
  situation: z.string(),
  case: z.array(z.string()),
  partner: z.string(),
  revealed: z.array(z.string()),
  cue: z.strictObject({
    is: z.enum(['reveals', 'sharpens', 'tests', 'answers']),
    text: z.string().exactOptional(),
  }),
  opened: z.string(),
  soFar: z.array(z.strictObject({ learner: z.string(), partner: z.string() })),
  turn: z.string(),
});

/**
 * What a turn shows, by the words that a sentence shares with a line, as far as a rule can tell: the drafter reads no
 * meaning, so that it takes another word for another thing.
 */
export function readTurn({ turn, lines, earns }: z.infer<typeof ReadTurn>) {
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
      const found = nearest(criterion);
      return found ? [{ line: id, level: found.shared * 2 > found.of ? 3 : 2, quote: found.quote }] : [];
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

const MOMENT = /^(?:when|whenever|if|before|after|once|as soon as)\b[^,]*,\s*/i;
const ASKING: ReadonlySet<string> = new Set(meaningIn('ask find first'));
const LONGEST_QUOTE = 300;
const SHARED = 2;
const GIVES_WAY = /\b(?:all right then|fine, you|you (?:can )?have it|you win|then take it|as you wish)\b/i;
const PUSHES = /\b(?:take it or leave it|you must|you have to|last offer|impossible|no way)\b|!$/i;

const BRIDGES = {
  reveals: 'All right, since you ask.',
  sharpens: 'That is not what I came for.',
  tests: 'I hear you.',
  answers: 'I have nothing to add to that. What do you propose?',
} as const;

/** The line that the rules chose, as somebody says it of themselves. */
export const partnerSays = ({ cue: { is, text } }: z.infer<typeof PlayPartner>): { says: string } => ({
  says: text === undefined ? BRIDGES.answers : `${BRIDGES[is]} ${is === 'reveals' ? ofOneself(text) : text}`,
});

const OBJECT = /\b(help|to|for|from|with|tell|give|asked|promised|sent) you\b/gi;

/** “You have promised somebody …” → “I have promised somebody …”. */
const ofOneself = (text: string): string =>
  text
    .replaceAll(OBJECT, '$1 me')
    .replaceAll(/\b(?:you are)\b/gi, 'I am')
    .replaceAll(/\byou were\b/gi, 'I was')
    .replaceAll(/\byourself\b/gi, 'myself')
    .replaceAll(/\byour\b/gi, (word) => (word.startsWith('Y') ? 'My' : 'my'))
    .replaceAll(/\byou\b/gi, 'I');
