import { demandIdIn, type LearningRequest } from '../../../domain/need/request.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';

/** A request by its id; one that was unclear, as what it became once its requester said which skill they mean. */
export async function currentRequest(
  requestId: string,
  { needs }: Pick<Ports, 'needs'>,
): Promise<Stored<LearningRequest> | undefined> {
  const stored = await needs.request(demandIdIn(requestId), requestId);
  const becameId = stored?.value.becameId;
  return becameId === undefined ? stored : await needs.request(demandIdIn(becameId), becameId);
}
