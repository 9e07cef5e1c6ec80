import { z } from 'zod';
import { readFirstHour } from '../../../lib/agents/needs-analysis/first-hour/read-first-hour.ts';
import { FIRST_STEPS } from '../../../lib/domain/first-hour/left-to-do.ts';
import type { DoorCall } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const FirstHourView = z.object({
  observes: z.boolean().describe('Whether nobody is asked and nothing is written elsewhere'),
  mayEnd: z.boolean().describe('Whether the caller answers for that, and may end it'),
  left: z
    .array(z.enum(FIRST_STEPS))
    .describe('What is missing before anything can be found, the first of it first'),
  skills: z.number(),
  roles: z.number(),
  readsDirectory: z.boolean().describe('Whether people come from the company’s directory'),
  titlesWaiting: z.number(),
  titles: z.array(
    z.object({
      titleId: z.string(),
      etag: z.string(),
      title: z.string(),
      role: z.string().optional().describe('What it seems to stand for; absent for nobody who is taken in'),
      isNew: z.boolean().describe('Whether the role is made once this is confirmed'),
    }),
  ),
  lines: z.number().describe('Lines of the strategy that are in force'),
  linesInForce: z.array(z.object({ text: z.string(), ownerName: z.string().optional(), until: Moment })),
  documents: z.number().describe('Files of the sources that were found, 1,000 at most'),
  feeds: z.number().describe('Sources of signals that were heard of'),
  readsNeeds: z.boolean().describe('Whether the caller may read needs; else none is named'),
  needs: z.number(),
  found: z.array(
    z.object({
      role: z.string(),
      where: z.string().describe('Behind the role, of what is about a part of it; else empty'),
      skill: z.string(),
    }),
  ),
});

/** As it stands now, to whoever called. */
export const firstHourNow = ({ run, principal }: Pick<DoorCall<unknown, unknown>, 'run' | 'principal'>) =>
  run(readFirstHour, { by: principal.id, readsNeeds: principal.roles.includes('Need.Read') });
