import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contentWords } from './content-words.ts';
import { readQuestions } from './questions.ts';

const { experts, questions } = readQuestions();
const expertOf = new Map(experts.map((expert) => [expert.id, expert]));
const documentsOf = (id: string): string[] => expertOf.get(id)?.documents ?? [];

/** Sentences as they stand in a document, line by line, without marks of lists and headings. */
const sentencesOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^(?:- |\d+\. )/, '').split(/(?<=[.!?]) /));

/** Whether a quote is a whole sentence of the document or two adjacent ones. */
const standsIn = ({ document, quote }: { document: string; quote: string }): boolean =>
  sentencesOf(document).some((line) =>
    line.some((sentence, i) => quote === sentence || quote === line.slice(i, i + 2).join(' ')),
  );

const answered = questions.flatMap((asked) =>
  asked.answeredBy === null ? [] : [{ ...asked, answeredBy: asked.answeredBy }],
);
const unanswered = questions.filter((asked) => asked.answeredBy === null);
const because = (why: string) => questions.filter((asked) => 'why' in asked && asked.why === why);
const inLanguage = <T extends { language: string }>(language: string, of: T[]) =>
  of.filter((asked) => asked.language === language);

const shared = (question: string, quote: string): number => {
  const theirs = contentWords(quote);
  return [...contentWords(question)].filter((word) => theirs.has(word)).length;
};

describe('the questions that experts are asked', () => {
  it('are enough, of enough experts and documents, to tell finding from luck', () => {
    const documents = experts.flatMap((expert) => expert.documents);
    expect(experts.length).toBeGreaterThanOrEqual(6);
    expect(documents.length).toBeGreaterThanOrEqual(25);
    expect(new Set(documents).size).toBe(documents.length);
    expect(documents.flatMap(sentencesOf).length).toBeGreaterThanOrEqual(150);
    expect(inLanguage('en', questions).length).toBeGreaterThanOrEqual(120);
    expect(inLanguage('de', questions).length).toBeGreaterThanOrEqual(12);
  });

  it('are each asked once, of an expert there is', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    expect(questions.filter(({ expert }) => !expertOf.has(expert))).toEqual([]);
    for (const { id } of experts) {
      expect(answered.filter(({ expert }) => expert === id).length).toBeGreaterThanOrEqual(5);
      expect(unanswered.filter(({ expert }) => expert === id).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('have an answer that stands word by word in a document of the expert', () => {
    const quotes = answered.flatMap(({ id, expert, answeredBy: { also = [], ...first } }) =>
      [first, ...also].map((quote) => ({ id, expert, ...quote })),
    );
    expect(quotes.filter(({ expert, document }) => !documentsOf(expert).includes(document))).toEqual([]);
    expect(quotes.filter((quote) => !standsIn(quote))).toEqual([]);
  });

  it('have no answer in a third of all cases, for each of the reasons', () => {
    expect(unanswered.length).toBeGreaterThanOrEqual(40);
    expect(unanswered.length * 3).toBeGreaterThanOrEqual(questions.length);
    expect(because('close').length).toBeGreaterThanOrEqual(10);
    expect(because('another-expert').length).toBeGreaterThanOrEqual(10);
    for (const why of ['off-subject', 'personal', 'opinion', 'injection'])
      expect(because(why).length).toBeGreaterThanOrEqual(5);
  });

  it('are answered by a colleague of the same company where they say so', () => {
    const wrong = questions.flatMap(({ id, expert, ...asked }) => {
      if (!('elsewhere' in asked)) return [];
      const { elsewhere } = asked;
      const colleague =
        elsewhere.expert !== expert &&
        expertOf.get(elsewhere.expert)?.company === expertOf.get(expert)?.company;
      const theirs = documentsOf(elsewhere.expert).includes(elsewhere.document);
      return colleague && theirs && standsIn(elsewhere) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  it('share at most one content word with their answer in half of the English cases or more', () => {
    const english = inLanguage('en', answered);
    const far = english.filter(({ question, answeredBy }) => shared(question, answeredBy.quote) <= 1);
    expect(far.length * 2).toBeGreaterThanOrEqual(english.length);
  });
});

describe('content words', () => {
  it('are the same whether plural, -ing or -ed, and leave out what any sentence has', () => {
    expect(contentWords("Don't the customers' repairs get tested?")).toEqual(
      contentWords('A customer is testing the repair'),
    );
    expect(shared('may I swap the pump', 'Nobody swaps pumps')).toBe(2);
  });
});
