import { z } from 'zod';
import { MOST_FACILITATORS } from '../../domain/cohort/facilitators.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { hasResponse } from '../../domain/need/need.ts';
import { waitsFor } from '../../domain/outcome/participation.ts';
import { badInput, conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { nameFacilitators } from '../../needs/change-cohort.ts';
import { step } from '../../step.ts';
import { facilitatorIn } from './ask-facilitators.ts';
import { cohortIn } from './cohort-in.ts';

/**
 * Names who may lead the groups of a cohort; each is asked, and leads nothing before they said yes.
 * Without `agent`: it is the word of whoever decides; asking is the agent’s.
 * @throws NamedError `conflict` where no cohort stands for the need, `bad-input` for people of whom the layer knows no
 *   working hours, or whom it may not tell
 */
export const nameCohortFacilitators = step({
  name: 'name-facilitators',
  input: z.strictObject({
    needId: Id,
    personIds: z.array(PersonId).min(1).max(MOST_FACILITATORS),
  }),
  async run({ needId, personIds }, ports, { at }) {
    const { value: need } = await ports.needs.need(needId);
    const assetId = hasResponse(need) ? need.assetId : undefined;
    const standing = assetId ? cohortIn((await ports.needs.findAsset(needId, assetId))?.value) : undefined;
    if (!standing) throw conflict(message('problem.cohort.none', { needId }));
    for (const personId of personIds) {
      const learner = await facilitatorIn({ personId }, ports);
      const part = learner?.participations[needId];
      // Who waits for it, so that others can be compared with them, would read all of it. Which it is, is not said.
      if (!learner?.person || (part && waitsFor(part)))
        throw badInput(message('problem.cohort.facilitator', { needId }));
    }
    const { assetId: of } = standing.asset;
    const { facilitators } = await nameFacilitators({ needId, assetId: of }, personIds, ports, at);
    return { needId, named: facilitators.length };
  },
});
