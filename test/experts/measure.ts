import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import MiniSearch from 'minisearch';
import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import { sentencesAnswering, isHeld } from '../../lib/agents/experts/sentences-answering.ts';
import { rankPassages } from '../../lib/agents/experts/rank.ts';
import { passagesInDocument, type ExpertPassage } from '../../lib/domain/expert/passage.ts';
import type { Model } from '../../lib/ports/model.ts';

/** A set of questions: of whom each is asked, and the sentences any of which answers; none where nothing does. */
export interface QuestionSet {
  experts: readonly { id: string; documents: readonly string[] }[];
  questions: readonly {
    expert: string;
    question: string;
    /** Pieces of the documents, word by word. */
    answers: readonly string[];
    /** Under which the figures are told apart. */
    kind: string;
  }[];
}

export interface Asked {
  kind: string;
  question: string;
  isAnswerable: boolean;
  /** Rank of the first passage that answers, from 1 on; Infinity where none is found. */
  rank: number;
  /** The same by BM25 alone, as it comes. */
  rankByWords: number;
  isAnswered: boolean;
  /** Whether a sentence of the answer is one that answers. */
  isRight: boolean;
  /** Sentences of the answer, and those of them that their passage does not hold. */
  sentences: number;
  unsupported: number;
}

/** Who makes vectors, and who points at what answers. */
export type Answering = Pick<Model, 'embed' | 'ask'>;

const SPENDER = { agent: 'experts', at: 0 } as const;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What an expert lets be answered from, passage by passage. */
export const passagesOfExpert = ({ id, documents }: QuestionSet['experts'][number]): ExpertPassage[] =>
  documents.flatMap((file) =>
    passagesInDocument(
      { name: basename(file), blocks: markdownBlocks(readFileSync(file, 'utf8')) },
      { twinId: id, calledBy: id },
    ),
  );

const rankOf = (order: readonly number[], isRight: (place: number) => boolean): number => {
  const found = order.findIndex(isRight);
  return found === -1 ? Infinity : found + 1;
};

/**
 * Asks every question of its own expert alone, as the agent does where somebody names the expert; who names none is
 * answered from those of all, among which less is found.
 */
export async function askAll(set: QuestionSet, { embed, ask }: Answering): Promise<Asked[]> {
  const passagesOf = new Map(set.experts.map((expert) => [expert.id, passagesOfExpert(expert)]));
  const indexOf = new Map(
    [...passagesOf].map(([id, passages]) => {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(passages.map(({ soughtBy: text }, place) => ({ id: place, text })));
      return [id, index] as const;
    }),
  );
  const asked: Asked[] = [];
  for (const { expert, question, answers, kind } of set.questions) {
    const passages = passagesOf.get(expert) ?? [];
    const holds = (text: string, isPart: boolean) =>
      answers.some((answer) => (isPart ? oneLine(answer).includes(text) : text.includes(oneLine(answer))));
    const isRight = (place: number) => holds(passages[place]?.sentences.join(' ') ?? '', false);
    const [vector = []] = await embed([question], 'people', SPENDER);
    const ranked = await rankPassages({ question, asked: vector }, passages, embed, SPENDER);
    const answer = await sentencesAnswering(question, passages, ranked, { ask }, SPENDER);
    const byWords = (indexOf.get(expert)?.search(question) ?? []).map(({ id }) => id as number);
    asked.push({
      kind,
      question,
      isAnswerable: answers.length > 0,
      rank: rankOf(ranked.order, isRight),
      rankByWords: rankOf(byWords, isRight),
      isAnswered: answer.length > 0,
      isRight: answer.some(({ text }) => holds(text, true) || holds(text, false)),
      sentences: answer.length,
      unsupported: answer.filter((one) => !isHeld(one)).length,
    });
  }
  return asked;
}

export interface Figures {
  answerable: number;
  unanswerable: number;
  /** Shares of the answerable whose passage is among the first five. */
  recallAt5: number;
  recallAt5ByWords: number;
  /** Share of the unanswerable that are refused. */
  refused: number;
  /** Shares of the answerable that are answered, and rightly. */
  answered: number;
  right: number;
  sentences: number;
  /** Sentences that their passage does not hold: 0 by construction, as long as the agent drops those itself. */
  unsupported: number;
}

const share = (some: number, of: number): number => (of === 0 ? 1 : some / of);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export function figuresOf(asked: readonly Asked[]): Figures {
  const can = asked.filter(({ isAnswerable }) => isAnswerable);
  const cannot = asked.filter(({ isAnswerable }) => !isAnswerable);
  const count = (of: readonly Asked[], is: (one: Asked) => boolean) => share(of.filter(is).length, of.length);
  return {
    answerable: can.length,
    unanswerable: cannot.length,
    recallAt5: count(can, ({ rank }) => rank <= 5),
    recallAt5ByWords: count(can, ({ rankByWords }) => rankByWords <= 5),
    refused: count(cannot, ({ isAnswered }) => !isAnswered),
    answered: count(can, ({ isAnswered }) => isAnswered),
    right: count(can, ({ isRight }) => isRight),
    sentences: sum(asked.map(({ sentences }) => sentences)),
    unsupported: sum(asked.map(({ unsupported }) => unsupported)),
  };
}

/** As a line of a report. */
export const told = (name: string, figures: Figures): string =>
  [
    `${name}: ${figures.answerable} answerable, ${figures.unanswerable} unanswerable`,
    `recall@5 ${figures.recallAt5.toFixed(3)} (BM25 ${figures.recallAt5ByWords.toFixed(3)})`,
    `refused ${figures.refused.toFixed(3)}`,
    `answered ${figures.answered.toFixed(3)}, rightly ${figures.right.toFixed(3)}`,
    `${figures.unsupported} of ${figures.sentences} sentences unsupported`,
  ].join('; ');
