import type { Skill } from '../../lib/domain/skill/skill.ts';
import { START, type World } from './world.ts';

/** What people say of the skills of the small company. */
const phrases: Record<string, string[]> = {
  negotiation: [
    'customer demands a discount',
    'buyers squeeze the price',
    'a cheaper competitor',
    'holding our margin',
  ],
  writing: ['letters confuse customers', 'clear texts', 'long reports', 'spelling and grammar'],
  measuring: ['tolerance of an instrument', 'samples and limits', 'calibration', 'wrong readings'],
};

/** Several of them may be meant. */
export const UNCLEAR =
  'Half of everybody phones in about screens, invoices, parcels, long queues, holidays and buyers.';

export async function savePhrases({ ports: { registers } }: World): Promise<void> {
  for (const { id, value, etag } of await registers.entries('skill'))
    await registers.save({
      register: 'skill',
      id,
      value: { ...(value as Skill), phrases: phrases[id] ?? [] },
      at: START,
      ifMatch: etag,
    });
}
