import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { headOf } from '../parts/headings.ts';
import { CannotBeMade } from '../refused.ts';

type Step = ArtefactOf<'job-aid'>['learner']['steps'][number];

const MOST_STEPS = 15;
const MOST_NOTES = 6;

export function jobAid(material: Material): ArtefactOf<'job-aid'> {
  const { passages, claim } = material;
  const steps = stepsIn(passages);
  const [first] = steps;
  if (!first || steps.length < 2) throw new CannotBeMade('job aid', 'no-steps');
  const done = doneTestOf(passages, steps);
  if (!done) throw new CannotBeMade('job aid', 'no-done-test');
  const taken = steps.filter(({ place }) => place !== done.place).slice(0, MOST_STEPS);
  if (taken.length < 2) throw new CannotBeMade('job aid', 'no-steps');
  const beside = new Set<number>([done.place, ...taken.map(({ place }) => place)]);
  const worded = taken.map((step, i) => withChecks(step, taken[i + 1], material, beside));
  const trigger = triggerOf(first, passages, beside) ?? first;
  return {
    form: 'job-aid',
    ...headOf(material, trigger.moment ? trigger : { ...first, moment: undefined }),
    learner: {
      trigger: claim(
        trigger.moment ? `${trigger.moment.word} ${trigger.moment.says}` : gistOf(trigger.text),
        trigger,
      ),
      steps: worded,
      done: claim(done.text, done),
      notes: notesOf(passages, beside).map((passage) => claim(gistOf(passage.text), passage)),
    },
  };
}

/** Numbered steps where there are any: the longest list whole; else every order, in the order of the source. */
function stepsIn(passages: readonly Passage[]): Passage[] {
  const numbered = passages.filter(
    (passage, i) => passage.step !== undefined && passages[i - 1]?.id !== passage.id,
  );
  const lists = numbered.reduce<Passage[][]>((found, passage) => {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && before.source === passage.source && (passage.step ?? 0) > (before.step ?? 0))
      last.push(passage);
    else found.push([passage]);
    return found;
  }, []);
  const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length >= 2) return longest;
  const [source] =
    [...Map.groupBy(passages.filter(isStep), ({ source: name }) => name).entries()].toSorted(
      ([, a], [, b]) => b.length - a.length,
    )[0] ?? [];
  return passages.filter((passage) => passage.source === source && isStep(passage));
}

const isStep = ({ use, act, moment }: Passage): boolean =>
  use === 'order' &&
  orderIn(act)?.refuses === false &&
  (moment === undefined || !/^(?:if|in case)$/.test(moment.word));

/** How to tell that it is done: what says so; else the last thing that is recorded or handed over. */
function doneTestOf(passages: readonly Passage[], steps: readonly Passage[]): Passage | undefined {
  const own = passages.filter(({ source }) => source === steps[0]?.source);
  const said = own.find(({ use }) => use === 'done') ?? passages.find(({ use }) => use === 'done');
  if (said) return said;
  const last = steps.at(-1);
  return last && steps.length > 3 && HANDED_OVER.test(last.act) ? last : undefined;
}
const HANDED_OVER = /^(?:enter|record|sign|send|hand|report|file|confirm|close|log)\b/i;

/** A step with what has to be watched at it: what its own passage says besides, and what stands between it and the next. */
function withChecks(
  step: Passage,
  next: Passage | undefined,
  { passages, claim }: Material,
  used: Set<number>,
): Step {
  const until = next?.place ?? Infinity;
  const own = passages.filter(
    ({ place, id, section, use }) =>
      (id === step.id ||
        (place > step.place && place < until && section === step.section && use !== 'fact')) &&
      place !== step.place &&
      !used.has(place),
  );
  const warnings = own.filter(({ isWarning }) => isWarning).slice(0, 2);
  const checks = own
    .filter((passage) => !passage.isWarning && (passage.amounts.length > 0 || passage.id === step.id))
    .slice(0, 2);
  for (const { place } of [...warnings, ...checks]) used.add(place);
  const reason: Claim[] = step.reason ? [claim(step.reason, step)] : [];
  return {
    do: claim(step.reason ? gistOf(step.act) : step.text, step),
    checks: [...checks.map((passage) => claim(passage.text, passage)), ...reason].slice(0, 2),
    warnings: warnings.map((passage) => claim(passage.text, passage)),
  };
}

/** When it begins: the moment of the first step or, outside of the steps, one that the same section tells. */
function triggerOf(
  first: Passage,
  passages: readonly Passage[],
  used: ReadonlySet<number>,
): Passage | undefined {
  if (first.moment && first.moment.word !== 'before') return first;
  return passages.find(
    ({ source, moment, place }) =>
      source === first.source &&
      moment &&
      /^(?:when|as soon as|once)$/.test(moment.word) &&
      !used.has(place) &&
      place <= first.place + 1,
  );
}

const notesOf = (passages: readonly Passage[], used: ReadonlySet<number>): Passage[] =>
  passages.filter(({ place, text }) => !used.has(place) && text.length <= 260).slice(0, MOST_NOTES);
