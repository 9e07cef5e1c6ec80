import { z } from 'zod';
import { OneLine } from '../ids.ts';
import { SkillKind } from '../skill/skill-kind.ts';

/** Something that an observer can see and tick. */
const Behaviour = OneLine(200);

/**
 * Behaviours that every practice of a kind of skill is observed by, whatever its situation: what learning and
 * development holds for good, beside what the documents say of this one. The shipped ones are set by judgement, to
 * start from.
 */
export const Rubrics = z.strictObject({
  behaviours: z.record(SkillKind, z.array(Behaviour).max(10)).default({
    interpersonal: [
      'Asks before proposing anything',
      'Says back in other words what the other one meant',
      'Ends with what happens next and who does it',
    ],
    judgement: ['Names at least two ways to go', 'Says what would speak against the one chosen'],
    procedure: ['Takes the steps in their order', 'Checks the result before handing it on'],
    technical: ['Says what should happen before trying it', 'Checks the result against that'],
    knowledge: ['Says where it is written'],
  }),
});
export type Rubrics = z.infer<typeof Rubrics>;
