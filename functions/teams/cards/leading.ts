import type { z } from 'zod';
import { meAttendanceMark } from '../../http/me/cohorts/me-attendance-mark.ts';
import { meAttendanceRead } from '../../http/me/cohorts/me-attendance-read.ts';
import { meLeadingAnswer } from '../../http/me/cohorts/me-leading-answer.ts';
import { meLeadingList } from '../../http/me/cohorts/me-leading-list.ts';
import { buttons, heading, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { back, look, more, timeFor, type Shown } from './look.ts';

type Leading = z.infer<typeof meLeadingList.reply>['leading'][number];

/** A card of Teams has 28 KB. */
const MOST = 3;

/** What somebody was asked to lead, or leads, with the guide once they accepted. */
export const leading = look(meLeadingList, ({ leading: all }, told): Card => {
  const { say } = told.words;
  return {
    title: say('chat.leading'),
    parts: [
      ...(all.length === 0 ? [line(say('chat.leading.none'))] : []),
      ...all.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, told)),
      ...buttons(...more('me-leading-list', all.length, MOST, told), back(told.words)),
    ],
  };
});

/** What came of a yes or a no. */
export const leadingAnswered = look(meLeadingAnswer, (one, told): Card => ({
  title: told.words.say('chat.leading'),
  parts: [...partsOf(one, told), ...buttons(back(told.words))],
}));

function partsOf(one: Leading, told: Shown): CardPart[] {
  const { say } = told.words;
  const { needId, title, summary, state, minutes, guide, url, sessions, canStepDown } = one;
  const answer = (says: 'yes' | 'no'): Button =>
    presses(say(`chat.leading.${says}`), { door: 'me-leading-answer', params: { needId }, body: { says } });
  return [
    heading(title),
    line(summary, 'quiet'),
    ...(state === 'asked'
      ? [
          line(
            say('chat.leading.asked', {
              sessions: minutes.length,
              minutes: minutes.reduce((sum, long) => sum + long, 0),
            }),
          ),
        ]
      : []),
    ...(state === 'accepted' || state === 'declined' || state === 'called-off'
      ? [line(say(`chat.leading.${state}`))]
      : []),
    ...sessions.map(({ number, from }) =>
      line(say('chat.cohort.session', { number, when: timeFor(told)(from) })),
    ),
    ...buttons(
      ...(state === 'asked' ? [answer('yes'), answer('no')] : []),
      ...(guide === undefined ? [] : [{ title: say('chat.leading.guide'), opens: guide }]),
      ...(state === 'leads'
        ? sessions
            .filter(({ isToMark }) => isToMark)
            .map(({ number }) =>
              presses(say('chat.leading.mark', { number }), {
                door: 'me-attendance-read',
                params: { needId, session: String(number) },
              }),
            )
        : []),
      ...(canStepDown
        ? [
            {
              title: say('chat.leading.step-down'),
              unfolds: [line(say('chat.leading.step-down.means')), ...buttons(answer('no'))],
            },
          ]
        : []),
      { title: say('chat.open'), opens: url },
    ),
  ];
}

/** Who was invited, each to be marked or left empty. */
export const attendance = look(meAttendanceRead, ({ title, number, people }, told): Card => {
  const { say } = told.words;
  const of = ['there', 'away'].map((value) => ({
    value,
    title: say(value === 'there' ? 'chat.attendance.there' : 'chat.attendance.away'),
  }));
  return {
    title: say('chat.attendance', { number }),
    parts: [
      line(title, 'strong'),
      line(say(people.length === 0 ? 'chat.attendance.nobody' : 'chat.attendance.means')),
      ...people.map(({ name, was }, i): CardPart => ({
        is: 'choice',
        id: `marks.${i}.was`,
        label: name,
        of,
        ...(was === undefined ? {} : { chosen: was }),
      })),
      ...buttons(
        ...(people.length === 0
          ? []
          : [
              presses(say('chat.attendance.send'), {
                door: 'me-attendance-mark',
                params: { ...told.asking.params },
                body: { marks: people.map(({ key }) => ({ key })) },
                asks: people.map((_, i) => `marks.${i}.was`),
              }),
            ]),
        back(told.words),
      ),
    ],
  };
});

export const attendanceKept = look(meAttendanceMark, ({ number, marked }, told): Card => {
  const { say } = told.words;
  return {
    title: say('chat.attendance', { number }),
    parts: [
      line(say('chat.attendance.kept', { marked })),
      ...buttons(presses(say('chat.leading'), { door: 'me-leading-list' }), back(told.words)),
    ],
  };
});
