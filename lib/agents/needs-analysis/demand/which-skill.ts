import { requestIdUnder, type LearningRequest } from '../../../domain/need/request.ts';
import { liveId } from '../../../domain/skill/skill.ts';
import { badInput } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import { countDeclined, weighAs, weighedBefore } from './weigh-request.ts';

/** The question that an unclear request is asked, and the answer that none of the offered skills is meant. */
export const WHICH_SKILL = 'which-skill';
export const NONE_OF_THESE = 'none-of-these';

/**
 * Takes which skill an unclear request means: it is weighed as a request for that skill, under an id of its own, or
 * declined where none is. What was said before stands.
 * @throws NamedError `bad-input` for a skill that was not offered
 */
export async function takeMeaning(
  stored: Stored<LearningRequest>,
  answer: string,
  ports: Ports,
  at: number,
): Promise<LearningRequest> {
  const { value: request } = stored;
  if (request.outcome !== 'unclear') return request;
  const { requestId, needId, requesterId, roleId, options = [] } = request;
  if (answer === NONE_OF_THESE) {
    await countDeclined(request, await ports.registers.charter(), ports, at);
    const declined = { ...request, outcome: 'declined' as const };
    await ports.needs.commit(needId, { request: { ...stored, value: declined } });
    return declined;
  }
  if (!options.includes(answer)) throw badInput(message('problem.answer.not-offered', { answer }));
  const skillId = liveId(await ports.registers.skills(), answer);
  const idFor = (demandId: string) => requestIdUnder(demandId, requestId);
  const before = await weighedBefore({ requesterId, idFor }, ports);
  const meant =
    before && before.outcome !== 'unclear'
      ? before
      : await weighAs(skillId, { requesterId, roleId, saidAt: request.at, idFor }, ports, at);
  await ports.needs.commit(needId, {
    request: { ...stored, value: { ...request, becameId: meant.requestId } },
  });
  return meant;
}
