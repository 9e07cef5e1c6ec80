import { exampleMeasure } from '../../../functions/http/needs/measure-read.ts';
import { START } from '../../support/world.ts';

const long = (text: string, characters: number) => text.repeat(characters);
const option = (isRight: boolean) => ({
  option: long('o', 900),
  isRight,
  feedback: long('f', 1_200),
  source: long('s', 100),
});
const feedback = [option(true), option(false), option(false), option(false)];
const five = Array.from({ length: 5 }, (_, i) => `q${i + 1}`);
const read = {
  isYours: false,
  ...exampleMeasure,
  status: 'drafted',
  skill: long('n', 100),
  role: long('r', 100),
  items: five.map((itemId) => ({
    itemId,
    situation: long('w', 900),
    isMadeUp: true,
    asks: 'What do you do next?',
    options: feedback,
    doubt: long('d', 120),
  })),
};
const asked = (answered: number) => ({
  measureId: exampleMeasure.measureId,
  skill: read.skill,
  closesAt: START,
  items: five.map((questionId, i) => ({
    questionId,
    situation: long('w', 900),
    isMadeUp: i % 2 === 0,
    asks: 'What do you do next?',
    options: feedback.map((one) => one.option),
    isAnswered: i < answered,
  })),
});

/** What the doors of a measure may answer, in their extremes. */
export const measureReplies: Record<string, object[]> = {
  'measure-want': [exampleMeasure],
  'measure-read': [
    read,
    { ...read, isYours: true },
    { ...read, status: 'wanted', items: [] },
    { ...read, status: 'impossible', why: long('y', 400), items: [] },
    { ...read, status: 'open', closesAt: START },
    { ...read, status: 'closed' },
    { ...read, status: 'left' },
  ],
  'measure-decide': [
    { ...exampleMeasure, status: 'open' },
    { ...exampleMeasure, status: 'left' },
  ],
  'me-measures-list': [{ measures: [] }, { measures: [asked(0), asked(2)] }, { measures: [asked(5)] }],
  'me-measure-answer': [
    { measureId: exampleMeasure.measureId, next: 'q2', items: [] },
    {
      measureId: exampleMeasure.measureId,
      items: five.map((itemId) => ({ itemId, isRight: itemId === 'q1', feedback })),
    },
  ],
};
