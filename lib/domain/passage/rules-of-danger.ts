import { hazardsAmong, saysHarm } from './hazard.ts';
import { listsOfSteps } from './passage-moment.ts';
import { needsAnother } from './binding.ts';
import { bindingIn, sectionsOfProcedures } from './rules-of-procedure.ts';
import { ruleKindOf } from './rule-kind.ts';
import type { PlacedPassage } from './placed.ts';

/** From which a procedure is told. */
export const FEWEST_STEPS = 2;

/** Forms that are read in one go: of a dangerous procedure they tell what binds, or nothing of it. */
export const READ_IN_ONE_GO: ReadonlySet<string> = new Set(['micro-text', 'micro-video-script']);

/**
 * Of a procedure that can hurt somebody, what nobody may leave out who tells its steps, however short: who alone may do
 * it and with whom, what is never done, and what it does to a body. Which steps are told is asked of each.
 */
export function rulesOfDanger<P extends PlacedPassage>(
  spans: readonly P[],
  isTold: (span: P) => boolean,
): P[] {
  const steps = spans.filter((span) => span.step !== undefined && isTold(span));
  if (steps.length < FEWEST_STEPS) return [];
  const [lists, hazards] = [listsOfSteps(spans), hazardsAmong(spans)];
  const told = Map.groupBy(
    steps.filter(({ id }) => saysHarm(hazards.get(id)?.text ?? '')),
    ({ id }) => lists.get(id) ?? '',
  );
  const sections = [...sectionsOfProcedures(spans)].flatMap(([list, some]) =>
    (told.get(list)?.length ?? 0) < FEWEST_STEPS ? [] : some,
  );
  return [...new Set(sections.flatMap(bindingIn).filter(({ text }) => isOfAnybody(text)))];
}

const isOfAnybody = (text: string): boolean =>
  ruleKindOf(text) === 'ban' ||
  needsAnother(text) ||
  saysHarm(text) ||
  /\bonly\b[^.;]*\b(?:may|with|who)\b|^only\b/iu.test(text);
