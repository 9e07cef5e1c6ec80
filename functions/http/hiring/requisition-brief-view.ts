import { z } from 'zod';
import type { readBrief } from '../../../lib/agents/hiring/read-requisitions.ts';
import {
  anchorLevels,
  expectedInWords,
  pathInWords,
  rowInWords,
} from '../../../lib/agents/hiring/skills-brief-words.ts';
import { skillLabel } from '../../../lib/domain/names.ts';
import type { Skill } from '../../../lib/domain/skill/skill.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { Moment } from '../door/views.ts';
import { RequisitionView } from './requisition-view.ts';

export const HiringBriefView = z
  .object({
    requisition: RequisitionView,
    skills: z
      .array(
        z.object({
          skillId: z.string(),
          skill: z.string(),
          level: z.number().describe('That is needed in the end, 0–5'),
          when: z
            .enum(['day-one', 'learned-here', 'not-known'])
            .describe(
              'not-known: nothing measured here says whether it is learned in ninety days; you decide',
            ),
          dayOne: z.number().exactOptional().describe('Level to bring; absent where it is not known'),
          planned: z
            .string()
            .exactOptional()
            .describe('The plan needs it on this day, before it could be learned'),
          learned: z
            .object({
              insightId: z.string(),
              role: z.string().describe('Who learned it: a role, or a part of one'),
              at: Moment,
              days: z.number(),
              people: z.number(),
              from: z.number(),
              about: z.number(),
              low: z.number(),
              high: z.number(),
            })
            .exactOptional()
            .describe('The reading that it rests on: levels gained beyond people who waited'),
          said: z.string(),
        }),
      )
      .describe('What has to be brought first, then what you decide on, then what is learned here'),
    interview: z
      .array(
        z.object({
          skillId: z.string(),
          skill: z.string(),
          asks: z.array(z.string()).describe('Of everybody who comes, in these words and this order'),
          anchors: z.array(z.object({ criterion: z.string(), levels: z.array(z.string()) })),
        }),
      )
      .describe('For interviewers alone: anchors may rest on documents of the company'),
    how: z.string(),
    path: z.array(
      z.object({
        skillId: z.string(),
        skill: z.string(),
        fromWeek: z.number(),
        untilWeek: z.number(),
        said: z.string(),
        open: z.array(z.object({ title: z.string(), url: z.string(), minutes: z.number() })),
      }),
    ),
    compared: z.array(z.string()).describe('What was said to be learned here, beside what came'),
  })
  .meta({ id: 'HiringBrief' });

type Brief = Awaited<ReturnType<(typeof readBrief)['run']>>;

export function briefSeen(
  { requisition, comparing, role, rows, interview, path }: Brief,
  skills: ReadonlyMap<string, Skill>,
  words: Words,
): z.infer<typeof HiringBriefView> {
  const { say } = words;
  return {
    requisition: { ...requisition, role },
    skills: rows.map((row) => {
      const { learned, learnedIn, ...asked } = row;
      return {
        ...asked,
        ...(learned ? { learned: { ...learned, role: learnedIn ?? learned.roleId } } : {}),
        said: rowInWords(row, words),
      };
    }),
    interview: interview.map(({ skillId, skill, situation, anchors }) => ({
      skillId,
      skill,
      asks: [
        say('hiring.asks.last-time', { skill }),
        ...(situation === undefined ? [] : [say('hiring.asks.what-would-you-do', { situation })]),
      ],
      anchors: anchors.map(({ criterion, levels }) => ({
        criterion,
        levels: [...(levels ?? anchorLevels(words))],
      })),
    })),
    how: say('hiring.how'),
    path: path.map((one) => ({ ...one, said: pathInWords(one, words) })),
    compared: requisition.expected.map((one) =>
      expectedInWords({ ...one, skill: skillLabel(skills, one.skillId, words) }, comparing, words),
    ),
  };
}
