import { z } from 'zod';

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
