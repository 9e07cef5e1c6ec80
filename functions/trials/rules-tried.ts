import { tryForms, type FormMove } from '../../lib/agents/content/try-forms.ts';
import { tryPolicy, type PolicyTrial } from '../../lib/agents/needs-analysis/trial/try-policy.ts';
import { limitsMoved, type LimitMove } from '../../lib/domain/policy/budget.ts';
import type { Policy, PolicyChange } from '../../lib/domain/policy/policy.ts';
import type { Trial } from '../../lib/domain/trial/how-tried.ts';
import { questionsMoved, type QuestionMove } from '../../lib/gates/try-questions.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Step } from '../../lib/step.ts';

/** Where a trial runs: what it reads, when, and how a step of an agent is run. */
export interface Trying {
  ports: Ports;
  at: number;
  run: <I, O>(step: Step<I, O>, input: NoInfer<I>) => Promise<O>;
}

/** What other rules would do by what is known today; each part only where what is under trial reaches it. */
export interface RulesTried extends PolicyTrial {
  forms?: FormMove[];
  questions?: QuestionMove[];
  budgets?: LimitMove[];
}

/** Tries rules that were looked at already (`policyUnderTrial`). Nothing is stored or sent. */
export async function rulesTried(
  policy: Readonly<Partial<Record<keyof Policy, PolicyChange>>>,
  { now, tried, trials }: { now: Policy; tried: Policy; trials: ReadonlySet<Trial> },
  { ports, at, run }: Trying,
): Promise<RulesTried> {
  const ofNeeds = (['needs', 'causes', 'owners', 'demand'] as const).some((one) => trials.has(one));
  const limits: LimitMove[] = [];
  if (trials.has('budgets'))
    for await (const account of ports.budgets.all())
      limits.push(...limitsMoved(account, now.budgets, tried.budgets, at));
  return {
    ...(ofNeeds ? await run(tryPolicy, { policy }) : {}),
    ...(trials.has('forms') ? { forms: await run(tryForms, { policy }) } : {}),
    ...(trials.has('questions') ? { questions: await questionsMoved(now, tried, ports) } : {}),
    ...(trials.has('budgets') ? { budgets: limits } : {}),
  };
}
