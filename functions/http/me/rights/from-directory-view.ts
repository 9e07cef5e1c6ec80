import { z } from 'zod';
import { Moment } from '../../door/views.ts';

/** What the directory, or HR's file, says of somebody's account. */
export const FromDirectory = z.object({
  isEnabled: z.boolean().optional(),
  title: z.string().optional(),
  department: z.string().optional(),
  location: z.string().optional(),
  language: z.string().optional(),
  managerId: z.string().optional(),
  hiredAt: Moment.optional(),
  leavesAt: Moment.optional(),
});
