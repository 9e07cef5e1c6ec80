import { isLearnable } from '../../lib/domain/cause.ts';
import { live } from './live.ts';
import { judge, permuted } from './verdict.ts';

/** Where a judge is satisfied. */
const BARS = { precision: 0.9, recall: 0.9, nullRate: 0.05, permutedRecall: 0.5 };

/** Lives a company and one in which nothing is planted for each seed, and says what was found, missed and falsely acted on. */
export async function judgeSeeds(
  seeds: readonly number[],
  truth: string | URL,
  nothing: string | URL,
  say: (line: string) => void = () => undefined,
) {
  const planted = { found: 0, missed: 0, invented: 0, falselyActedOn: 0, twinsFound: 0, twinsMissed: 0 };
  const control = { runs: 0, withFalseNeeds: 0 };
  const shuffled = { found: 0, missed: 0 };
  const wrong: string[] = [];
  let signals = 0;
  for (const seed of seeds) {
    const outcome = await live(truth, seed);
    const verdict = judge(outcome);
    for (const [what, ids] of Object.entries(verdict) as [keyof typeof planted, string[]][]) {
      planted[what] += ids.length;
      if (what !== 'found' && what !== 'twinsFound')
        wrong.push(...ids.map((id) => `seed ${seed}: ${what} ${id}`));
    }
    signals += outcome.signals;
    const falsely = judge(outcome, permuted(outcome.life.truth));
    shuffled.found += falsely.found.length;
    shuffled.missed += falsely.missed.length;
    const quiet = await live(nothing, seed);
    const cried = [
      ...quiet.needs.filter(({ supposed }) => isLearnable(supposed)).map(({ needId }) => needId),
      ...quiet.changes.map(({ groupId }) => groupId),
    ];
    control.runs += 1;
    if (cried.length > 0) control.withFalseNeeds += 1;
    wrong.push(...cried.map((id) => `seed ${seed}: nothing was planted, and ${id} was found`));
    say(`seed ${seed}: found ${verdict.found.length} of ${verdict.found.length + verdict.missed.length}`);
  }
  const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));
  const figures = {
    precision: share(planted.found, planted.invented),
    recall: share(planted.found, planted.missed),
    nullRate: control.withFalseNeeds / Math.max(1, control.runs),
    permutedRecall: share(shuffled.found, shuffled.missed),
  };
  const passed =
    figures.precision >= BARS.precision &&
    figures.recall >= BARS.recall &&
    figures.nullRate <= BARS.nullRate &&
    figures.permutedRecall < BARS.permutedRecall &&
    planted.falselyActedOn === 0 &&
    planted.twinsMissed === 0;
  return { seeds, signals, planted, ...figures, passed, wrong };
}
