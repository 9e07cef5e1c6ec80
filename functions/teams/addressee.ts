import type { RoleId } from '../../lib/domain/ids.ts';
import type { Ports } from '../../lib/ports/index.ts';

/** What a card needs to know of its person. */
export interface Addressee {
  personId: string;
  /** Absent where no feed has told the layer. */
  roleId?: RoleId;
  /** IANA name. */
  timeZone: string;
}

export async function addresseeOf(
  personId: string,
  { learners }: Pick<Ports, 'learners'>,
): Promise<Addressee> {
  const { person } = (await learners.read('own-access', personId)).value;
  return { personId, ...(person ? { roleId: person.roleId } : {}), timeZone: person?.timeZone ?? 'UTC' };
}
