import { meItemAnswer } from '../../http/me/items/me-item-answer.ts';
import { meItemHasten } from '../../http/me/items/me-item-hasten.ts';
import { meItemsList } from '../../http/me/items/me-items-list.ts';
import { buttons, heading, line, opensDialog, presses, type Button, type CardPart } from '../card-parts.ts';
import { practicePageAt } from '../dialog.ts';
import { back, clipped, dayFor, look, more, type Shown } from './look.ts';
import type { z } from 'zod';

type Item = z.infer<typeof meItemsList.reply>['items'][number];

/** A card of Teams has 28 KB; each item takes up to nine. */
const MOST = 3;
/** Of what changed at its sources; its page says all of it. */
const CHANGES = { lines: 2, long: 280 };

/** Everything that was chosen for somebody, the latest first, with why and why then, and what they may say to it. */
export const items = look(meItemsList, ({ items: all }, told) => {
  const { say } = told.words;
  const latest = all.toReversed();
  return {
    title: say('chat.items'),
    parts: [
      ...(all.length === 0 ? [line(say('chat.items.none'))] : []),
      ...latest.slice(told.from, told.from + MOST).flatMap((item) => partsOf(item, told)),
      ...buttons(...more('me-items-list', latest.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(item: Item, told: Shown): CardPart[] {
  const { say } = told.words;
  const { title, form, minutes, state, at, plannedAt, why, whyNow, laterAt, finishedAt } = item;
  const day = dayFor(told);
  const about = {
    form: form === 'course' ? form : say(`form.${form}`),
    minutes,
    state: state === 'not-known' ? 'unknown' : state,
  };
  return [
    heading(title),
    line(say('chat.item', { ...about, day: day(at ?? plannedAt) }), 'quiet'),
    ...(finishedAt === undefined ? [] : [line(say('chat.item.finished-on', { day: day(finishedAt) }))]),
    ...(laterAt === undefined ? [] : [line(say('chat.item.put-off', { day: day(laterAt) }))]),
    ...changesTo(item, told),
    line(why),
    line(whyNow),
    ...buttons(...waysIn(item, told), ...answersTo(item, told)),
  ];
}

/** That its sources changed, what became of it, and the first of what they say now. */
function changesTo({ sourceChanged = [] }: Item, { words: { say } }: Shown): CardPart[] {
  if (sourceChanged.length === 0) return [];
  const left = sourceChanged.length - CHANGES.lines;
  return [
    line(say('chat.item.changed'), 'strong'),
    ...sourceChanged.slice(0, CHANGES.lines).map((text) => line(clipped(text, CHANGES.long))),
    ...(left > 0 ? [line(say('chat.item.changed.more', { left }), 'quiet')] : []),
  ];
}

const waysIn = (
  { needId, form, state, url, waits, lesson, programme, cohort }: Item,
  { words: { say } }: Shown,
): Button[] => [
  ...(lesson ? [presses(say('chat.lesson.do'), { door: 'me-lesson-read', params: { needId } })] : []),
  ...(programme
    ? [presses(say('chat.programme.read'), { door: 'me-programme-read', params: { needId } })]
    : []),
  ...(cohort ? [presses(say('chat.cohort'), { door: 'me-cohort-read', params: { needId } })] : []),
  ...(form === 'role-play' && state === 'delivered'
    ? [opensDialog(say('chat.role-plays.open'), practicePageAt(needId))]
    : []),
  ...(url === undefined ? [] : [{ title: say('chat.open'), opens: url }]),
  ...(waits ? [presses(say('chat.item.now'), { door: 'me-item-hasten', params: { needId } })] : []),
];

const answersTo = (
  { needId, answers = [] }: Pick<Item, 'needId' | 'answers'>,
  { words: { say } }: Pick<Shown, 'words'>,
): Button[] =>
  answers.map((said) =>
    presses(say(`chat.item.${said}`), { door: 'me-item-answer', params: { needId }, body: { said } }),
  );

const toItems = ({ words }: Shown): CardPart[] =>
  buttons(presses(words.say('chat.items'), { door: 'me-items-list' }), back(words));

export const hastened = look(meItemHasten, ({ at }, told) => ({
  title: told.words.say('chat.item.now'),
  parts: [line(told.words.say('chat.item.came', { day: dayFor(told)(at) })), ...toItems(told)],
}));

/** What came of what somebody said, and how they take it back. */
export const itemAnswered = look(meItemAnswer, ({ said, laterAt = 0, answers }, told) => {
  const { say } = told.words;
  const { needId = '' } = told.asking.params;
  return {
    title: say(`chat.item.${said}`),
    parts: [
      line(
        said === 'later'
          ? say('chat.item.later.done', { day: dayFor(told)(laterAt) })
          : say(`chat.item.${said}.done`),
      ),
      ...buttons(...answersTo({ needId, answers: answers.filter((one) => one === 'take-back') }, told)),
      ...toItems(told),
    ],
  };
});
