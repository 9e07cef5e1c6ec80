import { z } from 'zod';
import { Stage } from '../../../lib/domain/need/need.ts';

const Place = z.object({ charterLineId: z.string(), priority: z.number(), rank: z.number() });

/** What other rules would do to needs, as the doors that try them answer it. */
export const RulesTrialView = z
  .object({
    starts: z
      .array(
        z.object({
          needId: z.string(),
          charterLineId: z.string(),
          priority: z.number(),
          people: z.number(),
          learnerHours: z.number(),
        }),
      )
      .describe('Gaps that the next analysis would open a need for'),
    stops: z
      .array(z.object({ needId: z.string(), stage: Stage, charterLineId: z.string(), goesOn: z.boolean() }))
      .describe(
        'Open needs that no line would ask for, or whose group would count as reaching the target; goesOn: so far that it goes on to its end',
      ),
    moves: z
      .array(z.object({ needId: z.string(), from: Place, to: Place }))
      .describe('Gaps asked for before and after, by another line or in another place'),
    noGapsAnyMore: z
      .array(z.string())
      .describe('Gaps that would be none; a need that is open about one goes on unless it stops'),
    gapsAgain: z
      .array(z.string())
      .describe('Gaps that are none now and would be one, about which a need is open or rests all the same'),
    takenUp: z
      .array(z.object({ demandId: z.string(), charterLineId: z.string(), requests: z.number() }))
      .describe('Declined demand that would be weighed from then on'),
    people: z.number().describe('Reached by what starts'),
    learnerHours: z.number().describe('Theirs, if the response were a job aid'),
  })
  .meta({ id: 'RulesTrial' });
