import type { Spender } from '../../domain/budget.ts';
import { modelShown, type Draft, type Span } from '../../domain/content.ts';
import type { Made } from '../../domain/modality/modality.ts';
import type { Prompts } from '../../domain/policy.ts';
import type { ModelOutcome } from '../../ports/model.ts';
import type { Ports } from '../../ports/index.ts';
import { misshapen } from './forms.ts';
import { draftingJob } from './prompt.ts';
import { problemsOf } from './rules.ts';
import type { Words } from '../../messages/words.ts';

/** A draft that the checks refuse is worded once more with the reasons, then a human takes over. */
const MAX_DRAFTS = 2;

/** A draft that passed every check, and the tokens that it took with all that did not pass before it. */
export interface Drafted {
  draft: Draft;
  spans: Span[];
  model: string;
  tokens: number;
}

/** What a draft is made of. */
interface Material {
  modality: Made;
  skill: string;
  audience: string;
  spans: Span[];
  mend: string[];
  prompts: Prompts;
}

/** Lets the model word the passages, and holds the draft to its sources and its form. */
export async function wordDraft(
  material: Material,
  { model, words }: Pick<Ports, 'model' | 'words'>,
  spender: Spender,
): Promise<Drafted | { failed: string }> {
  const { modality, skill, audience, spans } = material;
  let problems: string[] = [];
  let tokens = 0;
  for (let draft = 1; draft <= MAX_DRAFTS; draft += 1) {
    const again = { ...material, mend: [...material.mend, ...problems] };
    const { answer, took } = await askForDraft(again, model, spender);
    tokens += took;
    if (answer.outcome === 'answered') {
      problems = [
        ...problemsOf(answer.value, spans, { skill, audience, modality }),
        ...misshapen(modality, answer.value),
      ];
      if (problems.length === 0)
        return { draft: answer.value, spans, model: modelShown(answer.model), tokens };
    } else if (answer.outcome === 'invalid')
      problems = [`the draft does not fit its schema: ${answer.detail.slice(0, 300)}`];
    else return { failed: whyNone(answer, words) };
  }
  return { failed: words.say('drafting.refused', { problems: problems.slice(0, 3).join('; ') }) };
}

/** A draft that was cut off is asked for once more, with room for all the tokens that it took the first time. */
async function askForDraft(
  material: Material,
  model: Ports['model'],
  spender: Spender,
): Promise<{ answer: ModelOutcome<Draft>; took: number }> {
  const first = await model.ask(draftingJob(material), spender);
  if (first.outcome !== 'truncated') return { answer: first, took: sumOf(first) };
  const second = await model.ask(draftingJob({ ...material, more: first.tokens.output }), spender);
  return { answer: second, took: sumOf(first) + sumOf(second) };
}

const sumOf = ({ tokens: { input, output } }: ModelOutcome<Draft>): number => input + output;

/** Why there is no draft to mend; the same call would fail again. */
function whyNone(
  answer: Exclude<ModelOutcome<Draft>, { outcome: 'answered' | 'invalid' }>,
  { say }: Words,
): string {
  if (answer.outcome !== 'truncated') return answer.detail;
  const { output, thought } = answer.tokens;
  return say('drafting.cut-off', { output, thought });
}
