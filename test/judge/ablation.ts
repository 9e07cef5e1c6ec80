import { agentNames, type AgentName } from '../../lib/domain/agent-name.ts';
import { sum } from '../../sample/figures.ts';
import type { Truth } from '../../sample/truth.ts';
import { live, type LiveOptions } from './live.ts';
import { lossesOf, type Losses } from './losses.ts';
import { isBeyondChance, pairedDifference, type Paired } from './paired.ts';

/**
 * Smaller than a judged life, so that one for each agent and seed end within half an hour, and as long as it takes
 * until those who waited to the last reading have it.
 */
const LIFE = { people: 200, days: 112, analysesEvery: 6, atWork: true };

/** What the company loses where one agent is switched off, beside the same lives with all of them. */
export interface AblationRow {
  off: AgentName;
  money: Paired;
  /** Absent where nothing is planted that could take days. */
  days?: Paired;
  /** Of what is planted, met in all lives together. */
  met: number;
  isBeyondChance: boolean;
}

export interface Ablation {
  seeds: readonly number[];
  whole: { money: number; days: number | null; met: number; planted: number };
  rows: AblationRow[];
}

/** Each life once with every agent, and once more for each of them with its switch off from the first day on. */
export async function ablate(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
  agents: readonly AgentName[] = agentNames,
): Promise<Ablation> {
  const whole: Losses[] = [];
  const without = new Map<AgentName, Losses[]>(agents.map((agent) => [agent, []]));
  for (const seed of seeds) {
    whole.push(await lived(truth, seed));
    say(`seed ${seed}, whole: ${inWords(whole.at(-1))}`);
    for (const [agent, losses] of without) {
      losses.push(await lived(truth, seed, agent));
      say(`seed ${seed}, without ${agent}: ${inWords(losses.at(-1))}`);
    }
  }
  return { seeds, whole: inAll(whole), rows: [...without].map(([off, losses]) => rowOf(off, whole, losses)) };
}

/**
 * One life, with every agent or without one.
 * @param look as in `LiveOptions`
 */
export async function lived(
  truth: string | URL,
  seed: number,
  off?: AgentName,
  look?: LiveOptions['look'],
): Promise<Losses> {
  const { life, needs, ...outcome } = await live(truth, seed, {
    ...LIFE,
    change: thatFades,
    ...(off ? { off } : {}),
    ...(look ? { look } : {}),
  });
  return lossesOf(life, { ...outcome, needs: [...needs.values()] }, LIFE.days);
}

/** What was learned is gone by and by, which the lives that judge needs leave out. */
const thatFades = (truth: Truth): Truth => {
  const { halvesInDays } = truth.atWork;
  return halvesInDays === undefined ? truth : { ...truth, learning: { ...truth.learning, halvesInDays } };
};

/** @param losses of the same lives in the same order, without the agent */
export function rowOf(off: AgentName, whole: readonly Losses[], losses: readonly Losses[]): AblationRow {
  const pairs = whole.flatMap((all, i) => {
    const one = losses[i];
    return one ? [{ all, one }] : [];
  });
  const money = pairedDifference(pairs.map(({ all, one }) => [all.money, one.money]));
  const inDays = pairs.flatMap(({ all, one }) =>
    all.days === null || one.days === null ? [] : [[all.days, one.days] as const],
  );
  const days = inDays.length === 0 ? undefined : pairedDifference(inDays);
  return {
    off,
    money,
    ...(days ? { days } : {}),
    met: sum(losses.map(({ met }) => met)),
    isBeyondChance: isBeyondChance(money) || (days !== undefined && isBeyondChance(days)),
  };
}

function inAll(whole: readonly Losses[]): Ablation['whole'] {
  const days = whole.flatMap((one) => one.days ?? []);
  return {
    money: sum(whole.map(({ money }) => money)) / whole.length,
    days: days.length === 0 ? null : sum(days) / days.length,
    met: sum(whole.map(({ met }) => met)),
    planted: sum(whole.map(({ planted }) => planted)),
  };
}

/** The table as Markdown: what each agent’s absence costs, the most first. */
export function inMarkdown({ seeds, whole, rows }: Ablation): string {
  const lines = rows
    .toSorted((a, b) => b.money.mean - a.money.mean)
    .map(
      ({ off, money, days, met }) =>
        `| ${off} | ${told(money, 0)} | ${days ? told(days, 1) : '–'} | ${met} of ${whole.planted} |`,
    );
  return [
    '| switched off | money lost (95%) | days lost (95%) | met |',
    '| --- | ---: | ---: | ---: |',
    `| nothing | ${Math.round(whole.money)} in all | ${whole.days?.toFixed(1) ?? '–'} in all | ${whole.met} of ${whole.planted} |`,
    ...lines,
    '',
    `Seeds ${seeds.join(', ')}; what is lost is beside the same lives with every agent.`,
  ].join('\n');
}

const told = ({ mean, interval }: Paired, digits: number): string =>
  [
    rounded(mean, digits),
    ...(interval ? [`(${interval.map((end) => rounded(end, digits)).join(' to ')})`] : []),
  ].join(' ');
/** Nothing is nothing, also where it was subtracted. */
const rounded = (value: number, digits: number): string =>
  value.toFixed(digits).replace(/^-(0(?:\.0+)?)$/, '$1');

const inWords = (losses: Losses | undefined): string =>
  losses
    ? `${Math.round(losses.money)} in money, ${losses.days?.toFixed(1) ?? 'no'} days, ${losses.met} of ${losses.planted} met`
    : '';
