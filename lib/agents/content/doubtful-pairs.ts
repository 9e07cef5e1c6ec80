import type { Spender } from '../../domain/policy/budget.ts';
import type { CatalogueEntry } from '../../domain/content/content.ts';
import { CoursePair } from '../../domain/course-pair/course-pair.ts';
import { doubtsOf, mayMeanTheSame, type Alike } from '../../domain/course-pair/doubts.ts';
import { isSameTitle } from '../../domain/content/course-file.ts';
import { cosine } from '../../domain/text/similarity.ts';
import { isFault } from '../../errors.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { saveIfNew } from '../../save-if-new.ts';
import { bestOf, type Fit } from './judge-catalogue.ts';

/** Courses for one need that are compared, each with each: titles of a handful, and never the whole catalogue. */
const COMPARED = 12;
/** Pairs that may wait for a human at the same time: a catalogue that somebody fills with nonsense asks no more. */
const MOST_WAITING = 1_000;

/**
 * The pairs among the courses for a need of which a human may say whether they are the same, those with the chosen
 * course first. Each stands in the register from then on. Where nothing can be embedded, the title alone is looked at,
 * and whoever decides is told.
 */
export async function doubtfulPairs(
  fits: readonly Fit[],
  pairs: readonly CoursePair[],
  { spender, at }: { spender: Spender; at: number },
  ports: Pick<Ports, 'model' | 'registers'>,
): Promise<{ maybeSame: CoursePair[]; leftOut: Message[] }> {
  const compared = comparedOf(fits);
  const { thresholds } = await ports.registers.policy();
  const { alike, leftOut } = await alikeBy(compared, thresholds.maybeSameCourse, spender, ports.model);
  const doubts = doubtsOf(compared, pairs, alike);
  const known = new Set(pairs.map(({ pairId }) => pairId));
  const room = MOST_WAITING - pairs.filter(({ standing }) => standing === 'doubtful').length;
  const found = doubts
    .filter(({ pairId }) => !known.has(pairId))
    // What its register could not read again is not kept, and nothing of it is asked.
    .filter((pair) => CoursePair.safeParse(pair).success)
    .slice(0, Math.max(0, room));
  for (const value of found)
    await saveIfNew(ports.registers, { register: 'course-pair', id: value.pairId, value, at });
  const kept = new Set(found.map(({ pairId }) => pairId));
  return {
    maybeSame: doubts.filter(({ pairId }) => known.has(pairId) || kept.has(pairId)),
    leftOut,
  };
}

/** The chosen course, what bears its title, and the next best ones; none where no course is about the skill. */
function comparedOf(fits: readonly Fit[]): CatalogueEntry[] {
  const best = bestOf(fits);
  if (!best) return [];
  const bears = ({ entry }: Fit): number => Number(isSameTitle(entry.title, best.entry.title));
  const others = fits.filter((fit) => fit !== best).toSorted((a, b) => bears(b) - bears(a));
  return [best, ...others.slice(0, COMPARED - 1)].map(({ entry }) => entry);
}

async function alikeBy(
  courses: readonly CatalogueEntry[],
  from: number,
  spender: Spender,
  model: Ports['model'],
): Promise<{ alike?: Alike; leftOut: Message[] }> {
  const isWorthIt = courses.some((one, i) =>
    courses.slice(i + 1).some((other) => mayMeanTheSame(one, other)),
  );
  if (!isWorthIt || from >= 1) return { leftOut: [] };
  try {
    const vectors = await model.embed(
      courses.map(({ title }) => title),
      'company',
      spender,
    );
    const alike = {
      from,
      cosine: (one: number, other: number) => cosine(vectors[one] ?? [], vectors[other] ?? []),
    };
    return { alike, leftOut: [] };
  } catch (error) {
    if (!isFault(error, 'unavailable') && !isFault(error, 'over-budget')) throw error;
    return { leftOut: [message('response.courses-not-compared', { why: error.said })] };
  }
}
