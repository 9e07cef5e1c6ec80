import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { expectRecall, learnRecall, newCard, newRecallModel, reviewed, type CardMemory } from './recall.ts';
import { momentOf, rowsOf, UnusableRow, type BadRow } from '../csv.ts';
import { noScores, quality, rounded, score, type Quality } from './metrics.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';

const GRADES: Readonly<Record<string, Grade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

interface Review {
  card: string;
  grade: Grade;
  at: number;
}

function reviewFrom(cell: (column: string) => string): Review {
  const card = cell('card_id');
  if (card === '') throw new UnusableRow('card_id is empty');
  const grade = GRADES[cell('review_rating')];
  if (grade === undefined) throw new UnusableRow(`review_rating is "${cell('review_rating')}", not 1 to 4`);
  const at = momentOf(cell('review_time'));
  if (at === undefined) throw new UnusableRow('review_time is empty');
  return { card, grade, at };
}

/**
 * Streams a review log through ts-fsrs with its defaults and through the estimator, which starts from ts-fsrs'
 * prediction and learns this learner's deviations. Both are scored on the same reviews: those a day or more after the
 * card's last one.
 */
export async function benchReviews(
  file: string,
  bad: (row: BadRow) => void,
): Promise<{ reviews: number; estimator: Quality & { perEventMicros: number | null }; tsFsrs: Quality }> {
  const scheduler = fsrs({ enable_fuzz: false });
  const cards = new Map<string, { scheduled: Card; memory: CardMemory }>();
  const model = newRecallModel();
  const [ours, theirs] = [noScores(), noScores()];
  let [reviews, nanoseconds] = [0, 0n];
  for await (const { card, grade, at, line } of rowsOf(
    file,
    ['card_id', 'review_rating', 'review_time'],
    reviewFrom,
    bad,
  )) {
    const outcome = grade === Rating.Again ? 0 : 1;
    const now = new Date(at);
    const known = cards.get(card);
    if (known !== undefined && at < known.memory.lastAt) {
      bad({ file, line, reason: `the review of card ${card} is older than the one before it` });
      continue;
    }
    reviews++;
    if (known !== undefined && at - known.memory.lastAt >= DAY) {
      const retrievability = scheduler.get_retrievability(known.scheduled, now, false);
      score(theirs, retrievability, outcome);
      const start = process.hrtime.bigint();
      const expected = expectRecall(model, known.memory, retrievability, at);
      learnRecall(model, expected, outcome);
      nanoseconds += process.hrtime.bigint() - start;
      score(ours, expected.probability, outcome);
    }
    const { card: scheduled } = scheduler.next(known?.scheduled ?? createEmptyCard(now), now, grade);
    cards.set(card, {
      scheduled,
      memory: known === undefined ? newCard(at) : reviewed(known.memory, outcome, at),
    });
  }
  const perEventMicros = rounded(Number(nanoseconds) / 1000 / ours.outcomes.length);
  return { reviews, estimator: { ...quality(ours), perEventMicros }, tsFsrs: quality(theirs) };
}
