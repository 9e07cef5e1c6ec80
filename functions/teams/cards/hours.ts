import type { z } from 'zod';
import { hoursEnter } from '../../http/registers/hours-enter.ts';
import { hoursRead } from '../../http/registers/hours-read.ts';
import type { HoursView } from '../../http/registers/hours-view.ts';
import { kindsInWords } from '../../../lib/agents/analytics/leaders/team-in-words.ts';
import { monthInWords } from '../../../lib/messages/month-in-words.ts';
import { allHours, WORK_KINDS } from '../../../lib/domain/spent/team-hours.ts';
import { buttons, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, type Shown } from './look.ts';

type Hours = z.infer<typeof HoursView>;

/** Months that one card shows. */
const MOST = 3;
const LONG = 600;
/** Digits of a field. */
const DIGITS = 7;

/** How the work of the team went, its hours beside those of before, and where the next sum is entered. */
function ourHours({ baseline, months, next, at, sentences }: Hours, told: Shown): Card {
  const { words } = told;
  const { say } = words;
  return {
    title: say('hours.title'),
    parts: [
      line(say('hours.why'), 'quiet'),
      ...sentences.map((sentence) => line(clipped(sentence, LONG))),
      ...(at === undefined ? [] : [line(say('hours.as-of', { day: dateFor(told)(at) }), 'quiet')]),
      ...(baseline
        ? [line(say('hours.baseline.line', { ...factsOf(baseline), kinds: kindsInWords(baseline, words) }))]
        : []),
      ...months.slice(0, MOST).map((one) =>
        line(
          say('hours.month.line', {
            ...factsOf(one),
            month: monthInWords(one.month, words),
            kinds: kindsInWords(one, words),
          }),
        ),
      ),
      ...buttons(
        enter(told, { month: next }),
        ...months.slice(0, 1).map((one) => enter(told, { month: one.month, stands: one })),
        enter(told, baseline ? { stands: baseline } : {}),
        back(words),
      ),
    ],
  };
}

const factsOf = (hours: Hours['months'][number] | NonNullable<Hours['baseline']>) => ({
  hours: allHours(hours),
  people: hours.people,
});

const FIELDS = ['people', ...WORK_KINDS] as const;

interface Sum {
  /** Absent for the baseline. */
  month?: string;
  /** What was entered before, and is to be corrected. */
  stands?: NonNullable<Hours['baseline']>;
}

/** A card of its own for each sum: what is typed here hinders no other button. */
const enter = ({ words }: Shown, { month, stands }: Sum): Button => ({
  title: titleOf(month, stands !== undefined, words),
  unfolds: [
    ...(month === undefined
      ? []
      : [field('month', words.say('hours.label.month'), DIGITS, words.say('hours.needed.month'), month)]),
    ...FIELDS.map((name) =>
      field(
        `hours.${name}`,
        words.say(`hours.label.${name}`),
        DIGITS,
        words.say('hours.needed'),
        stands && String(stands[name]),
      ),
    ),
    ...buttons(
      presses(words.say('hours.send'), {
        door: 'hours-enter',
        // Where a number stands what is typed is read as one.
        body: {
          ...(stands && month === undefined ? { corrects: true } : {}),
          hours: { people: 0, logistics: 0, production: 0, reporting: 0, judgement: 0 },
        },
        asks: [...(month === undefined ? [] : ['month']), ...FIELDS.map((name) => `hours.${name}`)],
      }),
    ),
  ],
});

function titleOf(month: string | undefined, stands: boolean, words: Shown['words']): string {
  const { say } = words;
  if (month === undefined) return say(stands ? 'hours.correct.baseline' : 'hours.enter.baseline');
  return stands ? say('hours.correct', { month: monthInWords(month, words) }) : say('hours.enter');
}

const field = (id: string, label: string, longest: number, needed: string, text?: string): CardPart => ({
  is: 'field',
  id,
  label,
  longest,
  needed,
  ...(text === undefined ? {} : { text }),
});

export const teamHours = look(hoursRead, ourHours);
export const teamHoursSaved = look(hoursEnter, ourHours);
