import { START } from '../../support/world.ts';

const at = START;
const long = (length: number): string =>
  'Prices are reviewed in January. '.repeat(Math.ceil(length / 32)).slice(0, length);
const sentence = (i: number) => ({
  text: long(500),
  source: { name: `folder/document-${i}.md`, section: 'Limits', page: i, url: `https://site.example/${i}` },
});
const answer = { text: long(500), source: { name: 'Prices', acceptedAt: at } };
const handed = { handOverId: 'h', subject: 'Prices', at, expiresAt: at };
const twin = {
  consents: true,
  twinId: 't',
  calledBy: 'Ada Byrne',
  documents: Array.from({ length: 20 }, (_, i) => ({
    name: `folder/document-${i}.md`,
    departments: i === 0 ? ['Sales', 'Service'] : [],
  })),
  subjects: Array.from({ length: 10 }, (_, i) => `Subject ${i} of some length`),
  until: at + 1,
  isOn: true,
  answersNow: true,
  changedAt: at,
  answers: Array.from({ length: 30 }, (_, i) => ({
    answerId: `a${i}`,
    about: 'Prices',
    text: long(2_000),
    acceptedAt: at,
  })),
  unanswered: [{ subject: 'Subject 1 of some length', people: 10 }],
};
const none = { consents: false, documents: [], subjects: [], answers: [], unanswered: [] };
const question = (others: object = {}) => ({
  ...handed,
  askerName: 'Ben',
  question: long(1_000),
  draft: [sentence(1), sentence(2), answer],
  ...others,
});

/** What doors of experts answer, small and as large as it becomes. */
export const expertReplies: Record<string, object[]> = {
  'me-question-ask': [
    {
      outcome: 'answered',
      said: 'AI found it.',
      sentences: [sentence(1), sentence(2), answer],
      handOver: null,
    },
    {
      outcome: 'not-known',
      said: 'I do not know; Ada may know: shall I ask?',
      sentences: [],
      handOver: { twinId: 't', calledBy: 'Ada', subject: 'Prices' },
    },
    { outcome: 'not-known', said: 'I do not know.', sentences: [], handOver: null },
  ],
  'me-question-hand-over': [{ ...handed, calledBy: 'Ada' }],
  'me-questions-list': [
    { questions: [] },
    {
      questions: (['accept', 'correct', 'decline'] as const).map((said) => ({
        ...handed,
        calledBy: 'Ada',
        question: long(1_000),
        answer: { said, at, ...(said === 'decline' ? {} : { text: long(2_000) }) },
      })),
    },
    { questions: [{ ...handed, calledBy: 'Ada', question: 'Why?' }] },
  ],
  'me-question-erase': [{ handOverId: 'h', status: 'erased' }],
  'me-twin-read': [none, twin, { ...twin, isOn: false }, { ...twin, until: at - 1 }],
  'me-twin-consent': [twin],
  'me-twin-document': [twin],
  'me-twin-switch': [{ ...twin, isOn: false }],
  'me-twin-answer-erase': [twin],
  'me-twin-erase': [{ status: 'erased' }],
  'me-handed-list': [
    { questions: [] },
    { questions: [question(), question(), question({ said: 'accept' })] },
  ],
  'me-handed-answer': [question({ said: 'accept' }), question({ said: 'decline', draft: [] })],
};
