import { runsOf } from '../../../../lib/domain/text/compared.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asInside, asSentence, tagged, withoutStop } from '../english/tagged.ts';
import { asYours, byOne } from '../english/voice.ts';
import { figuresUnder } from './figures.ts';
import { openingIn } from './opening.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { topicOf } from '../parts/topic.ts';

/** What a partner says to whom shows a behaviour, by its verb: each tempts to leave out what it is about. */
const MOVES: readonly (readonly [verbs: RegExp, lines: readonly ((topic: string) => string)[]])[] = [
  [
    /^(?:listen|let|hear|be|wait|stay)$/,
    [
      (topic) => `And that is not all about ${topic}. Let me begin at the beginning.`,
      (topic) => `Say something. What about ${topic}? Are you still there?`,
    ],
  ],
  [
    /^(?:ask|find|learn|discover)$/,
    [
      (topic) => `Why do you want to know about ${topic}? Just tell me what I get.`,
      (topic) => `Does it matter, ${topic}? It is a simple thing that I came for.`,
    ],
  ],
  [
    /^(?:offer|propose|suggest|give|name)$/,
    [
      (topic) => `Spare me ${topic}. That is not what I came for.`,
      (topic) => `You begin with ${topic}, and I came for something else. Is that all you have?`,
    ],
  ],
  [
    /^(?:say|tell|explain|repeat|state|thank|acknowledge|begin)$/,
    [
      (topic) => `I did not follow that about ${topic}. What does it mean for me?`,
      (topic) => `You can spare me the long version of ${topic}.`,
    ],
  ],
  [
    /^(?:call|fetch|inform|alert)$/,
    [
      (topic) => `There is no need for ${topic}. You can decide that yourself.`,
      (topic) => `Leave ${topic} out of it. This is between you and me.`,
    ],
  ],
  [
    /^(?:write|record|enter|log|send|note|register|document|label|file)$/,
    [
      (topic) => `Do you have to put ${topic} down now? A word between you and me is enough.`,
      (topic) => `Leave ${topic} for later, I am in a hurry.`,
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    [
      (topic) => `It was fine last time with ${topic}. Skip it.`,
      (topic) => `How long is that going to take with ${topic}? You do not trust me, do you?`,
    ],
  ],
  [
    /^(?:close|agree|sum|end|finish)$/,
    [
      (topic) => `Fine, ${topic} is settled then. Goodbye.`,
      (topic) => `I am off, you have ${topic} all in your head.`,
    ],
  ],
];
const ANY: readonly ((topic: string) => string)[] = [
  (topic) => `Is that really necessary, ${topic}?`,
  (topic) => `Last time it was quicker, without ${topic}.`,
  (topic) => `And what do I get out of ${topic}?`,
];
/** Where a figure falls under a limit: each asks for it as if there were none. */
const FIGURES: readonly ((figure: string) => string)[] = [
  (figure) => `Make it ${figure}, and I am happy.`,
  (figure) => `It is only ${figure}. Leave the rest out.`,
  (figure) => `Others gave me ${figure} at once, and asked for nothing more.`,
];

/** Another figure than they came with, for which something else holds. */
const PUSHED: readonly ((figure: string) => string)[] = [
  (figure) => `Then make it ${figure}, and you have my word today.`,
  (figure) => `Call it ${figure}, and I sign before I leave.`,
];
/** More than they came with. */
export const pushedTo = (figure: string, turn: number): string =>
  (PUSHED[turn % PUSHED.length] ?? PUSHED[0])?.(figure) ?? '';
/** The last word of somebody who asks for less, and gives nothing for it. */
export const lastWord = (figure: string): string =>
  `My last word: ${figure}, here and now, and nothing in return. Yes or no?`;

/** What a partner talks about: what they came with, and the figures that it has, their own first. */
export interface Brought {
  noun: string;
  doing: string | undefined;
  figures: readonly string[];
}

/**
 * A line that puts a behaviour to the test and speaks of what it is about: a temptation for a “never”, a figure past a
 * limit, the moment that calls for it, what is to come later, else a way around it. No line is said twice; undefined
 * where nobody would say anything that tests it.
 */
export function lineAgainst(
  passage: Passage,
  brought: Brought,
  turn: number,
  said: ReadonlySet<string>,
): string | undefined {
  const lines = linesAgainst(passage, brought, turn, said).filter(
    (line) => speaksOf(passage, line) && !speaksTheRule(passage, line),
  );
  const deed = asYours(withoutStop(asInside(gistOf(passage.act))));
  const theirs = ofThemselves(deed, brought.noun);
  const own = /^(?:let|listen|hear)\b/.test(theirs) ? [`Are you going to ${theirs}, or not?`] : [];
  const named = orderIn(gistOf(passage.act))?.refuses === true ? undefined : namedIn(passage, brought.noun);
  const short = named === undefined ? [] : [shortly(named, turn)].filter((line) => speaksOf(passage, line));
  const all = [...lines, ...own.filter((line) => !speaksTheRule(passage, line)), ...short];
  return all.find((line) => !said.has(line));
}

/** Of a question what it asks: “does it matter when the animal last ate?” */
function shortly(named: string, turn: number): string {
  const [about = named] = withoutStop(named).split(/ and |, /);
  if (/^(?:how|what|which|when|why|whether|who)\b/.test(about)) return `Does it matter ${about}? Not now.`;
  return turn % 2 === 0 ? `All that with ${about}? Not now.` : `And ${about} has to be now, of all times?`;
}

/** “Stay with the patient”, said by the patient: “stay with me”. */
const ofThemselves = (deed: string, noun: string): string =>
  deed
    .replaceAll(new RegExp(`\\b(?:the|an?) ${noun}[’']s\\b`, 'giu'), 'my')
    .replaceAll(new RegExp(`\\b(?:the|an?) ${noun}\\b`, 'giu'), 'me')
    .replaceAll(/\btheir\b/gi, 'my');

function linesAgainst(
  passage: Passage,
  { noun, doing, figures }: Brought,
  turn: number,
  said: ReadonlySet<string>,
): readonly string[] {
  const [figure] = figures;
  const thing = thingAskedFor(doing);
  if (figure !== undefined && passage.use !== 'order' && passage.limits.length > 0) {
    const others = figuresUnder(passage, figures, thing?.split(' ').at(-1) ?? '').filter(
      (one) => one !== figure,
    );
    const own = inTurn(FIGURES, turn).map((line) => line(figure));
    // Two lines about figures speak of two: first their own, then more.
    return own.some((line) => said.has(line))
      ? [...others.map((other) => pushedTo(other, turn)), ...own]
      : own;
  }
  const gist = gistOf(passage.act);
  const order = orderIn(gist);
  const named = namedIn(passage, noun);
  // “Offer every tenant who is refused an appointment”
  const [, whose] = /\b(?:every|each|any) \p{L}+ who ((?:is|has|was|wants?|asks?) \p{L}+)/u.exec(gist) ?? [];
  if (whose !== undefined) return [`And what about somebody who ${whose}?`];
  if (!order) return named === undefined ? [] : inTurn(ANY, turn).map((line) => line(named));
  // What is forbidden is asked for by whoever came for it; nobody asks for the rule.
  if (order.refuses && !(figure !== undefined && isAbout(passage, thing)))
    return PROMISED.test(order.verb) && named !== undefined && THING.test(named)
      ? [`And ${named}? I would like to have that from you now.`]
      : [];
  if (order.refuses && figure !== undefined) return inTurn(FIGURES, turn).map((line) => line(figure));
  const moment = passage.moment && doerOf(passage.moment.says);
  // Of “is in tears or speaks of debts”, one thing happens.
  const theirs = moment?.noun === noun ? byOne(moment.rest.split(/ or /)[0] ?? '') : undefined;
  const calls =
    theirs === undefined
      ? []
      : theirs === doing
        ? thing === undefined
          ? askedAgain(theirs)
          : [`You heard me: ${thing}${figure === undefined ? '' : `, ${figure}`}. Yes or no?`]
        : saidOrPlayed(theirs);
  const skipped = /^(.+?),? before you (.+)$/.exec(withoutStop(gist))?.[2] ?? '';
  const words = tagged(`you ${skipped}`);
  const isClear =
    !/\b(?:it|them|hear|ask)\b/.test(skipped) && words.length > 3 && words.some(({ tag }) => tag === 'NOUN');
  return [
    ...calls,
    ...(isClear
      ? [
          `Never mind the rest. Just ${asYours(skipped).replaceAll(/\bany(thing|body)\b/g, 'some$1')}, please.`,
        ]
      : []),
    // Nobody speaks of themselves as “the patient”.
    ...(named === undefined ||
    named.endsWith(noun) ||
    /^(?:which|what|whose|how|when|where|who|whether|why)\b/u.test(named)
      ? []
      : inTurn(MOVES.find(([verbs]) => verbs.test(order.verb))?.[1] ?? ANY, turn).map((line) => line(named))),
  ];
}

/** What nobody is to give, which whoever talks with them would like to have: “a date of payment”. */
const PROMISED = /^(?:promise|name|give|offer|grant|quote|guarantee)$/;
const THING = /^(?:an?|the|any) (?:[\p{L}-]+ ?){1,6}$/u;

/** Whether a passage is about what they came for: “a discount” in “never give a discount for nothing”. */
const isAbout = ({ text }: Passage, thing: string | undefined): boolean => {
  const [noun] = meaningIn(thing?.split(' ').at(-1) ?? '');
  return noun !== undefined && meaningIn(text).includes(noun);
};

/** What they opened with, said again to whoever has not answered it. */
function askedAgain(theirs: string): string[] {
  const question = /^Just tell me: (.+)$/u.exec(openingIn(theirs) ?? '')?.[1];
  return question === undefined ? [] : [`That is no answer. ${asSentence(question)}`];
}

const inTurn = <T>(lines: readonly T[], turn: number): T[] =>
  lines.flatMap((_, i) => lines[(i + turn) % lines.length] ?? []);

/** “asks for a discount” → “a discount”. */
const thingAskedFor = (doing: string | undefined): string | undefined =>
  /^(?:asks?|comes?) (?:for|about) (.+)$/.exec(doing ?? '')?.[1];
/** What a behaviour is about, which is never the partner themselves. */
function namedIn(passage: Passage, noun: string): string | undefined {
  const topic = topicOf(passage);
  if (topic === 'what comes next')
    return /\b(?:what|which|how|whether|why) [^,;:]+/u.exec(gistOf(passage.bare))?.[0];
  if (!topic.endsWith(noun)) return topic;
  const said = withoutStop(gistOf(passage.bare));
  const [asked] = /\b(?:how|what|which|when|why|whether) .+$/u.exec(said) ?? [];
  const [, wanted] = /\bfor ((?:the|an?|their|his|her) .+)$/u.exec(said) ?? [];
  return asked ?? (wanted === undefined || /\p{N}/u.test(wanted) ? topic : ofThemselves(wanted, noun));
}

function saidOrPlayed(theirs: string): string[] {
  const said = openingIn(theirs);
  if (said !== undefined) return [said];
  return PLAYED.test(theirs) ? [`(${withoutStop(asSentence(theirs))}.) Well?`] : [];
}
/** What somebody can do at a table without a word; nobody there “misses the notice”. */
const PLAYED =
  /^(?:starts? to |begins? to )?(?:cry|cries|shouts?|goes on|insults?|shivers?|coughs?|laughs?|leaves?|stands? up|interrupts?|falls? silent|hangs? up)\b/u;

/** So many words of the rule in a row are no talk. */
const speaksTheRule = ({ text }: Passage, line: string): boolean => {
  const spoken = new Set(runsOf(line, RULE_WORDS));
  return runsOf(text, RULE_WORDS).some((run) => spoken.has(run));
};
const RULE_WORDS = 9;

/** Whether a line has a word in common with what the passage says, besides those of any talk. */
const speaksOf = (passage: Passage, line: string): boolean => {
  const words = new Set(meaningIn(passage.text));
  return meaningIn(line).some((word) => words.has(word) && !OF_TALK.has(word));
};
const OF_TALK = new Set(
  meaningIn(
    'ask say tell give get want know let do go make take come talk answer question time last before after while',
  ),
);

/** Sharper each time, in whatever they talk about, and of nobody’s trade. */
export const ESCALATIONS = [
  [
    'I hear a lot of words and no answer.',
    'I do not think that you are listening to me.',
    'You have said that before.',
  ],
  ['I ask you once more. Yes or no?', 'That is no answer to what I asked.', 'Say it plainly, please.'],
  [
    'Then I am done here for today.',
    'Then this is where it ends for me.',
    'If that is all, I have nothing more to say.',
  ],
] as const;
