import { isRun } from '../../../domain/artefact/artefact.ts';
import type { Span } from '../../../domain/content/content.ts';
import { isOfTalk } from '../../../domain/passage/talked-with.ts';
import { mayBind } from '../../../domain/passage/rules-of-procedure.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import type { Words } from '../../../messages/words.ts';
import type { Ports } from '../../../ports/index.ts';
import { isProcedure, sectionsOf } from './sections.ts';
import { SPANS } from './select-spans.ts';

/** Fewest sections that a form carries over its weeks or meetings. */
const FEWEST_SECTIONS: Partial<Record<Made, number>> = { 'long-form-program': 3, cohort: 2 };

/** Why a form cannot be made well from these passages; undefined where it can. */
export function makeable(form: Made, spans: readonly Span[], { say }: Words): { reason: string } | undefined {
  const why = lackOf(form, spans, say);
  return why === undefined ? undefined : { reason: say('material.not-made-well', { why }) };
}

function lackOf(form: Made, spans: readonly Span[], say: Words['say']): string | undefined {
  if (spans.length < SPANS.atLeast) return say('material.too-few', { count: spans.length });
  if (form === 'job-aid') return lackOfSteps(spans, say);
  // What is only done by hand has no other side, and whoever played one would be nobody who is there.
  if (form === 'role-play' && !spans.some(({ text }) => isOfTalk(text))) return say('material.no-talk');
  const fewest = FEWEST_SECTIONS[form] ?? 1;
  // Nobody is taught for a week what only tells how things are.
  const carrying = spans.filter(
    ({ text, step }) => form !== 'long-form-program' || step !== undefined || mayBind(text) || isOfTalk(text),
  );
  const found = new Set(carrying.map(({ source, section }) => `${source}\n${section ?? ''}`)).size;
  return found < fewest ? say('material.too-few-sections', { fewest, found }) : undefined;
}

/** A job aid needs one procedure without a gap: a step that may not be cited would be missing at the bench. */
function lackOfSteps(spans: readonly Span[], say: Words['say']): string | undefined {
  const procedures = sectionsOf(spans).filter((section) => isProcedure(section, spans));
  if (procedures.length === 0) return say('material.no-steps');
  // A list that goes on under the next heading is one procedure.
  const lists = listsOfSteps(spans);
  const listed = Map.groupBy(
    procedures.flatMap(({ places }) => places),
    (place) => lists.get(spans[place]?.id ?? ''),
  );
  const gaps = [...listed.values()]
    .map((places) => places.flatMap((place) => spans[place]?.step ?? []))
    .filter(({ length }) => length > 0)
    .map(gapIn);
  const [gap] = gaps;
  return gap === undefined || gaps.includes(undefined)
    ? undefined
    : say('material.step-missing', { step: gap });
}

/** The first number that the steps of a procedure pass over; a second list begins at 1 again. */
function gapIn(steps: readonly number[]): number | undefined {
  let before = 0;
  for (const step of steps) {
    const begins = step === 1 && before > 0;
    if (!begins && step !== before && step !== before + 1) return before + 1;
    before = step;
  }
  return undefined;
}

/** What stands in the way of a form before anything is drafted; undefined where nothing does. */
export function whyImpossible(
  form: Made,
  spans: readonly Span[],
  { words, hasFacilitatorsSite }: Pick<Ports, 'words' | 'hasFacilitatorsSite'>,
): string | undefined {
  if (isRun(form) && !hasFacilitatorsSite) return words.say('material.no-site-for-runners');
  return makeable(form, spans, words)?.reason;
}
