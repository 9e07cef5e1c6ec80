import { teamCoverageList } from '../../http/insights/team-coverage-list.ts';
import { buttons, heading, line, type CardPart } from '../card-parts.ts';
import { back, look, more, type Shown } from './look.ts';
import type { z } from 'zod';

type TeamSkill = z.infer<typeof teamCoverageList.reply>['skills'][number];

const MOST = 12;

/** How a manager's team stands, in words that are about enough of them, and what they may do next. */
export const team = look(teamCoverageList, ({ people, skills }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.team'),
    parts: [
      line(people === undefined ? say('chat.team.none') : say('chat.team.people', { people })),
      ...(people !== undefined && skills.length === 0 ? [line(say('chat.team.nothing'))] : []),
      ...skills.slice(told.from, told.from + MOST).flatMap((skill) => partsOf(skill, told)),
      line(say('chat.team.kept'), 'quiet'),
      ...buttons(...more('team-coverage-list', skills.length, MOST, told), back(told.words)),
    ],
  };
});

const partsOf = ({ skill, can, next, title }: TeamSkill, { words: { say } }: Shown): CardPart[] => [
  heading(skill),
  line(say('chat.team.can', { can })),
  line(title === undefined ? say('chat.team.next', { next }) : say('chat.team.next.item', { title })),
];
