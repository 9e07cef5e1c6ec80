import { z } from 'zod';
import { CharterLine } from '../../../domain/charter.ts';
import { asShown } from '../../../domain/declined-demand.ts';
import { step } from '../../../step.ts';
import { heldFeeds } from '../../../held-feeds.ts';
import { trialOf, type CharterTrial } from './charter-trial.ts';

/** Tries another charter on what is known today: what would start, stop and change. Nothing is stored or sent. */
export const tryCharter = step({
  name: 'try-charter',
  agent: 'needs-analysis',
  input: z.strictObject({ lines: z.array(CharterLine.omit({ ownerId: true })) }),
  async run({ lines }, ports, { at }): Promise<CharterTrial> {
    const { registers, standings, declinedDemand, needs } = ports;
    const [charter, skills, policy] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.policy(),
    ]);
    const ground = {
      held: await heldFeeds(ports, at),
      standings: await Array.fromAsync(standings.all()),
      needs: await Array.fromAsync(needs.list()),
      declined: (await Array.fromAsync(declinedDemand.all())).map((demand) =>
        asShown(demand, policy.thresholds.minimumGroup),
      ),
    };
    return trialOf({ now: charter.lines, tried: lines, skills, policy, at, ...ground });
  },
});
