import { lineOf, type CharterLine } from '../../../domain/charter.ts';
import { skillLabel, whoInWords } from '../../../domain/names.ts';
import { termsInWords } from '../../../domain/outcome/outcome-terms.ts';
import { readingsTold } from '../../../domain/leaders/readings.ts';
import { amountOf, eachOf, moneyInAll, spentTogether } from '../../../domain/leaders/spending.ts';
import type { LeadersReport, LineReport, ReturnRead, WhereItStands } from '../../../domain/leaders/report.ts';
import { fallsShort } from '../../../domain/leaders/where-it-stands.ts';
import type { Words } from '../../../messages/words.ts';
import { amountInWords, daysInWords, eachInWords, levelInWords, moneyInWords } from '../took-in-words.ts';
import { teamInWords } from './team-in-words.ts';
import { proposalInWords, type Named, type ProposalInWords } from './proposal-in-words.ts';

/** What a report says in one language: every surface takes its sentences from here. */
interface LeadersInWords {
  at: number;
  /** Where the strategy stands. */
  headline: string;
  /** What it took so far. */
  took: string;
  /** How sure that is, and of when. */
  sure: string;
  proposals: ProposalInWords[];
  lines: LineInWords[];
  /** How Learning & Development's own work goes; nothing in reports of earlier versions. */
  team: string[];
}

interface LineInWords {
  lineId: string;
  stands: WhereItStands;
  title: string;
  /** Coverage, trend and target; what was spent, what came of it, the business figure. */
  sentences: string[];
}

/** What the first sentence counts, the best first. */
const STATES = {
  reached: ['reached'],
  'on-track': ['on-track'],
  short: ['behind', 'below'],
  unknown: ['not-known'],
} as const satisfies Record<string, readonly WhereItStands[]>;

/**
 * The report in words. What the strategy does not hold any more is left out.
 *
 * @param lines in force
 */
export function leadersInWords(report: LeadersReport, named: Named, words: Words): LeadersInWords {
  const { say, day } = words;
  const known = report.lines.flatMap((one) => {
    const line = lineOf(named, one.lineId);
    return line ? [{ one, line }] : [];
  });
  const count = (stands: readonly WhereItStands[]) =>
    known.filter(({ one }) => stands.includes(one.stands)).length;
  const parts = (Object.entries(STATES) as [keyof typeof STATES, readonly WhereItStands[]][])
    .map(([state, stands]) => ({ state, people: count(stands) }))
    .filter(({ people }) => people > 0)
    .map(({ state, people }) => say(`leaders.headline.${state}`, { count: people }));
  const [worst] = known
    .filter(({ one: { stands } }) => fallsShort(stands))
    .toSorted((a, b) => b.line.weight - a.line.weight);
  const headline = [
    say('leaders.headline', { all: known.length, parts: words.list(parts, 'and') }),
    ...(worst ? [say('leaders.headline.worst', { text: worst.line.text, line: worst.line.lineId })] : []),
  ].join(' ');
  return {
    at: report.at,
    headline: known.length === 0 ? say('leaders.headline.nothing') : headline,
    took: tookInAll(
      known.map(({ one }) => one),
      words,
    ),
    sure: say('leaders.sure', { day: day(report.at) }),
    proposals: report.proposals.flatMap((one) => proposalInWords(one, named, words) ?? []),
    team: report.team ? teamInWords(report.team, words) : [],
    lines: known.map(({ one, line }) => lineInWords(one, line, report.target, named, words)),
  };
}

/** Of all lines together; in money only where that is known of each on which anything was spent. */
function tookInAll(lines: readonly LineReport[], words: Words): string {
  const spent = spentTogether(lines.map((one) => one.spent));
  const { existing, made } = spent;
  const parts = amountInWords(amountOf(spent), words);
  return words.say('leaders.took', { parts, existing, made, money: moneyInWords(moneyInAll(lines), words) });
}

