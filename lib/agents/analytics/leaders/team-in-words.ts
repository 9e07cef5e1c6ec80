import type { TeamWork } from '../../../domain/leaders/report.ts';
import { allHours, WORK_KINDS, type HoursByKind, type SaidHours } from '../../../domain/spent/team-hours.ts';
import { PACE_DAYS, paceOf, type TeamPace } from '../../../domain/spent/team-pace.ts';
import { monthInWords } from '../../../messages/month-in-words.ts';
import type { Words } from '../../../messages/words.ts';

/** How Learning & Development works, sentence by sentence: what is known, then what is not. */
export function teamInWords({ pace: kept, before, hours, money }: TeamWork, words: Words): string[] {
  const { say, list, day } = words;
  const pace = paceOf(kept);
  const earlier = before && paceOf(before.pace);
  const figures = FIGURES.map((name) => ({ name, now: pace[name], then: earlier?.[name] }));
  const known = figures.flatMap(({ name, now, then }) =>
    now === undefined ? [] : [figureInWords(name, now, then, words)],
  );
  const unknown = figures.flatMap(({ name, now }) =>
    now === undefined ? [say(`team.unknown.${name}`)] : [],
  );
  const { waiting, oldest } = pace;
  return [
    ...(known.length > 0
      ? [
          say('team.pace', {
            days: PACE_DAYS,
            parts: list(known, 'and'),
            compared: figures.some(({ now, then }) => now !== undefined && then !== undefined),
            since: before ? day(before.at) : '',
          }),
        ]
      : []),
    ...(unknown.length > 0 ? [say('team.unknown', { parts: list(unknown, 'and') })] : []),
    say('team.waiting', {
      waiting,
      oldest: oldest ? say(`team.oldest.${oldest}`) : '',
      dated: oldest !== undefined,
    }),
    hoursInWords(hours, words),
    ...(money ? [say('team.money', money)] : []),
  ];
}

const FIGURES = ['publication', 'byAgents', 'sentBack', 'answer'] as const satisfies (keyof TeamPace)[];
type Figure = NonNullable<TeamPace[(typeof FIGURES)[number]]>;

function figureInWords(
  name: (typeof FIGURES)[number],
  now: Figure,
  then: Figure | undefined,
  { say }: Words,
): string {
  const inWords = (value: Figure) =>
    typeof value === 'number' ? say('team.share', { share: value }) : say(`team.span.${value}`);
  const was = then === undefined ? '' : ` ${say('team.before', { before: inWords(then) })}`;
  return `${say(`team.${name}`, { value: inWords(now) })}${was}`;
}

function hoursInWords(hours: SaidHours | 'too-few' | undefined, words: Words): string {
  const { say } = words;
  if (hours === undefined) return say('team.hours.unsaid');
  if (hours === 'too-few') return say('team.hours.too-few');
  const { month, now, baseline } = hours;
  return say('team.hours.said', {
    month: monthInWords(month, words),
    hours: allHours(now),
    kinds: kindsInWords(now, words),
    compared: baseline !== undefined,
    before: baseline ? allHours(baseline) : 0,
    beforeKinds: baseline ? kindsInWords(baseline, words) : '',
    all: hours.hours,
    since: monthInWords(hours.since, words),
  });
}

/** “12 of logistics, 30 of production, …” */
export const kindsInWords = (hours: HoursByKind, { say, list }: Words): string =>
  list(
    WORK_KINDS.map((kind) => say('team.kind', { hours: hours[kind], kind: say(`team.kind.${kind}`) })),
    'and',
  );
