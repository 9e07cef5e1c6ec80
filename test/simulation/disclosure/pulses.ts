import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import type { GroupReport } from '../../../lib/agents/listening/rules.ts';
import type { GroupPulse } from '../../../lib/domain/signal/pulse.ts';
import type { Copy } from './copy.ts';
import { sidesInto, surestIn, type Find, type Law } from './observer.ts';
import { randomFrom, type Random } from './random.ts';

const UNKNOWN = 5;
const REPORTS = 40;
const START = Date.UTC(2026, 0, 5);
const dayOf = (report: number): string => new Date(START + report * 14 * DAY).toISOString().slice(0, 10);

/**
 * A team that answers a question every fortnight, and the department that it is a part of. In one report five of the
 * answers are not known to the observer, who knows all others.
 */
export function pulseSearched(copy: Copy, seed: number, law: Law): { find?: Find; sure: number } {
  const random = randomFrom(seed ^ 0x9015e);
  const which = REPORTS - 1 - random.below(6);
  const truth = random.below(2 ** UNKNOWN);
  const answers = (supposition: number): number[] =>
    Array.from({ length: UNKNOWN }, (_, k) => (Math.floor(supposition / 2 ** k) % 2 === 1 ? 5 : 1));
  const known = Array.from({ length: REPORTS }, () => ({
    team: anybody(random, 10),
    others: anybody(random, 40),
  }));
  const all = Array.from({ length: REPORTS }, (_, report) => report);
  const reports = (five: number[], some = all): [team: GroupPulse, whole: GroupPulse] => {
    const kept = (groupId: string, within: object, of: (report: number) => number[]): GroupPulse =>
      some.reduce<GroupPulse>(
        (pulse, report) =>
          copy.withReport(
            pulse,
            dayOf(report),
            { question: 'q', ...within, ...sumsOf(of(report)) },
            MINIMUM_GROUP,
          ),
        { groupId, question: 'q', points: {} },
      );
    const team = (report: number): number[] => [
      ...(known[report]?.team ?? []),
      ...(report === which ? five : []),
    ];
    return [
      kept('team', { within: 'whole' }, team),
      kept('whole', {}, (report) => [...(known[report]?.others ?? []), ...team(report)]),
    ];
  };
  const noise = copy.noiseFrom(`secret ${seed}`);
  const toldOf = ([team = [], whole = []]: GroupReport[][]) => [
    copy.shiftAmong(team, whole) ?? null,
    copy.shiftAmong(whole) ?? null,
  ];
  const shown = (five: number[]): string =>
    JSON.stringify(toldOf(reports(five).map((pulse) => copy.reportsIn(copy.pulseAsSaid(pulse, noise), []))));
  const five = answers(truth);
  if (shown(five) !== shown(five.toReversed()))
    return {
      sure: 0,
      find: { rule: 'exchange', what: 'exchanging two answers changes what is said of a pulse' },
    };
  const said = reports(five).map((pulse) => copy.pulseAsSaid(pulse, noise));
  const likelihoods = Array.from({ length: 2 ** UNKNOWN }, (_, supposition) =>
    reports(answers(supposition), [which]).reduce((sum, pulse, i) => {
      const day = dayOf(which);
      const drawn = (said[i]?.points[day]?.sum ?? 0) - (pulse.points[day]?.sum ?? 0);
      const spread =
        (said[i]?.points[day]?.squares ?? 0) -
        (copy.pulseAsSaid(pulse, shifted(drawn, copy, pulse)).points[day]?.squares ?? 0);
      return (
        sum + law(drawn / copy.scaleIn(pulse), 1) + (Math.abs(spread) > 1e-6 ? Number.NEGATIVE_INFINITY : 0)
      );
    }, 0),
  );
  const sure = surestIn(likelihoods, UNKNOWN);
  const find = sidesInto(sure, 'five who answered');
  return { sure, ...(find ? { find } : {}) };
}

/** Noise that draws what the observer supposes was drawn. */
const shifted = (drawn: number, { scaleIn }: Copy, pulse: GroupPulse) => ({
  least: MINIMUM_GROUP,
  whole: () => 0,
  real: () => drawn / scaleIn(pulse),
});

const anybody = (random: Random, most: number): number[] =>
  Array.from({ length: random.below(most) }, () => 1 + random.below(5));

const sumsOf = (all: readonly number[]) => ({
  answers: all.length,
  sum: all.reduce((sum, one) => sum + one, 0),
  squares: all.reduce((sum, one) => sum + one ** 2, 0),
});
