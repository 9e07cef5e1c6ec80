import { z } from 'zod';
import { UndertakingKind, UndertakingStanding } from '../../../lib/domain/workforce/undertaking.ts';

export const UndertakingView = z
  .object({
    undertakingId: z.string(),
    kind: UndertakingKind,
    title: z.string(),
    roleId: z.string(),
    role: z.string(),
    skillId: z.string(),
    skill: z.string(),
    level: z.number(),
    people: z.number(),
    from: z.string(),
    until: z.string().optional(),
    standing: UndertakingStanding,
    version: z.number(),
  })
  .meta({ id: 'Undertaking' });
