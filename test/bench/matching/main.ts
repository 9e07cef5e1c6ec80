// How well skills are found in texts: beside a word search, or in everyday requests.
import { command, Misunderstood, print, runAsProgram } from '../../../scripts/commands/command.ts';
import { connectOptions } from '../../../scripts/commands/personal-data/connect.ts';
import { company } from '../../../sample/company.ts';
import { UnusableFile, type BadRow } from '../csv.ts';
import { understoodOf } from './everyday/measure.ts';
import { benchMatching } from './bench.ts';
import { localModel } from './local-model.ts';

const MOST_BAD_ROWS_SHOWN = 100;
const NOT_RUN = 'not run: no deployment was named, give --settings FILE';

const matching = command({
  name: 'bench:matching',
  summary: 'how well skills are found in texts, beside MiniSearch (BM25)',
  about: `Prints JSON. RP@5 is hits in the first five over min(5, labels); MRR looks at the first ten. Vectors are always those of the small local
model; --rerank lets the deployment that --settings names read the first twenty again, as the app does, and prints its figures beside them.`,
  options: {
    taxonomy: { type: 'string', value: 'FILE', help: 'CSV id,label' },
    queries: {
      type: 'string',
      value: 'FILE',
      help: 'a JSON object a line: {"text": "…", "labels": ["an id or a label", …]}',
    },
    everyday: {
      type: 'boolean',
      default: false,
      help: 'instead: how requests in everyday words are understood, with the sample company’s phrases',
    },
    rerank: { type: 'boolean', default: false, help: 'the first twenty are read again by the deployment' },
    settings: {
      ...connectOptions.settings,
      help: 'names that deployment, as the app’s own settings do; it is asked once a text, and that costs',
    },
    'sign-in': connectOptions['sign-in'],
  },
  async run({ taxonomy, queries, everyday, rerank, settings, 'sign-in': signIn }) {
    if (!everyday && (taxonomy === undefined || queries === undefined))
      throw new Misunderstood('Give --taxonomy and --queries, or --everyday.');
    const reader =
      rerank && settings !== undefined
        ? (await (await import('../../evals/deployed-drafter.ts')).deployedDrafter(settings, signIn)).model
        : undefined;
    const notRun = rerank && !reader ? { rerank: NOT_RUN } : {};
    const local = localModel('.local/vectors');
    if (everyday) {
      const embed = async (texts: readonly string[]) =>
        (await local.embed(texts)).map((vector) => [...vector]);
      const { skills } = company(new Date(0));
      const understood = await understoodOf(skills, { embed });
      const again = reader ? { rerank: await understoodOf(skills, { embed, ask: reader.ask }) } : notRun;
      print(JSON.stringify({ ...understood, ...again }, null, 2));
      return;
    }
    const badRows: string[] = [];
    const bad = ({ file, line, reason }: BadRow) => {
      badRows.push(`${file}:${line}: ${reason}`);
      process.stderr.write(`Skipped ${file}:${line}: ${reason}\n`);
    };
    try {
      const result = await benchMatching(taxonomy ?? '', queries ?? '', local, bad, reader);
      const skipped = { count: badRows.length, rows: badRows.slice(0, MOST_BAD_ROWS_SHOWN) };
      print(JSON.stringify({ ...result, ...notRun, badRows: skipped }, null, 2));
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  },
});

await runAsProgram(matching);
