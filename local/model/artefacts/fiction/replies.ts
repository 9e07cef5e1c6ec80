import { amountsIn } from '../english/amounts.ts';
import { isLeave } from '../material/limits-in-text.ts';
import type { Kind } from '../parts/levels.ts';
import type { Happening } from './happening.ts';
import type { Chance } from './seeded.ts';

/** Who stands on the other side: somebody who talks with one, somebody to whom something happens, or nobody. */
export interface Other {
  name: string | undefined;
  isTalking: boolean;
}

/** What somebody has just done, and what of it the other side can take up. */
export interface Deed {
  kind: Kind;
  /** First verb of what was done. */
  verb: string;
  /** Whether it is told with a time. */
  isTimed: boolean;
  /** What was asked for: “the approval of the manager”. */
  asked: string | undefined;
  /** What the other side could give in return, where that was asked. */
  given: string | undefined;
}

/** What the other side says to it, or what comes of it; undefined where hardly anything would. */
export function replyTo(deed: Deed, { name, isTalking }: Other): string | undefined {
  if (name !== undefined && deed.asked !== undefined)
    return isLeave(deed.asked)
      ? `To ${name} I say: ‘I have asked, and you hear from me tomorrow. Until then there is no yes.’`
      : takenUp(deed.asked, name);
  const kind = kindHeard(deed);
  if (kind === 'amount')
    return deed.isTimed
      ? 'I look at the clock, and it is in time.'
      : 'I read it twice, and it says the same.';
  if (name === undefined || !isTalking) return BESIDE[kind];
  if (kind === 'ask' && deed.given !== undefined)
    return `${name} takes a while and then says: ‘Nobody has asked me that before. Perhaps ${deed.given}.’`;
  return ANSWERS[kind]?.(name);
}

/** By its verb, where it has a moment or a second part. */
function kindHeard({ kind, verb }: Deed): Kind {
  if (kind === 'refuse' || kind === 'amount') return kind;
  if (/^(?:ask|find|learn)$/.test(verb)) return 'ask';
  return /^(?:let|listen|hear|wait)$/.test(verb) ? 'wait' : kind;
}

function takenUp(asked: string, name: string): string {
  const amount = amountIn(asked);
  return amount === undefined
    ? `${name} thinks about it and says: ‘I did not come for that. But it is possible.’`
    : `${name} writes down ${amount} and says: ‘That is a lot. I am going to ask at home.’`;
}

const amountIn = (asked: string): string | undefined => {
  const [amount] = amountsIn(asked);
  return amount && `${amount.written} ${amount.unit}`;
};

const ANSWERS: Partial<Record<Kind, (name: string) => string>> = {
  refuse: (name) => `${name} asks once more. I say it again in the same words, and then ${name} lets it be.`,
  'at-once': (name) => `It takes less than a minute, and ${name} sees that help is on its way.`,
  parts: (name) => `${name} looks on and says: ‘Good. I was not sure what comes next.’`,
  ask: (name) => `${name} takes a while and then says: ‘Nobody has asked me that before. Let me think.’`,
  wait: (name) =>
    `${name} goes on for a while, and then says: ‘That is all of it. Thank you for hearing me out.’`,
  tell: (name) => `${name} nods and says: ‘That I can work with.’`,
  'hand-over': (name) => `The answer comes within minutes, and I pass it on to ${name}.`,
  write: (name) => `${name} reads it and says: ‘Yes, that is what I meant.’`,
  check: (name) => `This time it is as it should be, and I tell ${name} so.`,
};

/** Where nobody talks with one, somebody looks on, or it shows. */
const BESIDE: Partial<Record<Kind, string>> = {
  refuse: 'A colleague asked why not, and I said it in one sentence.',
  'at-once': 'It took less than a minute, and help was on its way.',
  parts: 'A colleague came over and asked what was going on. I said it in one sentence and went on.',
  ask: 'The answer came after a pause.',
  wait: 'It took a while, and then it was quiet.',
  tell: 'A nod came back, and no question.',
  'hand-over': 'The answer came within minutes.',
  write: 'It took half a minute, and it stood there.',
  check: 'This time it was as it should be.',
};
/** Of whatever else was done. */
export const LOOKED_ON = 'A colleague looked on and asked why. I said it in one sentence and went on.';

const TALKED: readonly ((name: string) => string)[] = [
  (name) => `At the end ${name} said: ‘Now I know where I stand. Thank you.’`,
  (name) => `A day later ${name} came back and said: ‘That was the first straight answer of the week.’`,
  (name) => `On the way out ${name} said: ‘I was afraid that this would take all day.’`,
];
const HAPPENED: readonly ((name: string) => string)[] = [
  (name) => `Later ${name} asked what had happened, and I could tell it from beginning to end.`,
  (name) => `The next day ${name} asked for me, and wanted to hear again what that was.`,
];
const ALONE = [
  'Two days later somebody asked about it, and each question had its answer.',
  'At the end of the day a colleague looked it over and had nothing to add.',
  'A colleague took over and went on from there without a question.',
] as const;

/** What comes of all of it: of what was asked for, an answer. */
export function endingOf(deeds: readonly Deed[], { name, isTalking }: Other, chance: Chance): string {
  const asked = deeds.flatMap((deed) => deed.asked ?? []);
  if (name === undefined) return chance.pick(ALONE);
  if (asked.some(isLeave))
    return `The next day I called ${name} with the answer, as I had said. ‘Good,’ said ${name}, ‘then I know where I stand.’`;
  const [amount] = asked.flatMap((one) => amountIn(one) ?? []);
  if (amount !== undefined)
    return `Two days later ${name} called back: ‘It is going to be ${amount}. Send me the paper.’`;
  return chance.pick(isTalking ? TALKED : HAPPENED)(name);
}

/** Whoever it happens to talks where they ask, name or refuse something. */
export function otherIn({ who, says }: Partial<Happening> & Pick<Happening, 'says'>): Other {
  const name = who?.split(' ')[0];
  return { name, isTalking: name !== undefined && new RegExp(`\\b${name} (?:${SPEAKS})\\b`, 'u').test(says) };
}
const SPEAKS =
  'asks?|names?|mentions?|insists?|refuses?|threatens?|wants?|says?|complains?|offers?|quotes?|claims?|tells?|requests?|demands?|hesitates?';
