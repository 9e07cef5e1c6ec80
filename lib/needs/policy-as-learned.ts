import type { CauseModel } from '../domain/cause/cause-model.ts';
import { asLearned } from '../domain/cause/learn-answers.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Ports } from '../ports/index.ts';

/** The policy, with its questions about causes as people here were found to answer them. */
export async function policyAsLearned({
  registers,
  calibration,
}: Pick<Ports, 'registers' | 'calibration'>): Promise<Policy & { causes: CauseModel }> {
  const [policy, { answers }] = await Promise.all([registers.policy(), calibration.read()]);
  return { ...policy, causes: asLearned(policy.causes, answers) };
}
