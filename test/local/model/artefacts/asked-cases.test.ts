import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { markdownBlocks } from '../../../../lib/adapters/documents/formats/markdown.ts';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { toSpans } from '../../../../lib/agents/content/material/to-spans.ts';
import { english } from '../../../../lib/messages/words.ts';
import { draftedFrom, type DocumentSet } from './material.ts';

/** Written before the rule, as lists of questions and answers are: each question names the case, and no answer does. */
const parcels: DocumentSet = {
  name: 'parcels',
  skill: 'Handing out parcels',
  audience: 'Shop Assistant',
  spans: toSpans(
    {
      name: 'parcels.md',
      blocks: markdownBlocks(readFileSync(new URL('./sets/parcels.md', import.meta.url), 'utf8')),
    },
    0,
  ),
};
const lesson = draftedFrom(parcels, 'micro-text');
if (lesson.form !== 'micro-text') throw new Error(`It is a ${lesson.form}.`);
const said = JSON.stringify(lesson.learner);

describe('of questions and answers', () => {
  test('a lesson has no fault', () => {
    const subject = { ...parcels, modality: 'micro-text' as const, isKnownName: () => false };
    expect(faultsOfArtefact(lesson, parcels.spans, subject).map(english.sayMessage)).toEqual([]);
  });

  test('it is about a case that somebody asks about, which it says', () => {
    const { condition } = lesson.learner.objective;
    expect('text' in condition ? condition.text : '').toMatch(
      /^If (?:somebody collects for a neighbour|you find a parcel that is wet|the parcel is not on the shelf)[.]$/,
    );
  });

  test('what is told away from its question has its case before it, and no question stands in a sentence', () => {
    expect(said).toMatch(/If [^:"]+: (?:Ask|Put|Look|Tell|Take|Write)/);
    expect(said).not.toMatch(/What (?:if|now|do I)[^"]*[?]:/);
  });

  test('what is right in another case is a wrong answer, and what is right of it says which', () => {
    const wrong = lesson.learner.questions.flatMap(({ options }) =>
      options.filter(({ isRight }) => !isRight),
    );
    const taken = wrong.filter(({ mistake }) => mistake.includes('other-moment'));
    expect(taken.length).toBeGreaterThan(0);
    for (const { feedback } of taken) expect(feedback.text).toMatch(/^If [^:]+: /);
  });
});
