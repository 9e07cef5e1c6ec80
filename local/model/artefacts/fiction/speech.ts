import { runsOf } from '../../../../lib/domain/text/compared.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asSentence, tagged, withoutStop } from '../english/tagged.ts';
import { asYours, byOne } from '../english/voice.ts';
import { figuresUnder } from './figures.ts';
import { againIn, cameFor, openingIn } from './opening.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';

/**
 * What somebody says who does not see the use of what is done, by its verb. They speak of what they came for: whoever
 * plays them has never read the document, and names nothing that the learner is to think of.
 */
const MOVES: readonly (readonly [verbs: RegExp, lines: readonly ((came: string) => string)[]])[] = [
  [
    /^(?:listen|let|hear|be|wait|stay)$/,
    [(came) => `Let me finish. ${came} And that is not all of it.`, (came) => `Are you still there? ${came}`],
  ],
  [
    /^(?:ask|find|learn|discover)$/,
    [(came) => `Why all these questions? ${came}`, (came) => `I have not come to be questioned. ${came}`],
  ],
  [
    /^(?:offer|propose|suggest|give|show|hand)$/,
    [(came) => `Is that all you can do? ${came}`, (came) => `And what good is that to me? ${came}`],
  ],
  [
    /^(?:say|tell|explain|repeat|state|name|acknowledge|begin|describe)$/,
    [(came) => `I do not see what that has to do with me. ${came}`, (came) => `You talk and talk. ${came}`],
  ],
  [
    /^(?:call|fetch|inform|alert)$/,
    [
      (came) => `Do we need anybody else for that? ${came}`,
      (came) => `Can you not settle that yourself? ${came}`,
    ],
  ],
  [
    /^(?:write|record|enter|log|send|note|register|document|label|file)$/,
    [(came) => `Do you have to do that now? ${came}`, (came) => `Keep the paperwork for later. ${came}`],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    [(came) => `How long is that going to take? ${came}`, (came) => `You do not trust me, do you? ${came}`],
  ],
];
const ANY: readonly ((came: string) => string)[] = [
  (came) => `That does not help me. ${came}`,
  (came) => `I am waiting for an answer. ${came}`,
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
 * A line that puts a behaviour to the test: a temptation for a “never”, a figure past a limit, the moment that calls
 * for it, what is to come later, else what somebody says who only wants what they came for. No line is said twice,
 * and none names what only the answer speaks of; undefined where nobody would say anything that tests it.
 */
export function lineAgainst(
  passage: Passage,
  brought: Brought,
  turn: number,
  said: ReadonlySet<string>,
): string | undefined {
  return linesAgainst(passage, brought, turn, said).find(
    (line) => !said.has(line) && !speaksTheRule(passage, line),
  );
}

function linesAgainst(
  passage: Passage,
  brought: Brought,
  turn: number,
  said: ReadonlySet<string>,
): readonly string[] {
  const order = orderIn(gistOf(passage.act));
  const came = cameFor(brought.doing ?? '').find((one) =>
    [...said].every((line) => !line.includes(withoutStop(one))),
  );
  // Nobody objects to being thanked, and what is forbidden has to be asked for.
  const anyhow =
    came === undefined ||
    order === undefined ||
    order.refuses ||
    /^(?:thank|greet)$/.test(order.verb) ||
    // What nobody brings about calls for nothing.
    /^(?:if|when|whenever|in case)$/.test(passage.moment?.word ?? '')
      ? []
      : inTurn(MOVES.find(([verbs]) => verbs.test(order.verb))?.[1] ?? ANY, turn).map((line) => line(came));
  return [...ownLines(passage, brought, turn, said), ...anyhow];
}

/** What calls for this behaviour and for no other. */
function ownLines(
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
  // “Offer every tenant who is refused an appointment”
  const [, whose] = /\b(?:every|each|any) \p{L}+ who ((?:is|has|was|wants?|asks?) \p{L}+)/u.exec(gist) ?? [];
  if (whose !== undefined) return [`And what about somebody who ${whose}?`];
  // “Only to a member who says that they will be away or ill for a while”
  const [, claimed] = /\bonly to an? \p{L}+ who (says that .+)$/u.exec(withoutStop(gist)) ?? [];
  if (claimed !== undefined) return lineOf(claimed.replace(/ or \p{L}+(?= (?:for|in|on|at|until)\b)/u, ''));
  if (!order) return [];
  // What is forbidden is asked for by whoever came for it; nobody asks for the rule.
  if (order.refuses && !(figure !== undefined && isAbout(passage, thing)))
    return PROMISED.test(order.verb) ? forbidden(order.verb, withoutStop(order.rest)) : [];
  if (order.refuses && figure !== undefined) return inTurn(FIGURES, turn).map((line) => line(figure));
  const moment = passage.moment && doerOf(passage.moment.says);
  // Of “is in tears or speaks of debts”, one thing happens.
  const theirs = moment?.noun === noun ? byOne(moment.rest.split(/ or (?!not)/)[0] ?? '') : undefined;
  const calls =
    theirs === undefined
      ? []
      : theirs === doing
        ? [
            thing === undefined || figure === undefined
              ? (againIn(theirs) ?? '')
              : `You heard me: ${thing}, ${figure}. Yes or no?`,
          ].filter((line) => line !== '')
        : saidOrPlayed(theirs);
  const promised = CANNOT_PROMISE.test(gist) ? ['Can you at least promise me that today?'] : [];
  return [...calls, ...promised, ...sooner(gist, noun)];
}

const CANNOT_PROMISE = /\b(?:cannot|can not|may not|do not) promise\b/iu;

/** What is to come later, asked for now: of “before they sign” and “before you discuss the list”. */
function sooner(gist: string, noun: string): string[] {
  const [, whose = '', skipped = ''] = /^.+?,? before (you|they|he|she) (.+)$/u.exec(withoutStop(gist)) ?? [];
  const words = tagged(`you ${skipped}`);
  if (skipped === '' || /\b(?:it|them|hear|ask)\b/.test(skipped)) return [];
  if (whose !== 'you') return [`Can I ${ofThemselves(skipped, noun)} now, please? I have to go.`];
  return words.length > 3 && words.some(({ tag }) => tag === 'NOUN')
    ? [`Never mind the rest. Just ${asYours(skipped).replaceAll(/\bany(thing|body)\b/g, 'some$1')}, please.`]
    : [];
}

/** “Stay with the patient”, said by the patient: “stay with me”. */
const ofThemselves = (deed: string, noun: string): string =>
  deed
    .replaceAll(new RegExp(`\\b(?:the|an?) ${noun}[’']s\\b`, 'giu'), 'my')
    .replaceAll(new RegExp(`\\b(?:the|an?) ${noun}\\b`, 'giu'), 'me')
    .replaceAll(/\btheir\b/gi, 'my');

const lineOf = (theirs: string): string[] => {
  const line = openingIn(theirs);
  return line === undefined ? [] : [line];
};

function forbidden(verb: string, given: string): string[] {
  const thing = given
    .replace(/,? (?:that|which|who|for|on|in|at|by|before|until|unless|not)\b.*$/u, '')
    .replace(/^any /u, 'a ');
  if (!THING.test(thing)) return [];
  return [
    verb === 'promise'
      ? `Can you promise me ${thing}?`
      : `And ${thing}? I would like to have that from you now.`,
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

const inTurn = <T>(lines: readonly T[], turn: number): T[] =>
  lines.flatMap((_, i) => lines[(i + turn) % lines.length] ?? []);

/** “asks for a discount” → “a discount”. */
const thingAskedFor = (doing: string | undefined): string | undefined =>
  /^(?:asks?|comes?) (?:for|about) (.+)$/.exec(doing ?? '')?.[1];
/** What somebody can do at a table, and what they say with it; nobody there “misses the notice”. */
const PLAYED: readonly (readonly [RegExp, string])[] = [
  [/^(?:starts? to |begins? to )?(?:cry|cries|crying)\b/u, 'I cannot do this today.'],
  [/^(?:starts? to |begins? to )?shouts?\b/u, 'Are you even listening to me?'],
  [/^insults?\b/u, 'Do you people know anything at all?'],
  [/^goes on\b/u, 'I have no time for this.'],
  [/^(?:leaves?|stands? up|hangs? up)\b/u, 'I have had enough of this.'],
  [/^interrupts?\b/u, 'No, no. Now listen to me.'],
  [/^falls? silent\b/u, 'Well.'],
  [/^brings?\b/u, 'Here we are. Can I go now?'],
  [/^(?:starts? to |begins? to )?(?:shivers?|coughs?|laughs?)\b/u, 'I am fine, go on.'],
];
function saidOrPlayed(theirs: string): string[] {
  const [, says] = PLAYED.find(([does]) => does.test(theirs)) ?? [];
  const [, does = '', rest = ''] = /^(\p{L}+)(.*)$/u.exec(theirs) ?? [];
  return says === undefined
    ? lineOf(theirs)
    : [`(${asSentence(`${baseOf(does)}${rest}`.replace(/\byou\b/u, 'them'))}) ${says}`];
}
const baseOf = (verb: string): string => tagged(`somebody ${verb}`)[1]?.lemma ?? verb;

/** So many words of the rule in a row are no talk. */
const speaksTheRule = ({ text }: Passage, line: string): boolean => {
  const spoken = new Set(runsOf(line, RULE_WORDS));
  return runsOf(text, RULE_WORDS).some((run) => spoken.has(run));
};
const RULE_WORDS = 9;

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
