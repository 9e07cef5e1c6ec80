import { Objective, Task, type Claim } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { isOfTalk } from '../../../domain/passage/talked-with.ts';
import { waitsForChance } from '../../../domain/passage/waits-for-chance.ts';
import { timeOfHeading } from '../../../domain/passage/passage-moment.ts';
import { ruleKindOf } from '../../../domain/passage/rule-kind.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/** Rules that are not practised by doing them at work, and what is asked of them instead. */
const INSTEAD = { ban: 'note-temptation', emergency: 'drill' } as const;
/** Of these, what nobody does time and again. */
const STANDARDS = { ban: 'not-once', emergency: 'in-a-drill' } as const;

/** Tasks and standards of what people do time and again. */
const DONE_AT_WORK: ReadonlySet<string> = new Set(['try-at-work', 'note-what-happened']);
/** Whoever watches waits for it too. */
const WAITED_FOR: ReadonlySet<string> = new Set([...DONE_AT_WORK, 'watch-a-colleague']);
const TIME_AND_AGAIN: ReadonlySet<string> = new Set(['three-in-a-row', 'every-step']);

/**
 * What is forbidden and what is done in an emergency are no steps: nobody does the one once and notes what happens, or
 * waits for three of the other. Of a ban the temptation is noticed, an emergency is drilled, and what others bring
 * about is played through.
 */
export const framesOfKinds: Check = (matter) => [
  ...piecesOf(matter.artefact, Task).flatMap(({ path, value: { do: todo, about } }) => {
    const kind = kindOfClaim(about, matter) ?? (isByChance(about) ? 'chance' : undefined);
    return kind && (kind === 'chance' ? WAITED_FOR : DONE_AT_WORK).has(todo)
      ? [
          atPath(
            path,
            message('fault.objective.task-kind', {
              text: quote(about.text),
              kind,
              todo: kind === 'chance' ? playedAs(about, matter) : INSTEAD[kind],
            }),
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
              standard: STANDARDS[kind],
            }),
          ),
        ]
      : [];
  }),
];

/** Where nobody is talked with, it is gone through as a drill. */
const playedAs = ({ text, cites }: Claim, { spans }: Matter): 'play-it-through' | 'drill' =>
  [{ text }, ...spans.filter(({ id }) => cites.includes(id))].some((one) => isOfTalk(one.text))
    ? 'play-it-through'
    : 'drill';

/** A procedure is done as a whole, whatever one of its steps waits for. */
const isByChance = ({ text, cites }: Claim): boolean => cites.length === 1 && waitsForChance(text);

/** Of what one passage says; several are a procedure. An objective tells its case apart, so the passage is asked. */
function kindOfClaim({ text, cites }: Claim, { spans }: Matter): keyof typeof STANDARDS | undefined {
  const [only, ...more] = spans.filter(({ id }) => cites.includes(id));
  if (!only || more.length > 0) return undefined;
  const isOfCase = timeOfHeading(only.section) === 'in-a-case';
  const kind = ruleKindOf(text, isOfCase || ruleKindOf(only.text, isOfCase) === 'emergency');
  return kind === 'ban' || kind === 'emergency' ? kind : undefined;
}
