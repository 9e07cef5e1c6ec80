import { z } from 'zod';
import { CharterLine } from '../../../domain/charter.ts';
import { step } from '../../../step.ts';
import { groundNow, rulesUnder } from './trial-ground.ts';
import { trialOf, type RulesTrial } from './rules-trial.ts';

/** Tries another charter on what is known today: what would start, stop and change. Nothing is stored or sent. */
export const tryCharter = step({
  name: 'try-charter',
  agent: 'needs-analysis',
  input: z.strictObject({ lines: z.array(CharterLine.omit({ ownerId: true })) }),
  async run({ lines }, ports, { at }): Promise<RulesTrial> {
    const now = await rulesUnder(await ports.registers.policy(), ports, at);
    return trialOf({ now, tried: { ...now, lines }, ...(await groundNow(ports)), at });
  },
});
