import { gistOf, insteadIn } from '../english/clauses.ts';
import { orderIn, type Order } from '../english/imperative.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, partsOf, seenDone, seenUndone } from '../english/voice.ts';
import type { Passage } from '../material/passages.ts';

/** What whoever watches sees of a behaviour: nothing of it, a part, all, and all although it is made hard. */
export type Levels = [missing: string, part: string, whole: string, more: string];

/** Kinds of behaviour, told by what is done; each falls short in ways of its own. */
export type Kind =
  | 'refuse'
  | 'at-once'
  | 'order'
  | 'parts'
  | 'amount'
  | 'ask'
  | 'wait'
  | 'tell'
  | 'hand-over'
  | 'write'
  | 'check'
  | 'other';

const VERBS: readonly (readonly [Kind, RegExp])[] = [
  ['ask', /^(?:ask|find|learn|discover)$/],
  ['wait', /^(?:wait|listen|let|hear|stay|be)$/],
  ['hand-over', /^(?:call|send|report|pass|hand|bring|inform|fetch|warn|alert|tell)$/],
  [
    'tell',
    /^(?:say|explain|name|offer|thank|repeat|state|acknowledge|describe|propose|suggest|give|promise)$/,
  ],
  ['write', /^(?:write|record|enter|log|note|register|document|label|file)$/],
  ['check', /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/],
];

/** What is watched for, without its moment; what comes before what is part of it. */
const behaviourIn = (passage: Passage): string =>
  passage.moment?.word === 'before' ? passage.gist : gistOf(passage.bare);

/** “Six weeks before” and “just before” say how long, and are no two things; “of five years, before” are. */
const HOW_LONG = String.raw`(?<!\b(?:of|for|in|within|over|by|from) )\b(?:\d+|an?|the|one|two|three|four|five|six|ten|several) (?:\p{L}+ )?(?:minute|hour|day|week|month|year|evening|night)s?|\b(?:long|shortly|just|right|soon)`;
const BEFORE = new RegExp(`^(.+?(?<!${HOW_LONG})),? before (.+)$`, 'u');
/** How much, how long or how far. */
const AMOUNT =
  /^(.+?(?<!\b(?:nobody|no one|nothing|anybody|anyone))),? ((?:within|at least|at most|up to) (?:the )?(?:\d|one|two|three|four|five|six|ten|fifteen|twenty|thirty).*|at once|on the same day)$/;
/** “No deeper than” and “not more than”, whose other side is the mistake. */
const NO_MORE = /\b(?:no|not) (\p{L}+er|more|less) than\b/u;
/** “Check that it is no older than …”: whoever does less of that checks less. */
const WHAT_IS_SEEN =
  /^(?:check|make sure|see|ensure|confirm|verify|look|say|tell|explain)\b(?: \p{L}+){0,3} (?:that|whether) .*\b(?:(?:no|not) \p{L}+ than|at (?:least|most)|up to|within)\b/iu;
/** Whoever asks somebody to do something wants no answer. */
const REQUEST = /^(?:\p{L}+ ){1,4}to \p{L}+/u;

export function kindOf(passage: Passage): Kind {
  const behaviour = behaviourIn(passage);
  const order = orderIn(behaviour);
  if (!order) return 'other';
  if (order.refuses) return 'refuse';
  if (passage.kind === 'emergency') return 'at-once';
  const plain = withoutStop(behaviour);
  if (partsOf(behaviour).length > 1) return 'parts';
  if ((NO_MORE.test(plain) || AMOUNT.test(plain)) && !WHAT_IS_SEEN.test(plain)) return 'amount';
  if (BEFORE.test(plain)) return 'order';
  if (order.verb === 'ask' && REQUEST.test(order.rest)) return 'hand-over';
  return VERBS.find(([, verbs]) => verbs.test(order.verb))?.[0] ?? 'other';
}

/**
 * The four levels of a behaviour, in “you” and “your”.
 * @param by who presses
 * @param turn how many lines of its kind stand before it, so that none falls short as the last one did
 */