function lineInWords(
  report: LineReport,
  line: CharterLine,
  target: number,
  named: Named,
  words: Words,
): LineInWords {
  const { say, day } = words;
  const { lineId, text, until } = line;
  const { stands, ahead } = report;
  const state = stands === 'reached' && ahead ? 'reached-today' : stands;
  return {
    lineId,
    stands,
    title: say('leaders.line', { text, line: lineId, stands: say(`leaders.stands.${state}`) }),
    sentences: [
      `${coveredInWords(report, named, words)} ${say('leaders.target', { share: target, day: day(until) })}`,
      spentInWords(report, words),
      returnInWords(report, named, words),
      figureInWords(report, line, words),
    ],
  };
}

/** Of the skill that stands worst: how many can, and how that changed. */
function coveredInWords({ skills }: LineReport, { skills: labels }: Named, words: Words): string {
  const { say, day } = words;
  const [worst] = skills;
  if (!worst) return say('leaders.headline.nothing');
  const { skillId, counts, word, notKnown, trend } = worst;
  const skill = skillLabel(labels, skillId, words);
  const covered = counts
    ? say('leaders.covered', { skill, ...counts, unknown: notKnown })
    : word
      ? say('leaders.covered.word', { skill, word: word.replace(' ', '_'), unknown: notKnown })
      : say('leaders.covered.nothing', { skill });
  const others = skills.length > 1 ? [say('leaders.covered.others', { all: skills.length })] : [];
  const since = trend
    ? say(`leaders.trend.${trend.way}`, { day: day(trend.since) })
    : say('leaders.trend.none');
  return `${[covered, ...(counts || word ? [since] : []), ...others].join('; ')}.`;
}

/** In time and money, for each person, and in days; of a level with the reading that shows the gain. */
function spentInWords({ spent, money, days }: LineReport, words: Words): string {
  const { say } = words;
  if (spent.people === 0 && spent.tokens === 0) return say('leaders.spent.nothing');
  return [
    say('leaders.spent', { parts: amountInWords(amountOf(spent), words) }),
    ...(spent.people > 0
      ? [moneyInWords(money, words), ...eachInWords(eachOf(spent, money), money, words)]
      : []),
    ...(days ? [daysInWords(days, words)] : []),
  ].join(' ');
}

function returnInWords({ readings, unread }: LineReport, named: Named, words: Words): string {
  const { say } = words;
  if (readings.length === 0) return say(unread > 0 ? 'leaders.return.to-come' : 'leaders.return.nothing');
  const { told, others, few } = readingsTold(readings);
  const [unseen] = few;
  const fell = others.filter(({ verdict }) => verdict === 'worse').length;
  const sentence = say('leaders.return', {
    told: [
      ...told.map((read) => readInWords(read, named, words)),
      ...(others.length > 0 ? [say('leaders.return.more', { more: others.length, fell })] : []),
      ...(unseen
        ? [say('leaders.return.too-few', { ...namesOf(unseen, named, words), more: few.length - 1 })]
        : []),
    ].join('; '),
  });
  const gain = told.find(({ verdict }) => verdict === 'improved');
  // A reading of an earlier version shows a gain, and not what it took.
  return gain && !gain.took ? sentence : `${sentence} ${levelInWords(gain?.took ?? {}, words)}`;
}

function readInWords(read: ReturnRead, named: Named, words: Words): string {
  const { say } = words;
  const signed = (value: number) => say('outcome.signed', { value });
  const [low, high] = read.interval;
  return say('leaders.return.read', {
    ...namesOf(read, named, words),
    verdict: read.verdict,
    effect: signed(read.effect),
    unit: read.unit ?? say('unit.levels'),
    low: signed(low),
    high: signed(high),
    day: read.day,
    compared: read.isCompared,
    otherwise: read.spokenFor === true && read.verdict !== 'improved',
  });
}

const namesOf = (read: ReturnRead, { skills, profiles }: Named, words: Words) => ({
  skill: skillLabel(skills, read.skillId, words),
  ...whoInWords(profiles, read, words),
});

function figureInWords({ figure }: LineReport, { outcome }: CharterLine, words: Words): string {
  const { say } = words;
  if (!outcome) return say('leaders.figure.unsaid');
  const { indicator, seenIn } = outcome;
  if (figure) return say('leaders.figure', { indicator, ...figure });
  if (seenIn === 'team-figures') return say('leaders.figure.silent', { indicator });
  if (seenIn === 'figures') return say('leaders.figure.read', { indicator });
  return say('leaders.figure.levels', { indicator: termsInWords(outcome, words) });
}
