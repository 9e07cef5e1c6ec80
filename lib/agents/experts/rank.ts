import MiniSearch from 'minisearch';
import type { Spender } from '../../domain/policy/budget.ts';
import { crowding } from '../../domain/expert/crowding.ts';
import { fused, placesBy } from '../../domain/expert/fused.ts';
import type { ExpertPassage } from '../../domain/expert/passage.ts';
import { decidingWords } from '../../domain/expert/support.ts';
import { cosine } from '../../domain/text/similarity.ts';
import type { Model } from '../../ports/model.ts';

/** How much the order by words counts beside each of the two by vectors. */
const BY_WORDS = 0.5;

/** A question with its vector. */
export interface VectoredQuestion {
  question: string;
  asked: readonly number[];
}

export interface RankedPassages {
  /** Places of the passages, the one that answers best first. */
  order: number[];
  /** The same by vectors alone. */
  byVectors: number[];
  /** Of each passage its sentences, the one nearest to the question first. */
  nearest: (place: number) => readonly string[];
}

/**
 * Passages by how well they may answer a question: by the nearest of their sentences, by all of them under their
 * heading, and by words (BM25), fused.
 */
export async function rankPassages(
  { question, asked }: VectoredQuestion,
  passages: readonly ExpertPassage[],
  embed: Model['embed'],
  spender: Spender,
): Promise<RankedPassages> {
  const vectors = await vectorsOf(passages, embed, spender);
  const vectorOf = (text: string): number[] => vectors.get(text) ?? [];
  const near = (text: string) => cosine(asked, vectorOf(text));
  const bySentence = apart(
    passages.map(({ sentences }) => Math.max(...sentences.map(near))),
    passages.map(({ sentences }) => meanOf(sentences.map(vectorOf))),
  );
  const bySubject = apart(
    passages.map(({ soughtBy }) => near(soughtBy)),
    passages.map(({ soughtBy }) => vectorOf(soughtBy)),
  );
  return {
    order: fused([
      { scores: bySentence, weight: 1 },
      { scores: bySubject, weight: 1 },
      { scores: byWords(question, passages), weight: BY_WORDS },
    ]),
    byVectors: placesBy(bySentence.map((score, place) => score + (bySubject[place] ?? 0))),
    nearest: (place) => (passages[place]?.sentences ?? []).toSorted((a, b) => near(b) - near(a)),
  };
}

/** How near each is to the question, without what it is near to anyway; above 0, so that each has its place. */
function apart(near: readonly number[], vectors: readonly (readonly number[])[]): number[] {
  const crowded = crowding(vectors);
  return near.map((score, place) => 3 + 2 * score - (crowded[place] ?? 0));
}

const meanOf = ([first = [], ...others]: readonly (readonly number[])[]): number[] =>
  first.map((x, i) => others.reduce((sum, vector) => sum + (vector[i] ?? 0), x) / (others.length + 1));

/** What an expert wrote is theirs and no document of the company's: no vector of it is kept. */
async function vectorsOf(
  passages: readonly ExpertPassage[],
  embed: Model['embed'],
  spender: Spender,
): Promise<Map<string, number[]>> {
  const vectors = new Map<string, number[]>();
  const isWritten = ({ source }: ExpertPassage) => source.acceptedAt !== undefined;
  for (const [of, some] of [
    ['people', passages.filter(isWritten)],
    ['company', passages.filter((passage) => !isWritten(passage))],
  ] as const) {
    const texts = [...new Set(some.flatMap(({ soughtBy, sentences }) => [soughtBy, ...sentences]))];
    const made = texts.length === 0 ? [] : await embed(texts, of, spender);
    for (const [i, text] of texts.entries()) vectors.set(text, made[i] ?? []);
  }
  return vectors;
}

function byWords(question: string, passages: readonly ExpertPassage[]): number[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: decidingWords });
  index.addAll(passages.map(({ soughtBy: text }, id) => ({ id, text })));
  const scores = passages.map(() => 0);
  for (const { id, score } of index.search(question)) scores[id as number] = score;
  return scores;
}
