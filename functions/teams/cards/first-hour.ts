import type { z } from 'zod';
import { firstHourObserve } from '../../http/registers/first-hour-observe.ts';
import { firstHourRead } from '../../http/registers/first-hour-read.ts';
import type { FirstHourView } from '../../http/registers/first-hour-view.ts';
import { firstLinesConfirm } from '../../http/registers/first-lines-confirm.ts';
import { firstLinesPropose } from '../../http/registers/first-lines-propose.ts';
import { firstTitlesConfirm } from '../../http/registers/first-titles-confirm.ts';
import { buttons, heading, line, presses, type Card, type CardPart } from '../card.ts';
import { back, clipped, look, type Shown } from './look.ts';

type FirstHour = z.infer<typeof FirstHourView>;
type Proposed = z.infer<typeof firstLinesPropose.reply>;

/** As long as the door takes it. */
const LONGEST = 2_000;
const LONG = 300;
/** What is asked for where nobody says otherwise, of 5: the work is done alone. */
const USUAL_LEVEL = 3;
const LEVELS = [2, 3, 4] as const;

/** What the layer needs before it finds anything, what of it stands, and the next thing to do in its place. */
function checklist(one: FirstHour, told: Shown): Card {
  const { say } = told.words;
  const { observes, left, skills, roles, lines, documents, feeds } = one;
  return {
    title: say('first-hour'),
    parts: [
      line(
        left.length === 0 ? say('first-hour.all') : say('first-hour.left', { left: left.length }),
        'strong',
      ),
      line(say('first-hour.observes', { observes: observes ? 'true' : 'false' })),
      ...buttons(...(observes ? [] : [presses(say('first-hour.observe'), { door: 'first-hour-observe' })])),
      heading(say('first-hour.skills')),
      line(say('first-hour.skills.stand', { skills, roles })),
      heading(say('first-hour.titles')),
      ...titleParts(one, told),
      heading(say('first-hour.lines')),
      line(say('first-hour.lines.stand', { lines })),
      ...(skills === 0 ? [] : lineField(told)),
      heading(say('first-hour.feeds')),
      line(say('first-hour.documents', { documents })),
      line(say('first-hour.feeds.stand', { feeds })),
      heading(say('first-hour.found')),
      line(say('first-hour.found.stand', { needs: one.needs })),
      ...one.found.map((need) => line(`• ${say('need.called', need)}`)),
      ...buttons(presses(say('first-hour.again'), { door: 'first-hour-read' }), back(told.words)),
    ],
  };
}

/** Those that wait, to be confirmed at once or left out one by one. */
function titleParts(
  { readsDirectory, titlesWaiting, titles }: FirstHour,
  { words: { say } }: Shown,
): CardPart[] {
  if (!readsDirectory && titlesWaiting === 0) return [line(say('first-hour.titles.no-directory'))];
  const answer = (some: FirstHour['titles'], takeIn: boolean) => ({
    door: 'first-titles-confirm',
    body: { titles: some.map(({ titleId, etag }) => ({ titleId, etag, takeIn })) },
  });
  return [
    line(say('first-hour.titles.wait', { waiting: titlesWaiting })),
    ...titles.map(({ title, role }) =>
      line(
        `• ${role === undefined ? say('first-hour.title.nobody', { title }) : say('first-hour.title', { title, role })}`,
      ),
    ),
    ...(titles.length === 0
      ? []
      : buttons(
          presses(say('first-hour.titles.confirm', { titles: titles.length }), answer(titles, true)),
          ...titles.map((one) =>
            presses(say('first-hour.titles.leave', { title: one.title }), answer([one], false)),
          ),
        )),
  ];
}

const lineField = ({ words: { say } }: Shown): CardPart[] => [
  {
    is: 'field',
    id: 'text',
    label: say('first-hour.lines.label'),
    example: say('first-hour.lines.example'),
    longest: LONGEST,
    needed: say('chat.needed'),
  },
  ...buttons(presses(say('first-hour.lines.propose'), { door: 'first-lines-propose', asks: ['text'] })),
];

export const firstHour = look(firstHourRead, checklist);
export const observing = look(firstHourObserve, checklist);
export const titlesConfirmed = look(firstTitlesConfirm, checklist);
export const linesConfirmed = look(firstLinesConfirm, checklist);

/** What each sentence would say, to be confirmed with the level that its roles are to reach, or put without it. */
export const linesProposed = look(firstLinesPropose, ({ lines }, told) => {
  const { say } = told.words;
  const named = lines.filter(({ skills }) => skills.length > 0);
  return {
    title: say('first-hour.proposed'),
    parts: [
      line(say(named.length === 0 ? 'first-hour.proposed.none' : 'first-hour.proposed.how'), 'quiet'),
      ...lines.flatMap((one) => proposedParts(one, lines, told)),
      ...(named.length === 0 ? lineField(told) : confirmParts(named, told)),
      ...buttons(presses(say('first-hour'), { door: 'first-hour-read' }), back(told.words)),
    ],
  };
});

const confirmParts = (lines: Proposed['lines'], { words: { say } }: Shown): CardPart[] => [
  {
    is: 'choice',
    id: 'asked.level',
    label: say('first-hour.proposed.level'),
    of: LEVELS.map((level) => ({
      value: String(level),
      title: say('first-hour.level', { level: String(level) }),
    })),
    chosen: String(USUAL_LEVEL),
  },
  ...buttons(
    presses(say('first-hour.proposed.confirm', { lines: lines.length }), {
      door: 'first-lines-confirm',
      body: {
        lines: lines.map(({ text, skills, roles }) => ({
          text,
          skillIds: skills.map(({ skillId }) => skillId),
          roleIds: roles.map(({ roleId }) => roleId),
        })),
        asked: { level: USUAL_LEVEL },
      },
      asks: ['asked.level'],
    }),
  ),
];

function proposedParts(
  one: Proposed['lines'][number],
  all: Proposed['lines'],
  { words: { say, list } }: Shown,
): CardPart[] {
  const { text, skills, roles } = one;
  const others = all.filter((other) => other !== one).map((other) => other.text);
  const named = (things: readonly string[]) => list(things, 'and');
  return [
    heading(clipped(text, LONG)),
    ...(skills.length === 0
      ? [line(say('first-hour.proposed.no-skill'))]
      : [
          line(say('first-hour.proposed.skills', { skills: named(skills.map(({ label }) => label)) })),
          line(
            roles.length === 0
              ? say('first-hour.proposed.everybody')
              : say('first-hour.proposed.roles', { roles: named(roles.map(({ title }) => title)) }),
          ),
        ]),
    ...(others.length === 0 || skills.length === 0
      ? []
      : buttons(
          presses(say('first-hour.proposed.without'), {
            door: 'first-lines-propose',
            body: { text: others.join('\n') },
          }),
        )),
  ];
}
