import { z } from 'zod';
import { Moment } from './views.ts';

/** A skill of the caller's own, as it is believed. */
export const OwnSkillView = z
  .object({
    skillId: z.string(),
    label: z.string(),
    halfLifeDays: z.number().describe('Days after which evidence counts half'),
    target: z.number().nullable().describe('Level (0–5) that your role asks for; null where it does not'),
    level: z.number().nullable().describe('0–5, as seen last; null where there is no evidence'),
    uncertainty: z.number().nullable().describe('Standard deviation in levels; grows as evidence ages'),
    known: z
      .boolean()
      .describe(
        'Whether enough was seen, lately enough, to count you among those who can or those who cannot',
      ),
    sentence: z.string().describe('Whether you can do what your role asks for, or why that is not known'),
    gap: z.number().nullable().describe('Levels missing to the target; null where you are not known'),
    disagreement: z
      .number()
      .nullable()
      .describe('Standard deviation among the pieces of evidence, in levels'),
    contested: z
      .boolean()
      .describe('You contest it, and were not assessed since: it is not used against you'),
    recheckOffered: z
      .boolean()
      .describe('You are not known, by too little or too old evidence, or contest it: ask to be assessed'),
    response: z
      .object({ said: z.enum(['confirm', 'contest']), comment: z.string().optional(), at: Moment })
      .nullable(),
    evidence: z
      .array(
        z.object({
          source: z.string().describe('prior: what was presumed of anybody in your role before'),
          level: z.number().describe('As it was said'),
          readAs: z
            .number()
            .optional()
            .describe(
              'As it counts, where sources that saw the same people differ: read as the yardstick would have said it',
            ),
          share: z.number().describe('Share of the level; all shares add up to 1'),
          pieces: z.number(),
          at: Moment.optional(),
        }),
      )
      .describe('Everything that made the level, heaviest first'),
  })
  .meta({ id: 'OwnSkill' });
