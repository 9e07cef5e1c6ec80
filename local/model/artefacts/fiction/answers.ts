import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { partsOf } from '../english/voice.ts';
import type { Passage } from '../material/passages.ts';

/** Who is there for themselves, and not for a company of their own. */
const PRIVATELY =
  /^(?:customer|patient|guest|visitor|caller|applicant|student|pupil|parent|relative|resident|tenant|passenger|member|neighbour|owner|shopper|diner|complainant|holder|user|person|candidate|colleague|employee)$/;

/** Where what they are asked says nothing of why they came. */
const NEUTRAL = [
  'You do all this for your mother, who can no longer live alone, and you find it hard to speak of it.',
  'You have promised your own director a clear answer before the weekend, in front of your whole team.',
] as const;
/** What somebody answers, by what they are asked; none of it says anything of a company or of its documents. */
const ANSWERS: readonly (readonly [asked: RegExp, privately: string, atWork: string])[] = [
  [/\bwould\b/u, ...NEUTRAL],
  [
    /\b(?:heard|read|told|seen|knows?)\b/u,
    'Your sister-in-law told you a story about it on Sunday, and you have hardly slept since.',
    'Somebody in your canteen told a story about it on Monday, and your whole team repeats it.',
  ],
  [
    /^(?:why\b|what made\b)|\b(?:reasons?|changed|behind)\b/u,
    'Something has changed at home: since last month your family lives on one salary.',
    'Your own director has cut your budget in half, and you found out only yesterday.',
  ],
  [
    /\b(?:missing|lacks?|wrong|bothers|happened|annoyed)\b/u,
    'What hurts you most is not the thing itself: three times nobody rang you back.',
    'What annoys your team most is not the thing itself: three times nobody rang you back.',
  ],
  [
    /^which\b/u,
    'You could do without most of it. One thing counts for you, the smallest on your list.',
    'Your team could do without most of it. One thing counts, the smallest on your list.',
  ],
  [
    /^whether\b/u,
    'There is more behind it: the same thing happened to you twice before, and both times nobody rang you back.',
    'There is more behind it: the same thing happened to your team twice before, and nobody rang you back.',
  ],
  [/./u, ...NEUTRAL],
];
/** What moves somebody whom nobody asks anything. */
const MOTIVES = [
  [
    'You are afraid of standing there as a fool: the same thing happened to your brother, and everybody laughed.',
    'You are afraid of looking foolish: a rival in your own house is waiting for you to fail.',
  ],
  [
    'You have been sent from desk to desk for a whole morning, and you took an unpaid day off for it.',
    'You have been sent from one office to another for two days, and your own team is standing idle.',
  ],
  [
    'Your mother moves in with you on Saturday, and you want one worry less by then.',
    'You promised your own director this morning that it would be settled by the evening.',
  ],
] as const;

const ASKED =
  /^(?:(?:first|once|again|back|out|in one sentence|them|the \p{L}+) )*((?:what|which|why|how|when|who|where|whether)\b.+)$/u;

/** What the partner is asked by a behaviour: “what they have heard”; undefined where it asks for something else. */
export function askedOfPartner({ act }: Passage): string | undefined {
  return partsOf(gistOf(act))
    .flatMap((part) => {
      const order = orderIn(part);
      const isAsking =
        order !== undefined &&
        !order.refuses &&
        (/^(?:ask|find|learn|discover)$/.test(order.verb) ||
          (/^(?:say|repeat)$/.test(order.verb) && order.rest.startsWith('back')));
      return isAsking ? (ASKED.exec(order.rest)?.[1] ?? []) : [];
    })
    .at(0);
}

/** What they keep to themselves until they are asked that. */
export function answerTo(asked: string, noun: string): string {
  const [, privately = '', atWork = ''] = ANSWERS.find(([about]) => about.test(asked)) ?? [];
  return PRIVATELY.test(noun) ? privately : atWork;
}

/** What they tell whoever does right by them. */
export function motiveOf(noun: string, turn: number): string {
  const [privately, atWork] = MOTIVES[turn % MOTIVES.length] ?? MOTIVES[0];
  return PRIVATELY.test(noun) ? privately : atWork;
}
