import type { Did, Item } from './figures.ts';
import { DAY, type Life } from './life.ts';
import { draw } from './random.ts';
import { wishesOf } from './wishes.ts';
import { toHundredths } from '../lib/domain/rounding.ts';

/** A figure of ours that an illustration stands on. */
export interface Assumption {
  name: string;
  value: number;
  unit: string;
  why: string;
}

type Learning = Life['truth']['learning'];

/** What a program takes. */
const PROGRAM = { hours: 4, designHoursAWeek: 60, designHoursAnHour: 40, leadWeeks: 3, share: 0.9 };
/** What a program is to the truth. */
const FORM = 'cohort';

export const assumptionsOf = ({ truth: { learning } }: Life): Assumption[] => [
  {
    name: 'Length of a program',
    value: PROGRAM.hours,
    unit: 'hours of each learner',
    why: 'Half a day, the shortest that is usually booked; longer ones would cost the desk more.',
  },
  {
    name: 'Design',
    value: PROGRAM.designHoursAnHour,
    unit: 'hours for each hour taught',
    why: 'A brief of the Chapman Alliance of 2007 quotes 34 and 40 from surveys of teaching in a room.',
  },
  {
    name: 'Capacity',
    value: PROGRAM.designHoursAWeek,
    unit: 'hours of design a week',
    why: 'Two designers who have other work too. What is first asked for on one day is taken with the real gaps first, and who teaches is not counted: both in the desk’s favour.',
  },
  {
    name: 'Lead time',
    value: PROGRAM.leadWeeks,
    unit: 'weeks from a finished design to the day',
    why: 'Rooms, invitations and notice. Everybody sits in it on that one day, in the desk’s favour.',
  },
  {
    name: 'Share reached',
    value: 100 * PROGRAM.share,
    unit: '% of the group',
    why: 'Leave, shifts and customers keep some away. Of those reached, as many take it up as with the layer.',
  },
  {
    name: 'Effect where it can be learned',
    value: gainOf(learning, FORM),
    unit: 'levels of 5',
    why: `The hidden truth gives this to learning together in a group, and ${shortForms(learning)} to what the layer sends. That a short form teaches about as much as half a day is planted, not found.`,
  },
  {
    name: 'Effect where the process is broken',
    value: 0,
    unit: 'levels of 5',
    why: 'The hidden truth says that those who were trained err as often as the others.',
  },
];

const gainOf = ({ gain, fit }: Learning, form: string): number => toHundredths(gain * (fit[form] ?? 1));

/** The range of what the other forms teach. */
function shortForms(learning: Learning): string {
  const gains = Object.keys(learning.fit)
    .filter((form) => form !== FORM)
    .map((form) => gainOf(learning, form));
  return gains.length === 0 ? `${learning.gain}` : `${Math.min(...gains)} to ${Math.max(...gains)}`;
}

/**
 * What a service desk does in so many days: one program on each wish for everybody in the role, first come first
 * served.
 */
export function serviceDesk({ company, truth, seed, start }: Life, days: number): Did {
  const designDays = (7 * PROGRAM.hours * PROGRAM.designHoursAnHour) / PROGRAM.designHoursAWeek;
  const wishes = wishesOf(truth).toSorted((a, b) => (a.requests[0] ?? 0) - (b.requests[0] ?? 0));
  let designed = 0;
  const programs = wishes.map(({ requests: [asked = 0], ...wish }) => {
    designed = Math.max(designed, asked) + designDays;
    const contentId = `program-${wish.roleId}-${wish.skillId}`;
    return { ...wish, contentId, day: Math.ceil(designed + 7 * PROGRAM.leadWeeks) };
  });
  const held = programs.filter(({ day }) => day < days);
  const reached = held.flatMap(({ roleId, skillId, contentId, day }) =>
    company.employees
      .filter(({ person }) => person.roleId === roleId)
      .filter(({ employeeNumber }) => draw(seed, employeeNumber, contentId, 'comes') < PROGRAM.share)
      .map(({ person: { personId } }): Item => ({
        personId,
        skillId,
        contentId,
        form: FORM,
        minutes: 60 * PROGRAM.hours,
        at: start + day * DAY,
      })),
  );
  return { reached, responses: held.length, decisions: 0, readings: 0 };
}
