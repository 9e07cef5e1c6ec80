import type { Modality } from '../../lib/domain/modality/modality.ts';
import { approves, closingSteps, companyAtWork, lead, playbook } from './small-company.ts';
import { DAY, START, type Decider, type World, type WorldOptions } from './world.ts';

/** Sends the first version back for another form, and approves everything else. */
export const wishes =
  (modality: Modality): Decider =>
  (question) =>
    question.gate === 'publication' && question.version === 1
      ? { by: lead, answer: { verdict: 'send-back', modality } }
      : approves();

/** The small company, in which what reached sellers has this form; the others wait in a comparison. */
export async function companyWithLesson(
  form: Modality = 'micro-text',
  options: WorldOptions = {},
): Promise<World> {
  const company = await companyAtWork({
    sources: [playbook, closingSteps],
    ...options,
  });
  await company.pass(START + 9 * DAY, wishes(form));
  return company;
}
