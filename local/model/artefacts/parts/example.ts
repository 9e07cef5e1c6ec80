import type { WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { roundly, writtenLike } from '../english/amounts.ts';
import { orderIn } from '../english/imperative.ts';
import { gistOf } from '../english/clauses.ts';
import { asClause, asMine, toldByMe } from '../english/voice.ts';
import { holdsVerb, withoutStop } from '../english/tagged.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

const TIME = /^(?:seconds?|minutes?|hours?|(?:working |calendar )?days?|weeks?)$/i;

/** How a colleague who does not exist went about it, in their own words, each step with the passage behind it. */
export function exampleOf(
  happening: string,
  main: Passage,
  steps: readonly Passage[],
  { claim, cast, role, passages, chance }: Material,
): WorkedExample {
  const { full } = cast.somebody();
  const who = role === '' ? 'a colleague in another team' : `${role} in another team`;
  return {
    situation: madeUp(
      `${full}, ${who}, tells how it went last week: “${withoutStop(asMine(happening))}. ${OPENING}”`,
    ),
    steps: steps.map((step, i) => {
      // The step that the lesson is about rests on its own passage.
      const support = step.reason !== undefined || step === main ? undefined : supportOf(step, passages);
      return {
        done: madeUp(
          `“${withoutStop(doneBy(step, chance.below(3)))}.${i === steps.length - 1 ? ` ${ENDINGS[chance.below(3)] ?? ''}` : ''}”`,
        ),
        because: support ? claim(support.text, support) : claim(reasonOf(step), step),
      };
    }),
  };
}

/** Why, where the passage says it: its reason, or what it explains after a colon. */
function reasonOf({ reason, text }: Passage): string {
  const explained = /: (.+)$/.exec(text)?.[1];
  return reason ?? (explained && holdsVerb(explained) && explained.length > 25 ? explained : text);
}

const ENDINGS = [
  'That settles it for the day.',
  'In the evening I think that I would do it the same way again.',
  'Afterwards I put down two lines about it for myself.',
] as const;
const OPENING = 'I take a breath and go through it in my head.';

/** A step as somebody tells it who took it, with a figure of their own where the passage sets a limit. */
export function doneBy(step: Passage, turn: number): string {
  const act = gistOf(step.act);
  if (!isTold(step)) return 'I look up what holds here, and keep to it.';
  const told = toldByMe(act) ?? `I make sure that ${asMine(asClause(act))}`;
  const figure = figureFor(step, act);
  return `${withoutStop(told)}.${figure === '' ? echoOf(act, turn) : figure}`;
}

/** What came of it there and then, by what was done. */
const ECHOES: readonly (readonly [verbs: RegExp, echoes: readonly [string, string, string]])[] = [
  [
    /^(?:ask|find|let|listen|hear)$/,
    [
      'The answer is not the one that I expected.',
      'It takes a while, and then it comes.',
      'I write down what I hear.',
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm)$/,
    [
      'I look twice, and this time it fits.',
      'One thing is off, and I mark it.',
      'It is quicker than I thought.',
    ],
  ],
  [
    /^(?:write|record|enter|log|label|note|photograph|document|register|scan|file)$/,
    ['It takes me two minutes.', 'It is there for whoever comes next.', 'It feels slow, and it is done.'],
  ],
  [
    /^(?:say|tell|explain|repeat|thank|name|offer|greet|describe|begin|call|state)$/,
    [
      'There is a short silence, then a nod.',
      'The voice at the other end grows quieter.',
      'I say it once and wait.',
    ],
  ],
];

function echoOf(act: string, turn: number): string {
  const order = orderIn(act);
  if (!order) return '';
  if (order.refuses)
    return (
      [' It is tempting, and I leave it.', ' It costs me a minute, no more.', ' I leave it at that.'][
        turn % 3
      ] ?? ''
    );
  const echo = ECHOES.find(([verbs]) => verbs.test(order.verb))?.[1][turn % 3];
  return echo === undefined ? '' : ` ${echo}`;
}

function figureFor({ amounts }: Passage, act: string): string {
  const amount = amounts.find(
    ({ side, unit, written }) => side === 'at-most' && TIME.test(unit) && act.includes(written),
  );
  if (!amount || amount.value < 3) return '';
  return ` It takes me ${writtenLike(Math.floor(roundly(amount.value * 0.7)), amount.written)} ${amount.unit}`;
}

/** Steps that read well when somebody tells them: orders, and rules that bind nobody by an amount. */
export const isTold = ({ use, act, amounts }: Passage): boolean =>
  isShort(act) && (use === 'order' || (use === 'rule' && amounts.length === 0 && !binds(act)));
