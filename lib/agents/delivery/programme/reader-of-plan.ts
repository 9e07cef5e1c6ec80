import { readerKeyOf } from '../../../domain/pseudonym.ts';
import type { Learner } from '../../../domain/skill.ts';
import type { Ports } from '../../../ports/index.ts';

/** As whom a plan about a need knows who leads its person now; undefined without a manager whom the layer may tell. */
export async function readerOfPlan(
  { person }: Pick<Learner, 'person'>,
  needId: string,
  { learners }: Pick<Ports, 'learners'>,
): Promise<string | undefined> {
  const managerId = person?.managerId;
  const key = managerId === undefined ? undefined : await learners.raterKey('record-keeping', managerId);
  return key === undefined ? undefined : readerKeyOf(needId, key);
}
