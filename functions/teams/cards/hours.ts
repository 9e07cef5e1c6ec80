import type { z } from 'zod';
import { hoursEnter } from '../../http/registers/hours-enter.ts';
import { hoursRead } from '../../http/registers/hours-read.ts';
import type { HoursView } from '../../http/registers/hours-view.ts';
import { kindsInWords, monthInWords } from '../../../lib/agents/analytics/leaders/team-in-words.ts';
import { allHours, WORK_KINDS } from '../../../lib/domain/spent/team-hours.ts';
import { buttons, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { back, clipped, look, type Shown } from './look.ts';

type Hours = z.infer<typeof HoursView>;

/** Months that one card shows. */
const MOST = 3;
const LONG = 600;
/** Digits of a field. */
const DIGITS = 7;

/** How the work of the team went, its hours beside those of before, and where the next sum is entered. */
function ourHours({ baseline, months, next, sentences }: Hours, told: Shown): Card {
  const { words } = told;
  const { say } = words;
  return {
    title: say('hours.title'),
    parts: [
      line(say('hours.why'), 'quiet'),
      ...sentences.map((sentence) => line(clipped(sentence, LONG))),
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
      ...buttons(enter(told, next), ...(baseline ? [] : [enter(told)]), back(words)),
    ],
  };
}

const factsOf = (hours: Hours['months'][number] | NonNullable<Hours['baseline']>) => ({
  hours: allHours(hours),
  people: hours.people,
});

const FIELDS = ['people', ...WORK_KINDS] as const;

/** A card of its own for each sum: what is typed here hinders no other button. @param month absent for the baseline */
const enter = ({ words: { say } }: Shown, month?: string): Button => ({
  title: say(month === undefined ? 'hours.enter.baseline' : 'hours.enter'),
  unfolds: [
    ...(month === undefined
      ? []
      : [field('month', say('hours.label.month'), DIGITS, say('hours.needed'), month)]),
    ...FIELDS.map((name) => field(`hours.${name}`, say(`hours.label.${name}`), DIGITS, say('hours.needed'))),
    ...buttons(
      presses(say('hours.send'), {
        door: 'hours-enter',
        // Where a number stands what is typed is read as one.
        body: { hours: { people: 0, logistics: 0, production: 0, reporting: 0, judgement: 0 } },
        asks: [...(month === undefined ? [] : ['month']), ...FIELDS.map((name) => `hours.${name}`)],
      }),
    ),
  ],
});

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
