import { z } from 'zod';

/** What is read where somebody is, line by line, and what it rests on. */
export const reading = {
  lines: z.array(
    z.object({
      is: z.enum(['heading', 'line', 'point', 'under']),
      label: z.string().optional(),
      text: z.string(),
      isMadeUp: z.literal(true).optional().describe('Made up for practice'),
      sources: z.array(z.number()).describe('Places in `sources`, from 1 on'),
    }),
  ),
  sources: z.array(z.string()),
};
