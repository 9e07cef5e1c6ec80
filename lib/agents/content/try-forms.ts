import { z } from 'zod';
import { isLearnable } from '../../domain/cause/cause.ts';
import { lineOf } from '../../domain/charter.ts';
import type { Modality } from '../../domain/modality/modality.ts';
import { asStillSaid, isOpen, type Need } from '../../domain/need/need.ts';
import { PolicyChanges } from '../../domain/policy/policy.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { policyUnderTrial } from '../policy-under-trial.ts';
import { chooseModality, factsOf } from './modality.ts';

/** How the form of a response would be chosen. */
interface FormChosen {
  form: Modality;
  /** Points. */
  score: number;
  /** The next best. */
  before: Modality | null;
}

/** A need that would be answered in another form, or by another margin. */
export interface FormMove {
  needId: string;
  from: FormChosen;
  to: FormChosen;
}

/**
 * Which form would answer each need that has no response yet, of those that a human said or the layer supposes to be a
 * matter of learning. What could not be made of the documents is not looked at. Nothing is stored or sent.
 */
export const tryForms = step({
  name: 'try-forms',
  agent: 'content',
  input: z.strictObject({ policy: PolicyChanges }),
  async run({ policy }, ports, { at }): Promise<FormMove[]> {
    const { now, tried } = await policyUnderTrial(policy, 'today', ports);
    const moves: FormMove[] = [];
    for await (const need of ports.needs.list()) {
      const chosen = await formsFor(need, [now, tried], ports, at);
      const [from, to] = chosen ?? [];
      if (from && to && JSON.stringify(from) !== JSON.stringify(to))
        moves.push({ needId: need.needId, from, to });
    }
    return moves;
  },
});

type Under = Awaited<ReturnType<typeof policyUnderTrial>>['now'];

async function formsFor(
  need: Need,
  policies: readonly Under[],
  { registers, experience, words }: Ports,
  at: number,
): Promise<FormChosen[] | undefined> {
  if (!isOpen(need) || need.assetId !== undefined) return undefined;
  const cause = need.cause ?? need.hypothesis.cause;
  const [skills, charter, { thresholds }] = await Promise.all([
    registers.skills(),
    registers.charter(),
    registers.policy(),
  ]);
  const skill = skills.get(need.skillId);
  if (!isLearnable(cause) || !skill) return undefined;
  const line = lineOf(charter, need.charterLineId);
  const until = line ? Date.parse(line.until) : at;
  const { evidence, priority } = asStillSaid(need, thresholds.minimumGroup);
  const learned = await experience.of(skillKindOf(skill));
  return policies.map(({ modality }) => {
    const facts = factsOf({ evidence, priority, cause }, skill, until, at, modality);
    const { chosen, score, rejected } = chooseModality(facts, modality, learned, words);
    return { form: chosen, score, before: rejected[0]?.modality ?? null };
  });
}
