// Evaluates what words drafts, on document sets of other industries in which passages are marked.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { command, Misunderstood, print, runAsProgram } from '../../scripts/commands/command.ts';
import { connectOptions } from '../../scripts/commands/personal-data/connect.ts';
import { attempt } from './attempt.ts';
import { evalCases } from './cases.ts';
import { scored, type Scored } from './score.ts';
import { summaryOf } from './summary.ts';
import { tableOf, type Price } from './table.ts';

const Prices = z.looseObject({
  currency: z.string(),
  use: z.looseObject({
    millionPromptTokens: z.number().nullable(),
    millionAnswerTokens: z.number().nullable(),
  }),
});

const evals = command({
  name: 'evals',
  summary: 'drafts every form from marked documents, and counts what is wrong',
  about: `Eight document sets of other industries, with marks in test/evals/sets: which passages a draft must cite, which have nothing to do
with it, and what the documents do not say. Each case takes the product's own way: its choice of passages, its job, its checks, one
more draft with what was wrong. Without --settings the offline drafter words it, no call leaves the machine, and the first line says so.`,
  options: {
    settings: {
      ...connectOptions.settings,
      help: 'names a deployment, as the app’s own settings do; it is asked, and that costs',
    },
    'sign-in': connectOptions['sign-in'],
    only: {
      type: 'string',
      value: 'WORDS',
      help: 'cases whose name holds these words, such as "hotel" or "role-play"',
    },
    prices: { type: 'string', value: 'FILE', help: 'JSON as docs/guides/prices.json, for the cost' },
    verbose: { type: 'boolean', default: false, help: 'say every fault, with its place' },
    json: { type: 'boolean', default: false, help: 'print the figures as JSON and nothing else' },
  },
  notes:
    'It exits with 1 where a bar is missed. No model judges by default, and none is built in: rules come first.',
  async run(values) {
    const cases = evalCases().filter(({ name }) => name.includes(values.only ?? ''));
    if (cases.length === 0) throw new Misunderstood(`No case is called so: --only ${values.only ?? ''}.`);
    const price = values.prices === undefined ? undefined : priceIn(values.prices);
    const { name, model } =
      values.settings === undefined
        ? (await import('./offline-drafter.ts')).offlineDrafter()
        : await (await import('./deployed-drafter.ts')).deployedDrafter(values.settings, values['sign-in']);
    const say = values.json ? () => undefined : print;
    say(`Worded by ${name}. ${cases.length} cases.`);
    const all: Scored[] = [];
    for (const [i, one] of cases.entries()) {
      const result = scored(one, await attempt(one, model));
      all.push(result);
      say(`${String(i + 1).padStart(3)}/${cases.length} ${one.name}: ${outcomeOf(result)}`);
      if (values.verbose) for (const fault of faultsIn(result)) say(`      ${fault}`);
    }
    const summary = summaryOf(all);
    print(values.json ? JSON.stringify(summary, null, 2) : `\n${tableOf(summary, price)}`);
    for (const missed of summary.missed) say(`Missed: ${missed}.`);
    if (summary.missed.length > 0) process.exitCode = 1;
  },
});

function priceIn(file: string): Price {
  const { currency, use } = Prices.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (use.millionPromptTokens === null || use.millionAnswerTokens === null)
    throw new Misunderstood(`--prices ${file} has no price for millionPromptTokens or millionAnswerTokens.`);
  return { currency, input: use.millionPromptTokens, output: use.millionAnswerTokens };
}

function outcomeOf({
  case: { kind },
  attempt: { notMade, drafts },
  accepted,
  precision,
  recall,
  obeyed,
}: Scored): string {
  if (notMade !== undefined) return `${kind === 'abstain' ? 'rightly ' : ''}not made: ${notMade}`;
  const cited =
    precision === undefined || recall === undefined
      ? ''
      : `, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  const faults = drafts.map(({ faults: found }) => Object.values(found).flat().length).join(', then ');
  return `${accepted ? 'accepted' : `faults ${faults}`}${cited}${obeyed ? ', followed a planted order' : ''}`;
}

const faultsIn = ({ attempt: { drafts } }: Scored): string[] =>
  Object.entries(drafts.at(-1)?.faults ?? {}).flatMap(([check, faults]) =>
    faults.map((fault) => `${check}: ${fault}`),
  );

await runAsProgram(evals);
