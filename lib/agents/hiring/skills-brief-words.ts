import type { PathStep } from '../../domain/hiring/path.ts';
import type { Comparing } from '../../domain/hiring/expected.ts';
import type { Expected, Gain } from '../../domain/hiring/requisition.ts';
import type { BriefRow } from '../../domain/hiring/skills-brief.ts';
import { toTenths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';
import type { ToOpen } from './published-here.ts';

/** One skill of a brief: when it has to be there, at which level, and what that rests on. */
export function rowInWords(
  {
    skill,
    level,
    when,
    dayOne = level,
    planned,
    learned,
    learnedIn,
  }: BriefRow & { skill: string; learnedIn?: string },
  words: Words,
): string {
  const { say } = words;
  const shown = { skill, level, dayOne };
  if (planned !== undefined) return say('hiring.row.planned', { ...shown, day: words.day(planned) });
  if (!learned) return say('hiring.row.not-known', shown);
  const evidence = say('hiring.row.read', {
    role: learnedIn ?? learned.roleId,
    people: learned.people,
    days: learned.days,
    about: toTenths(learned.about),
    low: toTenths(learned.low),
    high: toTenths(learned.high),
    from: toTenths(learned.from),
    day: words.day(learned.at),
  });
  return say(when === 'learned-here' ? 'hiring.row.learned-here' : 'hiring.row.day-one', {
    ...shown,
    evidence,
  });
}

/** By which an answer is told apart where no rubric of the company words it, the weakest first. */
export const anchorLevels = ({ say }: Words): string[] => [
  say('hiring.anchor.1'),
  say('hiring.anchor.2'),
  say('hiring.anchor.3'),
  say('hiring.anchor.4'),
];

export const pathInWords = (
  { skill, fromWeek, untilWeek, open }: PathStep & { skill: string; open: readonly ToOpen[] },
  { say, list }: Words,
): string =>
  say('hiring.path', {
    skill,
    from: fromWeek,
    until: untilWeek,
    open: open.length,
    titles: list(
      open.map(({ title }) => title),
      'and',
    ),
  });

/** What was said to be learned here, beside what was read since, or that it is not known, and until when. */
export function expectedInWords(
  { skill, said, came }: Expected & { skill: string },
  comparing: Comparing,
  { say }: Words,
): string {
  const told = { skill, ...inTenths(said) };
  if (!came) return say('hiring.expected', { ...told, comparing });
  const { people, foreseen, about, isWithin } = came;
  const within = isWithin ? 'yes' : 'no';
  const read = { ...told, about: toTenths(about), within };
  if (people === undefined || !foreseen) return say('hiring.expected.came', read);
  const { low: from, high: until } = inTenths(foreseen);
  return say('hiring.expected.read', { ...read, people, from, until });
}

const inTenths = ({ low, high }: Pick<Gain, 'low' | 'high'>) => ({
  low: toTenths(low),
  high: toTenths(high),
});
