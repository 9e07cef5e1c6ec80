import { parseArgs } from 'node:util';
import { UnusableFile, type BadRow } from '../csv.ts';
import { benchAgeing } from './ageing.ts';
import { benchResponses } from './responses.ts';
import { benchReviews } from './reviews.ts';
import { benchWorlds } from './compare-worlds.ts';
import { explain } from '../../../scripts/shared/explain.ts';

const HELP = `npm run bench:skills -- --test FILE [--train FILE] | --reviews FILE | --worlds SEEDS | --ageing SEEDS   how well the next answer is foretold

  --test FILE [--train FILE]   CSV user_id,item_id,skill_id,correct[,timestamp]; several skills as a~b
  --reviews FILE               CSV card_id,review_rating,review_time
  --worlds SEEDS               generated logs with known truth, beside Elo, PFA and Best-LR: 1,2,3
  --ageing SEEDS               people whose skill drifts, read up to three half-lives after they were seen, beside a Kalman filter

Prints JSON. Rows that cannot be used are named and skipped.
`;
const MOST_BAD_ROWS_SHOWN = 100;

explain(HELP);

const badRows: BadRow[] = [];
const bad = (row: BadRow) => {
  badRows.push(row);
  process.stderr.write(`Skipped ${row.file}:${row.line}: ${row.reason}\n`);
};

try {
  const result = await chosen();
  if (result === undefined) {
    process.stderr.write(HELP);
    process.exitCode = 2;
  } else {
    const shown = badRows
      .slice(0, MOST_BAD_ROWS_SHOWN)
      .map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    const skipped = { count: badRows.length, rows: shown };
    process.stdout.write(`${JSON.stringify({ ...result, badRows: skipped }, null, 2)}\n`);
  }
} catch (error) {
  if (!(error instanceof UnusableFile)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The flags, or none where they cannot be understood. */
function flags() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { train: text, test: text, reviews: text, worlds: text, ageing: text } })
      .values;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return {};
  }
}

async function chosen(): Promise<object | undefined> {
  const values = flags();
  if (values.reviews !== undefined) return benchReviews(values.reviews, bad);
  if (values.test !== undefined) return benchResponses(values.train, values.test, bad);
  if (values.worlds !== undefined) return benchWorlds(values.worlds.split(',').map(Number));
  if (values.ageing !== undefined) return benchAgeing(values.ageing.split(',').map(Number));
  return undefined;
}
