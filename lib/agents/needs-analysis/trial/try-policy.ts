import { z } from 'zod';
import { PolicyChanges } from '../../../domain/policy/policy.ts';
import { step } from '../../../step.ts';
import { policyUnderTrial } from '../../policy-under-trial.ts';
import {
  causesMoved,
  demandMoved,
  ownersMoved,
  type CauseMove,
  type DemandMove,
  type OwnerMove,
} from './moves-trial.ts';
import { trialOf, type RulesTrial } from './rules-trial.ts';
import { groundNow, rulesUnder } from './trial-ground.ts';

/** What changed rules would do to needs and demand; each part only where what is under trial reaches it. */
export interface PolicyTrial {
  needs?: RulesTrial;
  causes?: CauseMove[];
  owners?: OwnerMove[];
  demand?: DemandMove[];
}

/** Tries sections of the policy on what is known today. Nothing is stored or sent. */
export const tryPolicy = step({
  name: 'try-policy',
  agent: 'needs-analysis',
  input: z.strictObject({ policy: PolicyChanges }),
  async run({ policy }, ports, { at }): Promise<PolicyTrial> {
    const { now, tried, trials } = await policyUnderTrial(policy, 'today', ports);
    const ground = await groundNow(ports);
    const { needs, declined } = ground;
    const under = (rules: typeof now) => rulesUnder(rules, ports, at);
    return {
      ...(trials.has('needs')
        ? { needs: trialOf({ now: await under(now), tried: await under(tried), ...ground, at }) }
        : {}),
      ...(trials.has('causes') ? { causes: causesMoved(ground, now, tried) } : {}),
      ...(trials.has('owners') ? { owners: ownersMoved(needs, now, tried) } : {}),
      ...(trials.has('demand') ? { demand: demandMoved(declined, now, tried, at) } : {}),
    };
  },
});
