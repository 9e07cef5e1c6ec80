import type { z } from 'zod';
import { meCohortAnswer } from '../../http/me/cohorts/me-cohort-answer.ts';
import { meCohortRead } from '../../http/me/cohorts/me-cohort-read.ts';
import { buttons, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { back, look, timeFor, type Shown } from './look.ts';

type Own = z.infer<typeof meCohortRead.reply>;

/** When a cohort meets, whether one was there, and how one leaves it. */
export const ownCohort = look(meCohortRead, (own, told): Card => cardOf(own, [], told));

/** What came of what somebody said. */
export const cohortAnswered = look(meCohortAnswer, (own, told): Card =>
  cardOf(own, own.says === 'stay' ? [line(told.words.say('chat.cohort.stays'))] : [], told),
);

const cardOf = (own: Own, said: readonly CardPart[], told: Shown): Card => ({
  title: told.words.say('chat.cohort'),
  parts: [
    line(own.title, 'strong'),
    ...said,
    ...standsIn(own, told),
    ...own.sessions.map((session) => line(sessionLine(session, told))),
    ...buttons(...answersIn(own, told), back(told.words)),
  ],
});

function standsIn({ sessions, isCalledOff, leftAt, wantsOther }: Own, { words: { say } }: Shown): CardPart[] {
  if (isCalledOff) return [line(say('chat.cohort.off'))];
  if (leftAt !== undefined) return [line(say(wantsOther ? 'chat.cohort.other' : 'chat.cohort.left'))];
  return sessions.length === 0 ? [line(say('chat.cohort.none'))] : [];
}

function sessionLine({ number, from, movedAt, attended }: Own['sessions'][number], told: Shown): string {
  const { say, list } = told.words;
  const besides = [
    ...(movedAt === undefined ? [] : [say('chat.cohort.moved')]),
    ...(attended === undefined ? [] : [say(attended ? 'chat.cohort.there' : 'chat.cohort.away')]),
  ];
  return say('chat.cohort.session', { number, when: list([timeFor(told)(from), ...besides], 'and') });
}

function answersIn({ answers }: Own, { words: { say }, asking: { params } }: Shown): Button[] {
  const { needId = '' } = params;
  const answer = (says: Own['answers'][number], title: string): Button =>
    presses(title, { door: 'me-cohort-answer', params: { needId }, body: { says } });
  return answers.map((one) =>
    one === 'leave'
      ? {
          title: say('chat.cohort.leave'),
          unfolds: [
            line(say('chat.cohort.leave.means')),
            ...buttons(answer(one, say('chat.cohort.leave.now'))),
          ],
        }
      : answer(one, say(`chat.cohort.${one}`)),
  );
}
