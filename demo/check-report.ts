// Checks the report of the main job: `node demo/check-report.ts FILE [--short]` fails when something that must have
// happened did not, or something happened that must never. A short story has no time for every agent.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Report } from './report.ts';
import { explain } from '../scripts/shared/explain.ts';

explain(`npm run check-report -- FILE [options]   whether a story left what it must, and nothing that it must not

  FILE      what npm start -- --report FILE wrote
  --short   of a short story, which has no time for every agent

It exits with 1 and names each figure that is wrong.
`);

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) throw new Error('Usage: node demo/check-report.ts FILE [--short]');
const report = JSON.parse(readFileSync(file, 'utf8')) as Report;

/** At least so many of each; the full story of a company is longer. */
const least: Record<string, [figure: number, atLeast: number]> = {
  people: [report.people, 1],
  signals: [report.signals, values.short ? 1 : 20_000],
  needs: [report.needs.found, 1],
  published: [report.content.published.vivaLearning, 1],
  deliveries: [report.deliveries, values.short ? 1 : 200],
  insights: [report.insights, 1],
  'explanations compared': [report.explanations.compared, report.deliveries],
  'human decisions': [report.humanDecisions, 1],
  'answered on a card in the chat': [report.answered.inChat, values.short ? 0 : 1],
  ...(values.short ? {} : ofWholeStory(report)),
};
/** What takes more people and days. */
function ofWholeStory({ agents, content, sources, explanations }: Report): Record<string, [number, number]> {
  const { practice, experts, cohort, ...others } = agents;
  const ofAgents = Object.entries(others).map(([agent, count]) => [`agent ${agent}`, count] as const);
  const once = Object.fromEntries(
    [
      ...ofAgents,
      ['made by a maker outside', content.madeOutside] as const,
      ['pages outdated by an edited source', sources.outdated] as const,
      ['pages that said so before anybody decided', sources.saidAtOnce.pages] as const,
      ['people who read so then, of those looked at', sources.saidAtOnce.people] as const,
      ['pages renewed by approval', sources.renewed] as const,
      ['pages that say what changed', sources.pagesSayingWhatChanged] as const,
      ['people who read what changed', explanations.toldOfSources] as const,
    ].map(([name, figure]): [string, [number, number]] => [name, [figure, 1]]),
  );
  // Nobody of the story hands a question over to an expert, or is named to lead a group of a cohort.
  once['agent experts'] = [experts, 0];
  once['agent cohort'] = [cohort, 0];
  // Nobody is reminded where nothing was published that one recalls alone.
  return { ...once, 'agent practice': [practice, Math.min(1, content.recallable)] };
}

const ofEffects = Object.entries(report.effects);
/** None of each. */
const none: Record<string, number> = {
  'dead letters': report.deadLettered,
  'addresses and numbers of nobody': report.identityQuestions,
  'people in the log': report.peopleLogged,
  'untrue explanations': report.explanations.untrue.length,
  'ids shown to people': report.idsShown.length,
  // Whoever decides has a card of the question by then; a short story may end before.
  'answered at the door beside a card': values.short ? 0 : report.answered.atTheDoor,
  'broken decision log': report.left.decisionLogWhole ? 0 : 1,
  ...Object.fromEntries(ofEffects.map(([name, { duplicated }]) => [`duplicated ${name}`, duplicated])),
  ...Object.fromEntries(ofEffects.map(([name, { lost }]) => [`lost ${name}`, lost])),
};

for (const untrue of report.explanations.untrue.slice(0, 20)) process.stdout.write(`untrue: ${untrue}\n`);
for (const id of report.idsShown.slice(0, 20)) process.stdout.write(`shown: ${id}\n`);
for (const [name, [figure]] of Object.entries(least)) process.stdout.write(`${name}: ${figure}\n`);
const wrong = [
  ...Object.entries(least).flatMap(([name, [figure, atLeast]]) =>
    figure >= atLeast ? [] : [`${name}: ${figure}, expected at least ${atLeast}`],
  ),
  ...Object.entries(none).flatMap(([name, figure]) =>
    figure === 0 ? [] : [`${name}: ${figure}, expected none`],
  ),
];
for (const line of wrong) process.stdout.write(`${line}\n`);
if (wrong.length > 0) process.exitCode = 1;
