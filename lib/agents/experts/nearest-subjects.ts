import type { Spender } from '../../domain/policy/budget.ts';
import { decidingWords } from '../../domain/expert/support.ts';
import type { Twin } from '../../domain/expert/twin.ts';
import { cosine } from '../../domain/text/similarity.ts';
import type { Ports } from '../../ports/index.ts';

export interface NearSubject {
  twin: Twin;
  subject: string;
}

/**
 * Experts by how near the nearest of their subjects is to a question, and the nearest subject of all where it is about
 * the question: by a word that both hold, or as close as passages about a skill are. With the vector of the question,
 * which is paid for once.
 */
export async function nearestSubjects(
  question: string,
  twins: readonly Twin[],
  { model, registers }: Pick<Ports, 'model' | 'registers'>,
  spender: Spender,
): Promise<{ order: Twin[]; near: NearSubject | undefined; asked: number[] }> {
  const named = twins.flatMap((twin) => twin.subjects.map((subject) => ({ twin, subject })));
  if (named.length === 0) return { order: [], near: undefined, asked: [] };
  const { thresholds } = await registers.policy();
  const texts = [question, ...named.map(({ subject }) => subject)];
  const [asked = [], ...vectors] = await model.embed(texts, 'people', spender);
  const words = new Set(decidingWords(question));
  const weighed = named
    .map((one, i) => ({
      ...one,
      shares: decidingWords(one.subject).some((word) => words.has(word)),
      closeness: cosine(asked, vectors[i] ?? []),
    }))
    .toSorted((a, b) => Number(b.shares) - Number(a.shares) || b.closeness - a.closeness);
  const [first] = weighed;
  const isNear = first && (first.shares || first.closeness >= thresholds.onTheSubject);
  return {
    order: [...new Set(weighed.map(({ twin }) => twin))],
    near: isNear ? { twin: first.twin, subject: first.subject } : undefined,
    asked,
  };
}
