import { z } from 'zod';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Question } from '../../domain/artefact/parts.ts';
import type { Spender } from '../../domain/policy/budget.ts';
import { Id } from '../../domain/ids.ts';
import { FEWEST_ITEMS, MOST_ITEMS, type Measure } from '../../domain/measure/measure.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { draftMaterial } from './draft-material.ts';
import { draftArtefact } from './drafting.ts';
import { whyImpossible } from './material/makeable.ts';
import { spansAbout } from './material/spans-about.ts';

/** Forms whose questions one person answers alone, the shorter first. */
const ASKING = ['micro-text', 'long-form-program'] as const;

/**
 * Drafts the few questions of a measure that a human wants, from the documents and through the checks of any draft: of
 * a short read, or where that asks too little, of a programme, the first of each module. Nothing else of it is kept.
 */
export const draftMeasure = step({
  name: 'draft-measure',
  agent: 'content',
  input: z.strictObject({ needId: Id, measureId: Id }),
  async run({ needId, measureId }, ports, call) {
    const { needs } = ports;
    const stored = await needs.findMeasure(needId, measureId);
    if (stored?.value.status !== 'wanted') return { status: stored?.value.status ?? 'left' };
    const { value: need } = await needs.need(needId);
    const made = await questionsFor(need, ports, { agent: 'content', ...call });
    const drafted: Partial<Measure> =
      'why' in made ? { status: 'impossible', why: made.why } : { status: 'drafted', drafted: made };
    return await withOptimisticRetry(async () => {
      const now = await needs.findMeasure(needId, measureId);
      if (now?.value.status === 'wanted')
        await needs.commit(needId, { measure: { ...now, value: { ...now.value, ...drafted } } });
      return { status: drafted.status ?? 'wanted' };
    });
  },
});

async function questionsFor(
  need: Need,
  ports: Ports,
  spender: Spender,
): Promise<NonNullable<Measure['drafted']> | { why: string }> {
  const skill = await skillOfNeed(need, ports);
  const { onTheSubject } = (await ports.registers.policy()).thresholds;
  let why = ports.words.say('measure.too-few-items', { fewest: FEWEST_ITEMS });
  for (const form of ASKING) {
    const { spans } = await spansAbout(skill, form, onTheSubject, ports, spender);
    const lack =
      spans.length === 0 ? ports.words.say('trial.draft.no-source') : whyImpossible(form, spans, ports);
    if (lack !== undefined) {
      why = lack;
      continue;
    }
    const toDraft = { need, skill, form, spans, course: undefined, remark: undefined, serves: undefined };
    const made = await draftArtefact(await draftMaterial(toDraft, ports), ports, spender);
    if ('artefact' in made) {
      const questions = questionsIn(made.artefact).slice(0, MOST_ITEMS);
      if (questions.length >= FEWEST_ITEMS) return { questions, spans: made.spans, model: made.model };
    } else why = 'failed' in made ? made.failed : made.impossible;
  }
  return { why };
}

function questionsIn({ form, learner }: Artefact): Question[] {
  if (form === 'micro-text') return learner.questions;
  if (form !== 'long-form-program') return [];
  return learner.modules
    .flatMap(({ assessment }) => assessment.map((question, round) => ({ question, round })))
    .toSorted((a, b) => a.round - b.round)
    .map(({ question }) => question);
}
