import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asSentence, tagged, withoutStop } from '../english/tagged.ts';
import { asYours } from '../english/voice.ts';
import type { Passage } from '../material/passages.ts';
import { limitIn } from './happening.ts';

/** What somebody does in a moment, as what they then say: “asks for a discount” → “I am asking for a discount.” */
const SAYINGS: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^asks? for (.+)$/, (rest) => `I came to ask you for ${rest}. What do you say?`],
  [
    /^asks? (?:to|whether|if|what|when|how|why|who) .+$/,
    () => 'I have a question, and I would like a straight answer.',
  ],
  [
    /^(?:names?|mentions?|quotes?|brings? up) (.+)$/,
    (rest) => `There is something you ought to know before you go on: ${rest}.`,
  ],
  [/^insists? on (.+)$/, (rest) => `It has to be ${rest}, and it has to be now.`],
  [/^refuses? to (.+)$/, (rest) => `I am not going to ${rest}. There is no time for that.`],
  [
    /^threatens? to (.+)$/,
    (rest) =>
      rest.startsWith('go to ')
        ? `Then I am going straight to ${rest.slice(6)}.`
        : `Then I am going to ${rest}.`,
  ],
  [/^(?:wants?|needs?|would like) (.+)$/, (rest) => `I want ${rest}, today.`],
  [/^(?:complains?|grumbles?) (.*)$/, (rest) => `I am not happy ${rest}.`.replace(' .', '.')],
  [/^(?:says?|states?|claims?) that (.+)$/, (rest) => asSentence(rest)],
  [/^offers? (.+)$/, (rest) => `Here is what I have for you: ${rest}.`],
  [/^is in tears$/, () => 'I cannot talk about this without crying. Give me a moment.'],
  [/^(?:feels?|is|becomes?) (.+)$/, (rest) => `I am ${rest}. What happens now?`],
  [
    /^(?:must|may|can|cannot|does not|do not|has|have) .+$/,
    () => 'It is not going to work the way you think.',
  ],
];

/** The opening line of a partner of whom the moment says what they do; undefined where it says it of something else. */
export function openingIn(doing: string): string | undefined {
  const plain = asYours(withoutStop(doing)).replace(/ their /g, ' my ');
  const saying = SAYINGS.find(([pattern]) => pattern.test(plain));
  const rest = saying?.[0].exec(plain)?.[1] ?? '';
  return saying?.[1](withoutStop(rest));
}

/** What a partner says to whom shows a behaviour, by its verb: each tempts to leave it out. */
const MOVES: readonly (readonly [verbs: RegExp, lines: readonly string[]])[] = [
  [
    /^(?:listen|let|hear)$/,
    [
      'And that is not all. It started much earlier, let me begin at the beginning.',
      'I know what you want to say. Hear this first, though.',
      'Where was I? You made me lose the thread.',
    ],
  ],
  [
    /^(?:ask|find|learn|discover)$/,
    [
      'Why do you want to know that? Just tell me what I get.',
      'You ask a lot. I have told you what I want.',
      'Does that matter? It is a simple thing.',
    ],
  ],
  [
    /^(?:be|wait|stay)$/,
    [
      '(Looks down, says nothing for a while.) Well?',
      'Say something. Are you still there?',
      'You are very quiet. Is that a no?',
    ],
  ],
  [
    /^(?:offer|propose|suggest|give|name)$/,
    ['That is kind, and it is not what I came for.', 'Is that all you have?', 'I expected more from you.'],
  ],
  [
    /^(?:say|tell|explain|repeat|state|thank|acknowledge|begin|call)$/,
    [
      'I did not follow that. What does it mean for me?',
      'You can spare me the long version.',
      'That is what the last one said, too.',
    ],
  ],
  [
    /^(?:write|record|enter|log|send|note|register|document|label|file)$/,
    [
      'A word between you and me is enough. Who reads all that paper?',
      'Do you have to put that down now?',
      'Leave that for later, I am in a hurry.',
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    ['It was fine last time. Skip it.', 'You do not trust me, do you?', 'How long is that going to take?'],
  ],
  [
    /^(?:close|agree|sum|end|finish)$/,
    [
      'So, where does that leave me?',
      'Fine, that is settled then. Goodbye.',
      'I am off, you have it all in your head.',
    ],
  ],
  [
    /^(?:walk|stop|leave|decline|refuse)$/,
    [
      'Do not make such a thing of it.',
      'Nobody else ever did that with me.',
      'Come on, it is only a little.',
    ],
  ],
];
const ANY: readonly string[] = [
  'Is that really how it goes here?',
  'Last time it was quicker.',
  'And what do I get out of that?',
];

/**
 * A line that puts a behaviour to the test: a temptation for a “never”, a figure past a limit, what is to come later,
 * else a way around it. No line is said twice.
 */
export function lineAgainst(passage: Passage, turn: number, said: ReadonlySet<string>): string {
  const lines = linesAgainst(passage);
  const turned = lines.map((_, i) => lines[(i + turn) % lines.length] ?? '');
  return [...turned, ...ANY].find((line) => !said.has(line)) ?? turned[0] ?? '';
}

function linesAgainst(passage: Passage): readonly string[] {
  const limit = limitIn(passage);
  if (limit) return [`Make it ${limit.figure}, and I am happy.`];
  const gist = gistOf(passage.act);
  const order = orderIn(gist);
  if (!order) return ANY;
  if (order.refuses) {
    const deed = withoutStop(asTempting(`${order.verb} ${order.rest}`)).replace(/\buntil\b/, 'before');
    return [`Come on, ${deed}, just this once.`];
  }
  const skipped = /^(.+?),? before you (.+)$/.exec(withoutStop(gist))?.[2] ?? '';
  const words = tagged(`you ${skipped}`);
  const isClear =
    !/\b(?:it|them|hear|ask)\b/.test(skipped) && words.length > 3 && words.some(({ tag }) => tag === 'NOUN');
  if (isClear)
    return [
      `Never mind the rest. Just ${asYours(skipped).replaceAll(/\bany(thing|body)\b/g, 'some$1')}, please.`,
    ];
  return MOVES.find(([verbs]) => verbs.test(order.verb))?.[1] ?? ANY;
}

const asTempting = (deed: string): string => asYours(deed).split(/[:;]|, /)[0] ?? deed;

/** Sharper each time, in whatever they talk about. */
export const ESCALATIONS = [
  [
    'You are the third person who tells me that.',
    'I hear a lot of words and no answer.',
    'I thought you were somebody who gets things done.',
  ],
  [
    'Then I would rather talk to whoever is above you. What is the name?',
    'My time is up in five minutes. Yes or no?',
    'Others do it without all this. Why not you?',
  ],
  [
    'That is enough. I am leaving, and I am going to tell people why.',
    'Then it ends here. You had your chance.',
    'Fine. Put that in writing, with your name under it.',
  ],
] as const;
