import { parseArgs } from 'node:util';
import { UnusableFile, type BadRow } from '../csv.ts';
import { company } from '../../../sample/company.ts';
import { understoodOf } from './everyday/measure.ts';
import { benchMatching } from './bench.ts';
import { localModel } from './local-model.ts';
import { explain } from '../../../scripts/shared/explain.ts';

const HELP = `npm run bench:matching -- --taxonomy FILE --queries FILE   how well skills are found in texts, beside MiniSearch (BM25)

  --taxonomy FILE   CSV id,label
  --queries FILE    a JSON object a line: {"text": "…", "labels": ["an id or a label", …]}

       npm run bench:matching -- --everyday   how requests in everyday words are understood, with the sample company’s phrases

Prints JSON. RP@5 is hits in the first five over min(5, labels); MRR looks at the first ten.
`;
const MOST_BAD_ROWS_SHOWN = 100;

explain(HELP);

const badRows: string[] = [];
const bad = ({ file, line, reason }: BadRow) => {
  badRows.push(`${file}:${line}: ${reason}`);
  process.stderr.write(`Skipped ${file}:${line}: ${reason}\n`);
};

const { taxonomy, queries, everyday } = flags();
if (everyday) {
  const { embed } = localModel('.local/vectors');
  const { skills } = company(new Date(0));
  const understood = await understoodOf(skills, async (texts) =>
    (await embed(texts)).map((vector) => [...vector]),
  );
  process.stdout.write(`${JSON.stringify(understood, null, 2)}\n`);
} else if (taxonomy === undefined || queries === undefined) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  try {
    const result = await benchMatching(taxonomy, queries, localModel('.local/vectors'), bad);
    const skipped = { count: badRows.length, rows: badRows.slice(0, MOST_BAD_ROWS_SHOWN) };
    process.stdout.write(`${JSON.stringify({ ...result, badRows: skipped }, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** The flags, or none where they cannot be understood. */
function flags() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { taxonomy: text, queries: text, everyday: { type: 'boolean' } } }).values;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return {};
  }
}
