import { Objective, Task, type Claim } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { timeOfHeading } from '../../../domain/passage-moment.ts';
import { ruleKindOf } from '../../../domain/rule-kind.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/** Kinds of rules that are not practised by doing them, and what is asked of them instead. */
const FRAMES = {
  ban: { todo: 'note-temptation', standard: 'not-once' },
  emergency: { todo: 'drill', standard: 'in-a-drill' },
} as const;

/** Tasks and standards of what people do time and again. */
const DONE_AT_WORK: ReadonlySet<string> = new Set(['try-at-work', 'note-what-happened']);
const TIME_AND_AGAIN: ReadonlySet<string> = new Set(['three-in-a-row', 'every-step']);

/**
 * What is forbidden and what is done in an emergency are no steps: nobody does the one once and notes what happens, or
 * waits for three of the other. Of a ban the temptation is noticed, and an emergency is drilled.
 */
export const framesOfKinds: Check = (matter) => [
  ...piecesOf(matter.artefact, Task).flatMap(({ path, value: { do: todo, about } }) => {
    const kind = kindOfClaim(about, matter);
    return kind && DONE_AT_WORK.has(todo)
      ? [
          atPath(
            path,
            message('fault.objective.task-kind', { text: quote(about.text), kind, todo: FRAMES[kind].todo }),
          ),
        ]
      : [];
  }),
  ...piecesOf(matter.artefact, Objective).flatMap(({ path, value: { behaviour, standard } }) => {
    const kind = kindOfClaim(behaviour, matter);
    return kind && 'stock' in standard && TIME_AND_AGAIN.has(standard.stock)
      ? [
          atPath(
            path,
            message('fault.objective.kind', {
              text: quote(behaviour.text),
              kind,
              standard: FRAMES[kind].standard,
            }),
          ),
        ]
      : [];
  }),
];

/** Of what one passage says; several are a procedure. An objective tells its case apart, so the passage is asked. */
function kindOfClaim({ text, cites }: Claim, { spans }: Matter): keyof typeof FRAMES | undefined {
  const [only, ...more] = spans.filter(({ id }) => cites.includes(id));
  if (!only || more.length > 0) return undefined;
  const isOfCase = timeOfHeading(only.section) === 'in-a-case';
  const kind = ruleKindOf(text, isOfCase || ruleKindOf(only.text, isOfCase) === 'emergency');
  return kind === 'ban' || kind === 'emergency' ? kind : undefined;
}
