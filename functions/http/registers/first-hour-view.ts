import { z } from 'zod';
import { FIRST_STEPS } from '../../../lib/domain/first-hour/left-to-do.ts';

export const FirstHourView = z.object({
  observes: z.boolean().describe('Whether nobody is asked and nothing is written elsewhere'),
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
    }),
  ),
  lines: z.number().describe('Lines of the strategy that are in force'),
  documents: z.number().describe('Files of the sources that were found'),
  feeds: z.number().describe('Sources of signals that were heard of'),
  needs: z.number(),
  found: z.array(z.object({ role: z.string(), skill: z.string(), stage: z.string() })),
});
