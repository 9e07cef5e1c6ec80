import type { Message } from '../../lib/messages/message.ts';
import { faultsByCheck, type CheckName } from '../../lib/agents/content/checks/faults-of-artefact.ts';
import { makeable } from '../../lib/agents/content/material/makeable.ts';
import { spansAbout } from '../../lib/agents/content/material/spans-about.ts';
import { draftingJob } from '../../lib/agents/content/prompt.ts';
import type { Artefact } from '../../lib/domain/artefact/artefact.ts';
import type { ServedOutcome, Span } from '../../lib/domain/content/content.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import type { Model } from '../../lib/ports/model.ts';
import { english } from '../../lib/messages/words.ts';
import type { EvalCase } from './cases.ts';

/** As often as the product asks: once, and once more with what was wrong. */
const MOST_DRAFTS = 2;

export type Faults = Partial<Record<CheckName, string[]>>;

/** What came of a case. */
export interface Attempt {
  spans: Span[];
  /** Faults of each draft that there was. */
  drafts: { artefact: Artefact; faults: Faults }[];
  /** Why there is none, or none more. */
  notMade?: string;
  tokens: { input: number; output: number };
}

/**
 * The product's own way from documents to an artefact: its choice of passages, its job, its checks.
 * @param outcome that was agreed for the need, of a programme
 */
export async function attempt(
  { need, form, documents }: EvalCase,
  model: Model,
  outcome?: ServedOutcome,
): Promise<Attempt> {
  const skill = {
    skillId: 'evaluated',
    label: need.skill,
    description: need.description,
    halfLifeDays: 365,
    neighbours: [],
  };
  const sources = { list: () => Promise.resolve({ documents, leftOut: [] }) };
  const { spans } = await spansAbout(
    skill,
    form,
    SHIPPED_POLICY.thresholds.onTheSubject,
    { sources, model },
    { at: 0 },
  );
  const result: Attempt = { spans, drafts: [], tokens: { input: 0, output: 0 } };
  const lack = makeable(form, spans, english);
  if (lack) return { ...result, notMade: lack.reason };
  let mend: string[] = [];
  for (let draft = 1; draft <= MOST_DRAFTS; draft += 1) {
    const material = {
      modality: form,
      skill: need.skill,
      description: need.description,
      audience: need.audience,
      spans,
      mend,
      ...(outcome ? { outcome } : {}),
    };
    const answer = await model.ask(draftingJob({ ...material, prompts: SHIPPED_POLICY.prompts }));
    result.tokens.input += answer.tokens.input;
    result.tokens.output += answer.tokens.output;
    if (answer.outcome !== 'answered')
      return {
        ...result,
        notMade: 'detail' in answer ? `${answer.outcome}: ${detailOf(answer.detail)}` : answer.outcome,
      };
    const found = faultsByCheck(answer.value, spans, { ...material, isKnownName: () => false });
    const faults: Faults = Object.fromEntries(
      Object.entries(found).map(([check, all]) => [check, all.map(english.sayMessage)]),
    );
    result.drafts.push({ artefact: answer.value, faults });
    mend = Object.values(faults).flat();
    if (mend.length === 0) break;
  }
  return result;
}

const detailOf = (detail: string | Message): string =>
  typeof detail === 'string' ? detail : english.sayMessage(detail);
