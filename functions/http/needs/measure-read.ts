import { z } from 'zod';
import { OptionTold } from '../me/items/question-view.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { doubtAbout } from '../../../lib/domain/measure/counts.ts';
import { itemsOfMeasure, type Measure } from '../../../lib/domain/measure/measure.ts';
import { skillLabel, whoInWords } from '../../../lib/domain/names.ts';
import { whomOf } from '../../../lib/domain/need/need.ts';
import { asAsked, feedbackOn } from '../../../lib/domain/rendering/lesson.ts';
import { notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { hasAskedFor } from '../../../lib/gates/has-asked-for.ts';
import { opensTo } from '../door/principal.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { whoAnswers } from './who-answers.ts';

/** A measure of the sample company. */
export const exampleMeasure = {
  needId: 'sales-executive.negotiation',
  measureId: 'need-sales-executive.negotiation-1.measure',
};

export const measureRead = door({
  name: 'measure-read',
  method: 'GET',
  route: 'needs/{needId}/measures/{measureId}',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  card: 'reads',
  summary:
    'Read the questions drafted for a sample with their right answers and sources, how they stand, and once they were asked what speaks against each.',
  params: z.strictObject({ needId: Id, measureId: Id }),
  body: none,
  status: 200,
  reply: z.object({
    needId: z.string(),
    measureId: z.string(),
    status: z.enum(['wanted', 'impossible', 'drafted', 'left', 'open', 'counted', 'closed']),
    why: z.string().optional().describe('Why none could be drafted'),
    isYours: z.boolean().describe('Whether measure-decide would take an answer from you'),
    skill: z.string(),
    role: z.string(),
    closesAt: Moment.optional(),
    items: z.array(
      z.object({
        itemId: z.string(),
        situation: z.string(),
        isMadeUp: z.boolean(),
        asks: z.string(),
        options: z.array(OptionTold),
        doubt: z.string().optional().describe('What speaks against it, by how it was answered'),
      }),
    ),
  }),
  example: { params: exampleMeasure, body: {} },
  async handle({ params: { needId, measureId }, principal, ports: { needs, registers }, callersWords }) {
    const found = await needs.findMeasure(needId, measureId);
    if (!found) throw notFound(message('problem.measure.missing', { measureId }));
    const { value: measure } = found;
    const [{ value: need }, skills, profiles, { thresholds }, words] = await Promise.all([
      needs.need(needId),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
      callersWords(),
    ]);
    const { status, why, closesAt } = measure;
    return {
      json: {
        needId,
        measureId,
        status,
        ...(why === undefined ? {} : { why }),
        isYours:
          status === 'drafted' &&
          need.stage === 'found' &&
          opensTo(whoAnswers, principal) &&
          !(await hasAskedFor(need, principal.id, { needs, registers })),
        skill: skillLabel(skills, measure.skillId, words),
        role: whoInWords(profiles, whomOf(need, thresholds.minimumGroup), words).role,
        ...(closesAt === undefined ? {} : { closesAt }),
        items: itemsSeen(measure, words),
      },
    };
  },
});

const itemsSeen = (measure: Measure, words: Words) =>
  itemsOfMeasure(measure).map(({ itemId, question }, place) => {
    const { situation, isMadeUp, asks } = asAsked(itemId, question, words);
    const doubt = measure.counts && doubtAbout(measure.counts, place, question.options.length);
    return {
      itemId,
      situation,
      isMadeUp,
      asks,
      options: feedbackOn(question, measure.drafted?.spans ?? [], words),
      ...(doubt ? { doubt: words.say(`measure.doubt.${doubt}`) } : {}),
    };
  });
