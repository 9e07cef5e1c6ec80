import { isWorkingMoment, USUAL_HOURS } from '../../domain/delivery/working-hours.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { performOnce, recordedOf } from '../../effects.ts';
import type { Notice } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import type { Words } from '../../messages/words.ts';
import { wordsFor } from '../../words-for.ts';
import { whoApproved } from '../../needs/who-approved.ts';
import { reachOne } from '../notify-within-budget.ts';
import type { StandingCohort } from './cohort-in.ts';

/** What happens to a cohort, whichever run brings it: so nothing comes twice. */
export const cohortCall = (assetId: string, step: string, at: number): Call => ({
  at,
  instanceId: `cohort-${assetId}`,
  step,
});

/** Tells one person something once. @returns whether they were told */
export const tellOne = (notice: Notice, once: Call, ports: Ports, call: Call): Promise<boolean> =>
  reachOne(
    async () => {
      await performOnce(ports.effects, ports.channels.notices, once, notice, 'notice');
    },
    'cohort',
    ports,
    call,
  );

/**
 * Tells whoever approved it, and whoever owns its outcome, what waits for them: once, in their hours. Each run asks
 * again, because this one may come at a wrong hour.
 */
export async function tellWhoApproved(
  say: (words: Words) => string,
  step: string,
  { asset }: StandingCohort,
  need: Need,
  { calendar }: Pick<Policy, 'calendar'>,
  ports: Ports,
  call: Call,
): Promise<void> {
  const told = new Set<PersonId | undefined>([await whoApproved(asset, ports), need.contract?.ownerId]);
  for (const [place, personId] of [...told].entries()) {
    if (personId === undefined || !(await ports.learners.inScope(personId))) continue;
    const { value } = await ports.learners.read('record-keeping', personId);
    if (!isWorkingMoment(call.at, value.person ?? USUAL_HOURS, calendar)) continue;
    const once = cohortCall(asset.assetId, `${step}.${place}`, call.at);
    const before = await recordedOf(ports.effects, once, 'notice');
    if (before?.status === 'completed' || before?.status === 'unknown') continue;
    const text = say(await wordsFor(personId, ports));
    await tellOne({ personIds: [personId], text }, once, ports, call);
  }
}
