import { openEnvelope, type Envelope, type Planted } from '../../demo/envelope.ts';
import { live } from './live.ts';
import { permuted } from './permuted.ts';
import type { Waited } from './waited.ts';

/** Where a judge is satisfied. */
const BARS = {
  precision: 0.9,
  recall: 0.9,
  nullRate: 0.05,
  /** Of lives, those with an alarm about a group in which nothing was planted: the rate that listening is made for. */
  alarmRate: 0.05,
  /** Of teams that really changed: the rate that listening is made for, which noise keeps from being all. */
  twinsFound: 0.75,
  permutedRecall: 0.5,
  letGoThoughMissing: 0.05,
};

/**
 * Lives a company and one in which nothing is planted for each seed, and says what was found, missed and falsely acted
 * on.
 */
export async function judgeSeeds(
  seeds: readonly number[],
  truth: string | URL,
  nothing: string | URL,
  say: (line: string) => void = () => undefined,
) {
  const planted = {
    found: 0,
    missed: 0,
    invented: 0,
    falselyActedOn: 0,
    alarms: 0,
    twinsFound: 0,
    twinsMissed: 0,
  };
  const control = { runs: 0, withFalseNeeds: 0 };
  const shuffled = { found: 0, missed: 0 };
  const waited: Waited = { people: 0, letGo: 0, letGoThoughMissing: 0 };
  const wrong: string[] = [];
  let signals = 0;
  for (const seed of seeds) {
    const { life, seen, signals: sent, waited: here } = await live(truth, seed);
    for (const what of Object.keys(waited) as (keyof Waited)[]) waited[what] += here[what];
    const opened = openEnvelope(life, seen);
    for (const [what, ids] of Object.entries(idsIn(opened)) as [keyof typeof planted, string[]][]) {
      planted[what] += ids.length;
      if (what !== 'found' && what !== 'twinsFound')
        wrong.push(...ids.map((id) => `seed ${seed}: ${what} ${id}`));
    }
    signals += sent;
    const falsely = idsIn(openEnvelope({ ...life, truth: permuted(life.truth) }, seen));
    shuffled.found += falsely.found.length;
    shuffled.missed += falsely.missed.length;
    const quiet = await live(nothing, seed);
    const { invented, planted: traps } = openEnvelope(quiet.life, quiet.seen);
    const cried = [...invented, ...idsOf(traps, 'falsely acted on')];
    control.runs += 1;
    if (cried.length > 0) control.withFalseNeeds += 1;
    wrong.push(...cried.map((id) => `seed ${seed}: nothing was planted, and ${id} was found`));
    say(`seed ${seed}: ${opened.planted.map(({ id, verdict }) => `${id} ${verdict}`).join(', ')}`);
  }
  const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));
  const figures = {
    precision: share(planted.found, planted.invented),
    recall: share(planted.found, planted.missed),
    nullRate: control.withFalseNeeds / Math.max(1, control.runs),
    alarmRate: planted.alarms / Math.max(1, control.runs),
    permutedRecall: share(shuffled.found, shuffled.missed),
  };
  const passed =
    figures.precision >= BARS.precision &&
    figures.recall >= BARS.recall &&
    figures.nullRate <= BARS.nullRate &&
    figures.alarmRate <= BARS.alarmRate &&
    figures.permutedRecall < BARS.permutedRecall &&
    planted.falselyActedOn === 0 &&
    share(planted.twinsFound, planted.twinsMissed) >= BARS.twinsFound &&
    waited.letGoThoughMissing <= waited.people * BARS.letGoThoughMissing;
  return { seeds, signals, planted, ...figures, waited, passed, wrong };
}

const idsOf = (planted: readonly Planted[], verdict: Planted['verdict']): string[] =>
  planted.filter((one) => one.verdict === verdict).map(({ id, did }) => `${id}: ${did}`);

/** What an opened envelope says of gaps, of their positive twins, of traps, and of alarms where nothing was planted. */
function idsIn({ planted, invented }: Envelope) {
  const gaps = planted.filter(({ kind }) => kind === 'gap');
  const twins = planted.filter(({ kind }) => kind === 'dip');
  const [alarms, traps] = [
    planted.filter(({ kind }) => kind === 'alarm'),
    planted.filter(({ kind }) => kind !== 'alarm'),
  ];
  return {
    found: idsOf(gaps, 'found'),
    missed: idsOf(gaps, 'missed'),
    invented,
    falselyActedOn: idsOf(traps, 'falsely acted on'),
    alarms: idsOf(alarms, 'falsely acted on'),
    twinsFound: idsOf(twins, 'found'),
    twinsMissed: idsOf(twins, 'missed'),
  };
}
