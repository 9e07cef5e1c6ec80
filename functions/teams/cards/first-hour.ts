import type { z } from 'zod';
import { firstHourObserve } from '../../http/registers/first-hour-observe.ts';
import { firstHourRead } from '../../http/registers/first-hour-read.ts';
import type { FirstHourView } from '../../http/registers/first-hour-view.ts';
import { firstLinesConfirm } from '../../http/registers/first-lines-confirm.ts';
import { firstLinesPropose } from '../../http/registers/first-lines-propose.ts';
import { firstTitlesConfirm } from '../../http/registers/first-titles-confirm.ts';
import { buttons, heading, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from './look.ts';

type FirstHour = z.infer<typeof FirstHourView>;
type Proposed = z.infer<typeof firstLinesPropose.reply>;

/** As long as the door takes it. */
const LONGEST = 2_000;
const LONG = 300;
/** Of what is named among many others. */
const SHORT = 80;
/** Titles that one card shows. */
const MOST = 3;
/** What is asked for where nobody says otherwise, of 5: the work is done alone. */
const USUAL_LEVEL = 3;
const LEVELS = [2, 3, 4] as const;

/** What the layer needs before it finds anything, what of it stands, and the next thing to do in its place. */
function checklist(one: FirstHour, told: Shown): Card {
  const { say } = told.words;
  const { left, skills, roles, lines, documents, feeds, observes, needs } = one;
  const [first] = left;
  return {
    title: say('first-hour'),
    parts: [
      line(first ? say('first-hour.left', { left: left.length, first }) : say('first-hour.all'), 'strong'),
      ...observeParts(one, told),
      heading(say('first-hour.skills')),
      line(say('first-hour.skills.stand', { skills, roles })),
      heading(say('first-hour.titles')),
      ...titleParts(one, told),
      heading(say('first-hour.lines')),
      line(say('first-hour.lines.stand', { lines })),
      ...one.linesInForce.map((held) => line(`• ${lineInWords(held, told)}`)),
      ...(lines > one.linesInForce.length
        ? [line(say('first-hour.lines.more', { left: lines - one.linesInForce.length }), 'quiet')]
        : []),
      ...(skills === 0 ? [] : buttons(sayLines(told))),
      heading(say('first-hour.feeds')),
      line(say('first-hour.feeds.stand', { feeds })),
      line(say('first-hour.documents', { documents, observes: observes ? 'true' : 'false' })),
      heading(say('first-hour.found')),
      line(say(one.readsNeeds ? 'first-hour.found.stand' : 'first-hour.found.others', { needs })),
      ...one.found.map((need) => line(`• ${clipped(say('need.called', need), 2 * SHORT)}`)),
      ...buttons(presses(say('first-hour.again'), { door: 'first-hour-read' }), back(told.words)),
    ],
  };
}

/** Whether it only observes, and how that begins or ends: what it ends is said before it is pressed. */
function observeParts({ observes, mayEnd }: FirstHour, { words: { say } }: Shown): CardPart[] {
  const set = (observe: boolean) => ({ door: 'first-hour-observe', body: { observe } });
  const unfolding = (title: string, what: string, observe: boolean): Button => ({
    title,
    unfolds: [line(what), ...buttons(presses(say('first-hour.yes'), set(observe)))],
  });
  if (!observes)
    return [
      line(say('first-hour.asks')),
      ...buttons(unfolding(say('first-hour.observe'), say('first-hour.observe.what'), true)),
    ];
  return [
    line(say('first-hour.observes', { mayEnd: mayEnd ? 'true' : 'false' })),
    ...(mayEnd ? buttons(unfolding(say('first-hour.ask'), say('first-hour.ask.what'), false)) : []),
  ];
}

const lineInWords = ({ text, ownerName, until }: FirstHour['linesInForce'][number], told: Shown): string =>
  told.words.say('first-hour.line', {
    text: clipped(text, SHORT),
    owner: ownerName ?? 'none',
    day: dateFor(told)(until),
  });

/** Those that wait, to be confirmed at once or one by one, or left out once it was said what that means. */
function titleParts({ readsDirectory, titlesWaiting, titles }: FirstHour, told: Shown): CardPart[] {
  const { say } = told.words;
  if (!readsDirectory && titlesWaiting === 0) return [line(say('first-hour.titles.no-directory'))];
  const shown = titles.slice(told.from, told.from + MOST);
  const answer = (some: FirstHour['titles'], takeIn: boolean) => ({
    door: 'first-titles-confirm',
    body: { titles: some.map(({ titleId, etag }) => ({ titleId, etag, takeIn })) },
  });
  const known = shown.filter(({ role }) => role !== undefined);
  return [
    line(say('first-hour.titles.wait', { waiting: titlesWaiting })),
    ...shown.flatMap((one) => {
      const title = clipped(one.title, SHORT);
      const { role, isNew } = one;
      return [
        line(
          role === undefined
            ? say('first-hour.title.nobody', { title })
            : say('first-hour.title', { title, role: clipped(role, SHORT), isNew: isNew ? 'true' : 'false' }),
        ),
        ...buttons(...(role === undefined ? [] : [presses(say('first-hour.yes'), answer([one], true))]), {
          title: say('first-hour.titles.leave'),
          unfolds: [
            line(say('first-hour.titles.leave.what', { title })),
            ...buttons(presses(say('first-hour.yes'), answer([one], false))),
          ],
        }),
      ];
    }),
    ...buttons(
      ...(known.length > 1
        ? [presses(say('first-hour.titles.confirm', { titles: known.length }), answer(known, true))]
        : []),
      ...more('first-hour-read', titles.length, MOST, told),
    ),
  ];
}

/** A field of its own card: what is typed here hinders no other button. */
const sayLines = ({ words: { say } }: Shown, text?: string): Button => ({
  title: say('first-hour.lines.say'),
  unfolds: [
    {
      is: 'field',
      id: 'text',
      label: say('first-hour.lines.label'),
      example: say('first-hour.lines.example'),
      ...(text === undefined ? {} : { text }),
      longest: LONGEST,
      needed: say('chat.needed'),
    },
    ...buttons(presses(say('first-hour.lines.propose'), { door: 'first-lines-propose', asks: ['text'] })),
  ],
});

export const firstHour = look(firstHourRead, checklist);
export const observing = look(firstHourObserve, checklist);
export const titlesConfirmed = look(firstTitlesConfirm, checklist);
export const linesConfirmed = look(firstLinesConfirm, checklist);

/** What each sentence would say, to be confirmed with the level that its roles are to reach, or put without it. */
export const linesProposed = look(firstLinesPropose, (proposed, told) => {
  const { lines, leftOut, byWordsAlone } = proposed;
  const { say } = told.words;
  const named = lines.filter(({ skills }) => skills.length > 0);
  const others = lines.filter(({ skills }) => skills.length === 0);
  const again = others.length === 0 ? undefined : others.map(({ text }) => text).join('\n');
  return {
    title: say('first-hour.proposed'),
    parts: [
      line(say(named.length === 0 ? 'first-hour.proposed.none' : 'first-hour.proposed.how'), 'quiet'),
      ...(leftOut === 0 ? [] : [line(say('first-hour.proposed.left-out', { leftOut }))]),
      ...(byWordsAlone ? [line(say('first-hour.proposed.by-words'))] : []),
      ...lines.flatMap((one) => proposedParts(one, proposed, told)),
      ...notMeantParts(proposed, told),
      ...(named.length === 0 ? [] : confirmParts(named, told)),
      ...buttons(
        sayLines(told, again),
        ...(others.length === 0 ? [] : [presses(say('chat.names'), { door: 'names-list' })]),
        presses(say('first-hour'), { door: 'first-hour-read' }),
        back(told.words),
      ),
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
  { lines: all, notMeant }: Proposed,
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
            body: { text: others.join('\n'), notMeant },
          }),
        )),
  ];
}

/** The skills of sentences that name more than one, any of them to be left out of all. */
function notMeantParts({ lines, notMeant }: Proposed, { words: { say } }: Shown): CardPart[] {
  const several = lines.filter(({ skills }) => skills.length > 1);
  const found = new Map(several.flatMap(({ skills }) => skills.map((one) => [one.skillId, one.label])));
  if (found.size === 0) return [];
  return [
    {
      is: 'choice',
      id: 'norMeant',
      label: say('first-hour.proposed.not-meant'),
      of: [...found].map(([value, label]) => ({ value, title: clipped(label, SHORT) })),
    },
    ...buttons(
      presses(say('first-hour.proposed.leave'), {
        door: 'first-lines-propose',
        body: { text: lines.map(({ text }) => text).join('\n'), notMeant },
        asks: ['norMeant'],
      }),
    ),
  ];
}
