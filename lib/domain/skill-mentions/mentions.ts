import { eachSimilarity, only, type LabelVectors } from './label-vectors.ts';
import { phrasesOf, sentencePhrasesOf, type Phrase } from './phrases.ts';
import { labelOverlaps, type SkillIndex } from './skill-index.ts';

/** A skill that a text speaks of. */
export interface Mention {
  skillId: string;
  label: string;
  /** For ranking within one text only. */
  score: number;
  /** The stretch of the text that speaks of it. */
  phrase: string;
  /** Share of the label's words that the phrase has, 0 to 1. */
  words: number;
  /** Cosine of label and phrase; 0 where no vectors were given. */
  meaning: number;
}

/** What a model knows: a vector for each label, in the order of the index, and one for each text of `textsToEmbed`. */
export interface Vectors {
  labels: LabelVectors;
  texts: readonly ArrayLike<number>[];
}

/**
 * Stretches of one text that are compared by meaning; prose of 4,000 characters has some 700. Of a text that is made to
 * have thousands, those behind them count by their words alone.
 */
export const MOST_STRETCHES = 1_024;

/** The stretches of a text that `findMentions` wants vectors of, in this order. */
export const textsToEmbed = (text: string): string[] =>
  stretches(text)
    .slice(0, MOST_STRETCHES)
    .map((stretch) => stretch.text);

const stretches = (text: string): Phrase[] => [...phrasesOf(text), ...sentencePhrasesOf(text)];

const WEIGHTS = {
  /** Words beside meaning. */
  words: 0.4,
  /** A sentence, whose meaning is blurred, beside its phrases. */
  sentence: 0.2,
  /** A label's words anywhere in the sentence beside those within one phrase. */
  scattered: 0.2,
  crowding: 0.6,
  /** Taken off where a single word is near in meaning: it may stand for many things. */
  singleWord: 0.1,
  /** Taken off where better mentions rest on the same words of the text. */
  taken: 0.08,
};

/** Ranked labels among which the taken words decide. */
const CANDIDATES = 40;

/** Per label: the evidence found so far. */
interface Evidence {
  words: Float32Array;
  covered: Float32Array;
  meaning: Float32Array;
  sentence: Float32Array;
  /** The phrase that speaks of it most, by words and by meaning. */
  byWords: (Phrase | undefined)[];
  byMeaning: (Phrase | undefined)[];
}

/**
 * The skills that a text speaks of, the clearest first, phrase by phrase: by words and, where vectors are given, by
 * meaning. Always answers the nearest ones; what is near enough is for the caller to say, by `words` and `meaning`.
 */
export function findMentions(index: SkillIndex, text: string, limit: number, vectors?: Vectors): Mention[] {
  const evidence = emptyEvidence(index.skills.length);
  const phrases = phrasesOf(text, index.tongue);
  const sentences = sentencePhrasesOf(text, index.tongue);
  for (const phrase of phrases) readWords(index, phrase, evidence);
  for (const sentence of sentences) readScattered(index, sentence, evidence);
  if (vectors) readMeaning(vectors, phrases, sentences, evidence);

  const scores = Float32Array.from(index.skills, (_, i) => scoreOf(i, evidence, vectors));
  const candidates = highest(scores, Math.max(CANDIDATES, limit)).filter(
    (i) => vectors !== undefined || at(evidence.words, i) > 0,
  );
  return spread(candidates, scores, evidence, limit).map((i) => {
    const { skillId = '', label = '' } = index.skills[i] ?? {};
    const phrase = phraseFor(i, evidence)?.text ?? '';
    return {
      skillId,
      label,
      score: at(scores, i),
      phrase,
      words: at(evidence.covered, i),
      meaning: at(evidence.meaning, i),
    };
  });
}

const at = (values: Float32Array, i: number): number => values[i] ?? 0;

/**
 * Places of the highest values, the highest first. Sorting plain numbers and looking them up is ten times as fast as
 * sorting places.
 */
function highest(values: Float32Array, count: number): number[] {
  const lowest = values.toSorted().at(-count) ?? Number.NEGATIVE_INFINITY;
  const places = [...values.keys()].filter((i) => at(values, i) >= lowest);
  return places.sort((a, b) => at(values, b) - at(values, a)).slice(0, count);
}

const phraseFor = (i: number, { byWords, byMeaning }: Evidence) => byMeaning[i] ?? byWords[i];

