import { z } from 'zod';
import { RequisitionStanding, type Requisition } from '../../../lib/domain/hiring/requisition.ts';
import { roleTitle } from '../../../lib/domain/names.ts';
import type { RoleProfiles } from '../../../lib/domain/skill/skill.ts';
import { Moment } from '../door/views.ts';

export const RequisitionView = z
  .object({
    requisitionId: z.string(),
    roleId: z.string(),
    role: z.string(),
    department: z.string().exactOptional(),
    people: z.number(),
    choiceId: z.string().exactOptional().describe('What the plan chose to hire for, where it is for that'),
    startsOn: z.string(),
    ownerId: z.string(),
    standing: RequisitionStanding,
    comparedAt: Moment.exactOptional().describe('When some of what was said was last held against what came'),
    version: z.number(),
  })
  .meta({ id: 'Requisition' });

export const requisitionSeen = (
  requisition: Requisition & { version: number },
  profiles: RoleProfiles,
): z.infer<typeof RequisitionView> => ({ ...requisition, role: roleTitle(profiles, requisition.roleId) });
