import type { RoleId } from '../../lib/domain/ids.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { decides } from '../../lib/gates/who-decides.ts';

/** What a card needs to know of its person. */
export interface Addressee {
  personId: string;
  /** Absent where no feed has told the layer. */
  roleId?: RoleId;
  /** IANA name. */
  timeZone: string;
  /** Whether the registers name them among those who decide; what they may, their own token says. */
  decides: boolean;
  /** Whether the company has no line of the strategy yet, so that somebody has to begin. */
  begins: boolean;
}

export async function addresseeOf(
  personId: string,
  { learners, registers }: Pick<Ports, 'learners' | 'registers'>,
): Promise<Addressee> {
  const { person } = (await learners.read('own-access', personId)).value;
  return {
    personId,
    ...(person ? { roleId: person.roleId } : {}),
    timeZone: person?.timeZone ?? 'UTC',
    decides: await decides(personId, registers),
    begins: (await registers.charter()).lines.length === 0,
  };
}