export function levelsOf(passage: Passage, by: string, turn: number): Levels | [] {
  const behaviour = behaviourIn(passage);
  const order = orderIn(behaviour);
  if (!order) return [];
  const kind = kindOf(passage);
  if (kind === 'refuse')
    return doingInstead(passage, by) ?? refusing(withoutStop(`${order.verb} ${order.rest}`), by, turn);
  const whole = done(order);
  const parts = partsOf(behaviour);
  const first = orderIn(bareOf(parts[0] ?? '')) ?? order;
  // A “not” in the behaviour would make two of them.
  const isTurned = /\b(?:not|no|never|only|until)\b/i.test(first.rest);
  const missing = isTurned
    ? 'Does not do it'
    : undone(first).replace(
        /^(?!(?:Does|Is) not\b)./u,
        (letter) => `Does not hold to it: ${letter.toLowerCase()}`,
      );
  return [
    `${missing}.`,
    `${inPart(kind, { behaviour, order, whole, parts }, turn)}.`,
    `${whole}.`,
    `${whole}${MORE[kind](by, turn, order)}.`,
  ];
}

/** Without when and how much: who does it too late does it, and is a level above who does not. */
const bareOf = (part: string): string =>
  WHAT_IS_SEEN.test(part)
    ? part
    : asSentence(BEFORE.exec(withoutStop(part))?.[1] ?? AMOUNT.exec(withoutStop(part))?.[1] ?? part);

const done = (order: Order): string => withoutStop(seenDone(order));
const undone = (order: Order): string => withoutStop(seenUndone(order));
const inTurn = (ways: readonly string[], turn: number): string => ways[turn % ways.length] ?? '';

interface Behaviour {
  behaviour: string;
  order: Order;
  whole: string;
  parts: readonly string[];
}

/** What is left out, too early, too late, or asked and not waited for. */
function inPart(kind: Kind, { behaviour, order, whole, parts }: Behaviour, turn: number): string {
  switch (kind) {
    case 'order':
      return outOfOrder(withoutStop(behaviour), order, turn);
    case 'amount':
      return offTheAmount(withoutStop(behaviour), order);
    case 'at-once':
      return (
        lastLeftOut(parts) ??
        inTurn([`${whole}, but only after asking somebody`, `${whole}, but only in part`], turn)
      );
    case 'parts':
      return lastLeftOut(parts) ?? `${whole}, but only in part`;
    case 'ask':
      return inTurn(
        [`${whole}, and then gives the answer for them`, `${whole}, but goes on without an answer`],
        turn,
      );
    case 'wait':
      return inTurn(
        [`${whole} at first, but starts to talk too early`, `${whole}, but only when asked`],
        turn,
      );
    case 'tell':
    case 'hand-over':
      return (
        halfTold(order) ??
        inTurn([`${whole}, but only when asked again`, `${whole}, but gives way when pressed`], turn)
      );
    case 'write':
      return inTurn([`${whole}, but only in part`, `${whole}, but only when asked again`], turn);
    case 'check':
      return inTurn([`${whole}, but skips part of it`, `${whole}, but says nothing of what it shows`], turn);
    default:
      return inTurn(
        GIVES_WAY.map((way) => `${whole}, ${way}`),
        turn,
      );
  }
}

/** Where nothing of it can be told apart, it holds or gives way: the level above holds where this one does not. */
const GIVES_WAY = ['but gives way when pressed', 'but leaves it when pressed once more'] as const;

/** Of two things, the second one left out. */
function lastLeftOut(parts: readonly string[]): string | undefined {
  if (parts.length < 2) return undefined;
  const [first, last] = [orderIn(parts[0] ?? ''), orderIn(parts.at(-1) ?? '')];
  return first && last ? `${done(first)}, but ${asClause(undone(last))}` : undefined;
}

/** Of “ask …, before you compare …”: the second thing first, or the first without what it is for. */
function outOfOrder(behaviour: string, order: Order, turn: number): string {
  const [, head = '', then = ''] = BEFORE.exec(behaviour) ?? [];
  const yours = /^you (.+)$/.exec(then)?.[1];
  const [first, second] = [
    orderIn(asSentence(head)),
    yours === undefined ? undefined : orderIn(asSentence(yours)),
  ];
  if (first && /^any/.test(then)) return `${done(first)}, but not first`;
  if (!first) return `${done(order)}, but only in part`;
  const early = second && `${done(second).replace(/\bany(thing|body)\b/, 'some$1')} too early`;
  // Nobody lets somebody finish afterwards.
  if (/^(?:let|wait|listen|hear|be|stay)$/.test(first.verb) && early)
    return `Begins to ${withoutStop(`${first.verb} ${first.rest}`)}, but ${asInside(early)}`;
  const ways = [
    `${done(first)}, but only after ${then}`,
    ...(/^(?:ask|find)$/.test(first.verb) ? [`${done(first)}, but goes on before there is an answer`] : []),
    ...(early ? [`${early}, and ${asInside(done(first))} only later`] : []),
  ];
  return inTurn(ways, turn);
}

