import { momentOf, rowsOf, UnusableRow, type BadRow } from '../csv.ts';
import { noScores, quality, rounded, score, type Quality } from './metrics.ts';
import { estimator, type Response } from './predictor.ts';

/** Rows of a response log; a row without a skill is used with its item alone. */
export const responsesOf = (file: string, bad: (row: BadRow) => void): AsyncGenerator<Response> =>
  rowsOf(file, ['user_id', 'item_id', 'skill_id', 'correct'], responseFrom, bad);

function responseFrom(cell: (column: string) => string): Response {
  const [user, item] = [cell('user_id'), cell('item_id')];
  if (user === '') throw new UnusableRow('user_id is empty');
  if (item === '') throw new UnusableRow('item_id is empty');
  const correct = outcomeOf(cell('correct'));
  const at = momentOf(cell('timestamp'));
  const skills = cell('skill_id')
    .split('~')
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
  return { user, item, skills, correct, ...(at === undefined ? {} : { at }) };
}

/** 0 or 1, also as `1.0` or `true`. */
function outcomeOf(text: string): 0 | 1 {
  const said = { true: 1, false: 0, '': Number.NaN }[text.toLowerCase()] ?? Number(text);
  if (said !== 0 && said !== 1) throw new UnusableRow(`correct is "${text}", not 0 or 1`);
  return said;
}

/**
 * Streams the train file through the estimator, then each row of the test file: predicted first, learned from after.
 * `rows` counts the test rows that were scored; perEventMicros is the mean cost of predicting and learning over all
 * rows.
 */
export async function benchResponses(
  train: string | undefined,
  test: string,
  bad: (row: BadRow) => void,
): Promise<Quality & { trainRows: number; perEventMicros: number | null }> {
  const predict = estimator();
  const scored = noScores();
  let [trainRows, nanoseconds] = [0, 0n];
  const timed = (row: Response) => {
    const start = process.hrtime.bigint();
    const predicted = predict(row);
    nanoseconds += process.hrtime.bigint() - start;
    return predicted;
  };
  if (train !== undefined) {
    for await (const row of responsesOf(train, bad)) {
      timed(row);
      trainRows++;
    }
  }
  for await (const row of responsesOf(test, bad)) score(scored, timed(row), row.correct);
  const events = trainRows + scored.outcomes.length;
  return { ...quality(scored), trainRows, perEventMicros: rounded(Number(nanoseconds) / 1000 / events) };
}
