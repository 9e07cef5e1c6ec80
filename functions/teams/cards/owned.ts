import { meOfficeRefuse } from '../../http/me/offices/me-office-refuse.ts';
import { meOfficeTake } from '../../http/me/offices/me-office-take.ts';
import { meOwnedList } from '../../http/me/offices/me-owned-list.ts';
import { whatRoleOpens } from '../../http/door/principal.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from './look.ts';
import { successParts } from './success.ts';
import type { z } from 'zod';

type Owned = z.infer<typeof meOwnedList.reply>;

/** A card of Teams has 28 KB. */
const MOST = 2;
/** With a line of the strategy in it, as long as one may be. */
const LONGEST_OFFICE = 1_500;
/** Of two texts of a line. */
const LONGEST_CHANGE = 1_100;
const FACTS = { most: 6, long: 300 };
/** As on the card of leaders. */
const LONGEST_REPORT = 600;

/** What somebody answers for: what it is about, what is asked of them, and by when. */
export const owned = look(meOwnedList, ({ causes, lines, asked }, told) => {
  const { say } = told.words;
  const all = [
    ...asked.map((one) => partsOfAsked(one, told)),
    ...causes.map((cause) => partsOfCause(cause, told)),
    ...lines.map((one) => partsOfLine(one, told)),
  ];
  return {
    title: say('chat.owned'),
    parts: [
      ...(all.length === 0 ? [line(say('chat.owned.none'))] : []),
      ...all.slice(told.from, told.from + MOST).flat(),
      ...buttons(...more('me-owned-list', all.length, MOST, told), back(told.words)),
    ],
  };
});

/** What a list names them for: they read it whole, and then say yes or leave it. */
const partsOfAsked = (
  { officeId, list, office, mark, lacks }: Owned['asked'][number],
  { words: { say, sayMessage } }: Shown,
): CardPart[] => [
  heading(say('chat.office.asked', { list })),
  line(clipped(office, LONGEST_OFFICE)),
  ...(lacks
    ? [line(say('chat.office.lacks-role', { role: lacks, to: sayMessage(whatRoleOpens(lacks)) }), 'strong')]
    : []),
  ...buttons(
    presses(say(lacks ? 'chat.office.say-so' : 'chat.office.take'), {
      door: 'me-office-take',
      params: { officeId },
      body: { mark },
    }),
    presses(say('chat.office.refuse'), { door: 'me-office-refuse', params: { officeId }, body: { mark } }),
  ),
];

/** That somebody answers for it now, or that IT has to give them a role first. */
export const officeTaken = look(meOfficeTake, ({ office, lacks }, { words }) => ({
  title: words.say(lacks ? 'chat.office.lacks-role.title' : 'chat.office.taken'),
  parts: [
    line(clipped(office, LONGEST_OFFICE)),
    ...(lacks
      ? [
          line(words.say('chat.office.lacks-role.said', { list: lacks.list }), 'strong'),
          line(
            words.say('chat.office.lacks-role', {
              role: lacks.role,
              to: words.sayMessage(whatRoleOpens(lacks.role)),
            }),
          ),
        ]
      : []),
    ...buttons(presses(words.say('chat.owned'), { door: 'me-owned-list' }), back(words)),
  ],
}));

/** That somebody does not answer for it. */
export const officeRefused = look(meOfficeRefuse, ({ list }, { words }) => ({
  title: words.say('chat.office.refused'),
  parts: [
    line(words.say('chat.office.refused.next', { list })),
    ...buttons(presses(words.say('chat.owned'), { door: 'me-owned-list' }), back(words)),
  ],
}));

function partsOfCause(
  { cause, skill, role, where, facts, by }: Owned['causes'][number],
  told: Shown,
): CardPart[] {
  const { say } = told.words;
  return [
    heading(say('owner-page.title', { skill, role, where, cause: say(`cause.${cause}`) })),
    line(say('chat.owned.cause', { cause: say(`cause.${cause}`) })),
    ...facts.slice(0, FACTS.most).map((fact) => line(clipped(fact, FACTS.long), 'quiet')),
    line(say('chat.owned.cause.asked'), 'strong'),
    ...(by === undefined ? [] : [line(say('chat.owned.until', { day: dateFor(told)(by) }), 'quiet')]),
  ];
}

function partsOfLine(one: Owned['lines'][number], told: Shown): CardPart[] {
  const { lineId, text, until, underWay, measured, saysSuccess, stands, waiting, changed } = one;
  const { say } = told.words;
  const day = dateFor(told);
  const asked = waiting
    .slice(0, FACTS.most)
    .map(({ question, dueAt }) =>
      line(say('chat.owned.answer', { question: clipped(question, FACTS.long), day: day(dueAt) }), 'strong'),
    );
  return [
    heading(say('chat.owned.line', { line: lineId, text })),
    line(say('chat.owned.line.stands', { underWay, measured }), 'quiet'),
    ...(stands
      ? [
          line(clipped(stands.sentences.join(' '), LONGEST_REPORT)),
          line(say('leaders.sure', { day: day(stands.at) }), 'quiet'),
        ]
      : []),
    ...(changed
      ? [
          line(say('chat.owned.changed', { day: day(changed.at) }), 'strong'),
          ...changed.what.map((what) => line(clipped(what, LONGEST_CHANGE))),
        ]
      : []),
    ...(saysSuccess ? [] : [line(say('chat.owned.success', { day: day(until) }), 'strong')]),
    ...successParts(one, told),
    ...asked,
    ...(saysSuccess && asked.length === 0 ? [line(say('chat.owned.nothing-asked'))] : []),
    line(say('chat.owned.until', { day: day(until) }), 'quiet'),
  ];
}