/** Done, and not in time or not as far as it says. */
function offTheAmount(behaviour: string, order: Order): string {
  if (NO_MORE.test(order.rest)) return done({ ...order, rest: order.rest.replace(NO_MORE, '$1 than') });
  const [, head = '', amount = ''] = AMOUNT.exec(behaviour) ?? [];
  const first = orderIn(asSentence(head));
  return first ? `${done(first)}, but not ${amount}` : `${done(order)}, but only in part`;
}

/** “Say how it is reached and that it costs nothing”: the half that is left out. */
function halfTold(order: Order): string | undefined {
  const [, half, rest] =
    /^(.{12,}?),? and ((?:how|what|which|that|who|when|where|by when|the|an?) .{6,})$/.exec(
      withoutStop(order.rest),
    ) ?? [undefined, undefined, undefined];
  return half === undefined || rest === undefined
    ? undefined
    : `${done({ ...order, rest: half })}, but leaves out ${rest}`;
}

/**
 * What is more than asked, by kind: it holds under pressure, and is seen in what else somebody does. Nobody gains a
 * level by giving reasons: whoever tells a buyer why they ask first has lost by it.
 */
const MORE: Record<Kind, (by: string, turn: number, order: Order) => string> = {
  refuse: (by) => `, although ${by} presses`,
  order: (by, turn) => inTurn([`, also when ${by} presses`, `, although ${by} presses twice`], turn),
  // What comes first, how fast, and what whoever takes over is told.
  'at-once': (_, turn) =>
    inTurn([', in this order, and says what was done', ', and says what was done'], turn),
  parts: (by, turn) => inTurn([`, also when ${by} presses`, `, although ${by} presses twice`], turn),
  ask: () => ', and asks again when the answer is vague',
  wait: (by) => `, although ${by} presses for more`,
  amount: (by, turn) =>
    inTurn(
      [`, also when ${by} presses`, `, although ${by} presses`, `, also when ${by} presses twice`],
      turn,
    ),
  tell: (by, turn, { verb }) =>
    inTurn(
      /^(?:offer|give|promise)$/.test(verb)
        ? [`, and does so again although ${by} presses`, ', without being asked']
        : [', in their own words, with an example', ', in their own words'],
      turn,
    ),
  'hand-over': () => ', and checks that it was done',
  write: () => ', and reads it back',
  check: () => ', and says what it shows',
  other: (by, turn) => inTurn([`, also when ${by} presses`, `, although ${by} presses twice`], turn),
};

/** Of “do not …: call …”: done; left, and the last thing instead of it too; all of it; and all although pressed. */
function doingInstead({ act }: Passage, by: string): Levels | undefined {
  const instead = insteadIn(act);
  const left = instead && orderIn(instead.left);
  if (!instead || !left) return undefined;
  const parts = partsOf(instead.does).flatMap((part) => orderIn(part) ?? []);
  const last = parts.at(-1);
  if (!last) return undefined;
  const kept = `Does not ${withoutStop(`${left.verb} ${left.rest}`)}`;
  const seen = parts.map((part) => asInside(done(part)));
  const but = `but ${asClause(undone(last))}`;
  const whole = inOneLine([kept, ...seen]);
  return [
    `Does not hold to it: ${asInside(done({ ...left, refuses: false }))}.`,
    `${inOneLine([kept, ...seen.slice(0, -1)])}, ${but}.`,
    `${whole}.`,
    `${whole}, although ${by} presses twice.`,
  ];
}
/** “A, b and c” */
const inOneLine = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');

/** Of “never …”: done, begun, left, and left although pressed. */
function refusing(whole: string, by: string, turn: number): Levels {
  const deed = whole.split(/, (?:not|nor|no)\b/)[0] ?? whole;
  const order = orderIn(deed);
  const given = order ? done(order) : asSentence(deed);
  const left = order ? undone(order) : deed;
  return [
    // The first level is what is missing, so it says so before it says what is seen instead.
    `Does not hold to it: ${asInside(withoutStop(given)).replace(/\buntil\b/, 'before')}.`,
    inTurn(
      [
        'In part: begins to give way, and takes it back.',
        `Holds to it only once, and gives way when ${by} asks again.`,
      ],
      turn,
    ),
    `Holds to it the whole time: ${asInside(withoutStop(left))}.`,
    `Holds to it although ${by} presses twice: ${asInside(withoutStop(left))}.`,
  ];
}
