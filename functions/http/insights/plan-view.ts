import { z } from 'zod';
import { Outlook } from '../../../lib/domain/workforce/capability.ts';
import { Degree, WayToClose } from '../../../lib/domain/workforce/planning-policy.ts';
import { Moment } from '../door/views.ts';

export const CapabilityLineView = z
  .object({
    roleId: z.string(),
    role: z.string(),
    skillId: z.string(),
    skill: z.string(),
    level: z.number().describe('The lowest that an undertaking or a forecast asks for, 0–5'),
    day: z.string().describe('The day on which it stands worst'),
    months: z.number(),
    people: z.number().describe('How many are needed on that day'),
    undertakings: z.array(z.object({ undertakingId: z.string(), title: z.string() })),
    outlook: Outlook.describe(
      'short: even the upper end of the 80% interval is too few; open: the lower end is; unknown: too little is known, or the group is too small',
    ),
    able: z
      .object({
        about: z.number(),
        low: z.number(),
        high: z.number(),
        headsFrom: z.enum(['counted', 'policy']).describe('Whether heads are forecast from counted months'),
      })
      .exactOptional()
      .describe('How many will be able to if nothing is done, in fives; fewer than a group are 0'),
    missing: z.number(),
    ways: z.array(
      z.object({
        way: WayToClose,
        people: z.number().describe('Whom it brings, of those missing'),
        cost: z.number().describe('By the policy, in its currency'),
        days: z.number(),
        late: z.number().describe('Days by which it comes late'),
        risk: Degree,
        confidence: Degree,
        daysFrom: z.enum(['measured', 'policy']),
      }),
    ),
    nearest: z
      .array(z.object({ roleId: z.string(), role: z.string(), people: z.number() }))
      .describe('Other roles of which about so many can do it today, as their own roles ask for it'),
    beside: z
      .array(z.string())
      .describe(
        'What is known of it besides, in words: its need and what came of it, and changes of groups in which the role works, as questions',
      ),
    chosen: z
      .object({
        way: WayToClose,
        by: z.string().exactOptional(),
        at: Moment,
        version: z.number(),
        people: z.number(),
        cost: z.number(),
        days: z.number(),
        day: z.string().describe('By which it was needed'),
        needed: z.number(),
        note: z.string().exactOptional(),
        needId: z.string().exactOptional(),
        came: z
          .object({
            able: z.number(),
            hired: z
              .number()
              .exactOptional()
              .describe(
                'Of what was to be hired: people whom its own requisitions filled by the day; absent where none named it',
              ),
            at: Moment,
          })
          .exactOptional()
          .describe('What came when the day had come'),
      })
      .exactOptional(),
  })
  .meta({ id: 'CapabilityLine' });

export const WorkforcePlanView = z.object({ currency: z.string(), items: z.array(CapabilityLineView) });
