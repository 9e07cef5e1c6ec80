import { describe, expect, test } from '@jest/globals';
import { sentencesAnswering } from '../../../../lib/agents/experts/sentences-answering.ts';
import { rankPassages } from '../../../../lib/agents/experts/rank.ts';
import { passagesInDocument } from '../../../../lib/domain/expert/passage.ts';
import { overBudget, unavailable } from '../../../../lib/errors.ts';
import { message } from '../../../../lib/messages/message.ts';
import type { Model, ModelJob } from '../../../../lib/ports/model.ts';
import { honestModel, modelThatRefuses } from '../../../support/models.ts';

const SPENDER = { agent: 'experts', at: 0 } as const;
const passages = passagesInDocument(
  {
    name: 'travel.md',
    blocks: [
      { kind: 'heading', depth: 1, text: 'Nights away' },
      { kind: 'paragraph', text: 'Hotels are booked by the front desk. A night may cost 140 euros.' },
      { kind: 'paragraph', text: 'Bicycles stand in the yard.' },
      { kind: 'paragraph', text: 'Whoever comes home after ten in the evening starts at noon next day.' },
    ],
  },
  { twinId: 'twin', calledBy: 'Ada' },
);

/** Points at sentences whose text holds this, by the numbers that they were given. */
const pointsAt = (...pieces: string[]): Pick<Model, 'ask'> & { jobs: ModelJob<unknown>[] } => {
  const jobs: ModelJob<unknown>[] = [];
  return {
    jobs,
    ask: (job) => {
      jobs.push(job);
      const { sentences } = job.material as { sentences: { number: number; text: string }[] };
      const answers = sentences.filter(({ text }) => pieces.some((piece) => text.includes(piece)));
      return Promise.resolve({
        outcome: 'answered',
        value: job.schema.parse({ answers: answers.map(({ number }) => number) }),
        model: 'points',
        tokens: { input: 0, output: 0, thought: 0 },
      });
    },
  };
};

async function answers(question: string, model: Pick<Model, 'ask'>): Promise<string[]> {
  const { embed } = honestModel();
  const [asked = []] = await embed([question], 'people', SPENDER);
  const ranked = await rankPassages({ question, asked }, passages, embed, SPENDER);
  return (await sentencesAnswering(question, passages, ranked, model, SPENDER)).map(({ text }) => text);
}

const WITHOUT_A_SHARED_WORD = 'I was on the train till midnight, when do I have to be in?';
const ASKED_BY_WORDS = 'What may a night in hotels cost?';

describe('a question is answered', () => {
  test('by the sentence that the model points at, without a shared word, as it stands', async () => {
    expect(await answers(WITHOUT_A_SHARED_WORD, pointsAt('starts at noon'))).toEqual([
      'Whoever comes home after ten in the evening starts at noon next day.',
    ]);
    expect(await answers(WITHOUT_A_SHARED_WORD, modelThatRefuses())).toEqual([]);
  });

  test('by none where the model points at none, whatever words are shared', async () => {
    expect(await answers(ASKED_BY_WORDS, modelThatRefuses())).not.toEqual([]);
    expect(await answers(ASKED_BY_WORDS, pointsAt())).toEqual([]);
  });

  test('by no sentence without an amount where one is asked, wherever the model points', async () => {
    expect(await answers('How many bicycles may I bring?', pointsAt('yard'))).toEqual([]);
    expect(await answers('Where do bicycles go?', pointsAt('yard'))).toEqual(['Bicycles stand in the yard.']);
  });

  test('by no more than was shown: a number of no sentence is none', async () => {
    const invents: Pick<Model, 'ask'> = {
      ask: (job) =>
        Promise.resolve({
          outcome: 'answered',
          value: job.schema.parse({ answers: [99] }),
          model: 'invents',
          tokens: { input: 0, output: 0, thought: 0 },
        }),
    };
    expect(await answers(ASKED_BY_WORDS, invents)).toEqual([]);
  });

  test.each([
    ['is away', unavailable(message('problem.expert.later'))],
    ['has spent its budget', overBudget(message('problem.expert.later'))],
  ])('by words where the model %s', async (_, fault) => {
    const fails: Pick<Model, 'ask'> = { ask: () => Promise.reject(fault) };
    expect(await answers(ASKED_BY_WORDS, fails)).toEqual(await answers(ASKED_BY_WORDS, modelThatRefuses()));
  });

  test('and a fault of ours is none of the model', async () => {
    const breaks: Pick<Model, 'ask'> = { ask: () => Promise.reject(new TypeError('broken')) };
    await expect(answers(ASKED_BY_WORDS, breaks)).rejects.toThrow('broken');
  });

  test('from question, headings and sentences alone: nobody is named to the model', async () => {
    const model = pointsAt();
    await answers(ASKED_BY_WORDS, model);
    expect(model.jobs[0]?.material).toEqual({
      task: 'point-at-answer',
      question: ASKED_BY_WORDS,
      sentences: [
        { number: 1, under: 'travel.md: Nights away', text: 'Hotels are booked by the front desk.' },
        { number: 2, under: 'travel.md: Nights away', text: 'A night may cost 140 euros.' },
        { number: 3, under: 'travel.md: Nights away', text: 'Bicycles stand in the yard.' },
        {
          number: 4,
          under: 'travel.md: Nights away',
          text: 'Whoever comes home after ten in the evening starts at noon next day.',
        },
      ],
    });
  });
});
