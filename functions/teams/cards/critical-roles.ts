import type { z } from 'zod';
import type { OwnedCriticalRoleView } from '../../http/me/succession/bench-views.ts';
import { meCriticalRoleAnswer } from '../../http/me/succession/me-critical-role-answer.ts';
import { meCriticalRolesList } from '../../http/me/succession/me-critical-roles-list.ts';
import { buttons, heading, line, opensDialog, presses, type Button, type CardPart } from '../card-parts.ts';
import { pagePartAt } from '../dialog.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

const MOST = 3;
const LONG = 200;

/** The critical roles that somebody answers for, to be opened or closed in place; nothing of who agreed. */
export const criticalRoles = look(meCriticalRolesList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.critical-roles'),
    parts: [
      line(say(items.length === 0 ? 'chat.critical-roles.none' : 'chat.critical-roles.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, told)),
      ...(items.some(({ standing }) => standing === 'open')
        ? buttons(opensDialog(say('chat.critical-roles.page'), pagePartAt('bench')))
        : []),
      ...buttons(...more('me-critical-roles-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(one: z.infer<typeof OwnedCriticalRoleView>, { words: { say, list } }: Shown): CardPart[] {
  const { criticalRoleId, title, department, until, asked, standing, version } = one;
  const says = (said: 'open' | 'closed'): Button =>
    presses(say('chat.opening.says', { said }), {
      door: 'me-critical-role-answer',
      params: { criticalRoleId },
      body: { standing: said, version },
    });
  const skills = asked.map(({ label, level }) => say('chat.opening.asked', { skill: label, level }));
  return [
    heading(clipped(title, LONG)),
    line(say('chat.critical-role', { department, until, asked: list(skills, 'and') })),
    line(say('chat.critical-role.stands', { standing }), 'strong'),
    ...buttons(
      ...(standing === 'proposed' ? [says('open')] : []),
      ...(standing === 'closed' ? [] : [says('closed')]),
    ),
  ];
}

/** That an answer about a critical role was taken. */
export const criticalRoleAnswered = look(meCriticalRoleAnswer, (one, told) => ({
  title: told.words.say('chat.opening.taken'),
  parts: [
    ...partsOf(one, told),
    ...buttons(
      presses(told.words.say('chat.critical-roles'), { door: 'me-critical-roles-list' }),
      back(told.words),
    ),
  ],
}));
