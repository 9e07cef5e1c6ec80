import { readerKeyOf } from '../domain/person/pseudonym.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Ports } from '../ports/index.ts';

/**
 * As whom something that is shared knows who leads its person now; undefined without a manager whom the layer may tell.
 * @param about the need of a plan, or the review of a brief: of another one the same reader is known otherwise
 */
export async function readerNow(
  { person }: Pick<Learner, 'person'>,
  about: string,
  { learners }: Pick<Ports, 'learners'>,
): Promise<string | undefined> {
  const managerId = person?.managerId;
  const key = managerId === undefined ? undefined : await learners.raterKey('record-keeping', managerId);
  return key === undefined ? undefined : readerKeyOf(about, key);
}