function scoreOf(i: number, evidence: Evidence, vectors: Vectors | undefined): number {
  const words = at(evidence.words, i);
  if (!vectors) return words;
  const single = (evidence.byMeaning[i]?.words.length ?? 0) > 1 ? 0 : WEIGHTS.singleWord;
  return (
    at(evidence.meaning, i) -
    single +
    WEIGHTS.words * words +
    WEIGHTS.sentence * at(evidence.sentence, i) -
    WEIGHTS.crowding * at(vectors.labels.crowding, i)
  );
}

/** Long labels and rare words say more when they are covered; a phrase with other words in it says less. */
function readWords(index: SkillIndex, phrase: Phrase, { words, covered, byWords }: Evidence): void {
  for (const { skill, ofLabel, ofPhrase } of labelOverlaps(index, phrase.words)) {
    const score = ofLabel * Math.sqrt(ofPhrase) * massOf(index, skill, ofLabel);
    if (score <= at(words, skill)) continue;
    words[skill] = score;
    covered[skill] = ofLabel;
    byWords[skill] = phrase;
  }
}

function readScattered(index: SkillIndex, sentence: Phrase, { words }: Evidence): void {
  for (const { skill, ofLabel } of labelOverlaps(index, sentence.words))
    words[skill] = at(words, skill) + WEIGHTS.scattered * ofLabel * massOf(index, skill, 1);
}

const massOf = (index: SkillIndex, skill: number, share: number): number =>
  ((share * at(index.totals, skill)) / 0.8) ** 0.8;

function readMeaning(
  vectors: Vectors,
  phrases: readonly Phrase[],
  sentences: readonly Phrase[],
  evidence: Evidence,
): void {
  const { meaning, sentence, byMeaning } = evidence;
  const ofPhrases = vectors.texts.slice(0, phrases.length);
  const ofSentences = vectors.texts.slice(phrases.length, phrases.length + sentences.length);
  const places = worthALook(vectors.labels, ofPhrases, evidence.words);
  const labels = only(vectors.labels, places);
  const best = new Float32Array(places.length).fill(-2);
  eachSimilarity(labels, ofPhrases, (similarities, n) => {
    const phrase = phrases[n];
    const off = phrase?.words.length === 1 ? WEIGHTS.singleWord : 0;
    for (const [i, place] of places.entries()) {
      const similarity = at(similarities, i);
      if (similarity - off <= at(best, i)) continue;
      best[i] = similarity - off;
      meaning[place] = similarity;
      byMeaning[place] = phrase;
    }
  });
  eachSimilarity(labels, ofSentences, (similarities) => {
    for (const [i, place] of places.entries())
      sentence[place] = Math.max(at(sentence, place), at(similarities, i));
  });
}

/** Labels that are compared in full; of more than these a rough look chooses. */
const COMPARED = 2_000;

function worthALook(
  labels: LabelVectors,
  phrases: readonly ArrayLike<number>[],
  words: Float32Array,
): number[] {
  if (labels.size <= COMPARED) return [...words.keys()];
  const best = new Float32Array(labels.size);
  eachSimilarity(labels.rough ?? labels, phrases, (similarities) => {
    for (let i = 0; i < best.length; i++) best[i] = Math.max(at(best, i), at(similarities, i));
  });
  return highest(
    best.map((similarity, i) => similarity + WEIGHTS.words * at(words, i)),
    COMPARED,
  );
}

/** Takes the best again and again, where each that is taken makes its words of the text count less for the others. */
function spread(candidates: number[], scores: Float32Array, evidence: Evidence, limit: number): number[] {
  const left = new Set(candidates);
  const taken = new Map<number, number>();
  const found: number[] = [];
  const worth = (i: number) => {
    const words = phraseFor(i, evidence)?.words ?? [];
    const times = words.reduce((sum, { start }) => sum + Math.min(2, taken.get(start) ?? 0), 0);
    return at(scores, i) - (WEIGHTS.taken * times) / Math.max(1, words.length);
  };
  while (left.size > 0 && found.length < limit) {
    const best = [...left].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.delete(best);
    found.push(best);
    for (const { start } of phraseFor(best, evidence)?.words ?? [])
      taken.set(start, (taken.get(start) ?? 0) + 1);
  }
  return found;
}

function emptyEvidence(size: number): Evidence {
  const none = () => new Float32Array(size);
  return {
    words: none(),
    covered: none(),
    meaning: none(),
    sentence: none(),
    byWords: Array.from({ length: size }),
    byMeaning: Array.from({ length: size }),
  };
}
