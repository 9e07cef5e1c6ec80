import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';

/** What somebody does with what it is about: “the receipt” → “Leave the receipt for later.” */
type Habit = (thing: string) => string;

/** What people do in a hurry instead, by what they are told to do. */
export const HABITS: readonly (readonly [verbs: RegExp, habits: readonly [Habit, Habit]])[] = [
  [
    /^(?:ask|find|learn|listen|let|hear|wait)$/,
    [
      (thing) => `Answer at once, without a word about ${thing}.`,
      (thing) => `Say first what you think yourself, and come to ${thing} at the end.`,
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    [
      (thing) => `Take ${thing} as it is, because it was in order last time.`,
      (thing) => `Look at ${thing} afterwards, when there is more time.`,
    ],
  ],
  [
    /^(?:write|record|enter|log|note|register|document|label|send|file|report|photograph|attach)$/,
    [
      (thing) => `Keep ${thing} in mind, and put it down when things are quieter.`,
      (thing) => `Tell a colleague of ${thing}, who was there as well.`,
    ],
  ],
  [
    /^(?:say|tell|explain|repeat|state|thank|acknowledge|begin|name|describe|greet)$/,
    [
      (thing) => `Say that somebody else is going to speak about ${thing}, and end it there.`,
      (thing) => `Pass over ${thing}, and come to the next point.`,
    ],
  ],
  [
    /^(?:stop|close|throw|return|refuse|put|move|clear|wash|clean|cover|set|take|keep)$/,
    [
      (thing) => `Leave ${thing} as it is for now, and look again later.`,
      (thing) => `See what others do with ${thing}, and wait until then.`,
    ],
  ],
  [
    /^(?:call|alert|inform|fetch)$/,
    [
      (thing) => `Look after it yourself for now, and think of ${thing} later.`,
      (thing) => `Wait for a while, and see whether ${thing} comes by anyway.`,
    ],
  ],
  [
    /^(?:offer|propose|suggest|give|show|lower|agree|walk|hand)$/,
    [
      (thing) => `Say nothing of ${thing}, as nobody has asked for it.`,
      (thing) => `Come to ${thing} when somebody asks a second time.`,
    ],
  ],
  [
    /^(?:use|wear)$/,
    [
      (thing) => `Do without ${thing} this time, and be careful.`,
      (thing) => `Leave out ${thing}, as it is only for a moment.`,
    ],
  ],
];

/** What people say who hope that it goes away. */
export const POSTPONED: readonly Habit[] = [
  (thing) => `Go on with what you were doing, and come back to ${thing} in half an hour.`,
  (thing) => `Wait a little with ${thing}, and see whether somebody asks for it.`,
  (thing) => `Leave ${thing} to whoever comes next.`,
];

/** What people say of a rule that they do not remember; as long as a rule is. */
export const LEFT_OPEN: readonly Habit[] = [
  (thing) => `With ${thing} it depends on how much time there is, and on who is there to do it.`,
  (thing) => `Each sees to ${thing} in their own way, as long as it is done in the end.`,
  (thing) => `Whoever comes next looks after ${thing}, and for now it stays as it is.`,
];

/** Beside a right answer of few words. */
export const BRIEF: Record<Question['asks'], readonly (readonly [Mistake, Habit])[]> = {
  'what-next': [
    ['too-late', (thing) => `Leave ${thing} for later.`],
    ['other-person', (thing) => `Let somebody else see to ${thing}.`],
  ],
  'what-holds': [],
  'how-much': [],
  'what-is-missing': [],
};
