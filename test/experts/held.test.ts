import { expect, test } from '@jest/globals';
import { isHeld } from '../../lib/agents/experts/sentences-answering.ts';
import { passagesOfExpert } from './measure.ts';
import { judgedSet } from './sets.ts';

test('sentences are held to a check that refuses what another passage says, or the same turned round', () => {
  const passages = judgedSet().experts.flatMap(passagesOfExpert);
  const sentences = passages.flatMap((passage) => passage.sentences.map((text) => ({ passage, text })));
  expect(sentences.every(isHeld)).toBe(true);
  const elsewhere = sentences.map(({ text }, i) => ({
    passage: sentences[(i + 97) % sentences.length]?.passage ?? passages[0],
    text,
  }));
  const held = elsewhere.filter(({ passage, text }) => passage && isHeld({ passage, text }));
  expect(held.length / elsewhere.length).toBeLessThan(0.05);
  const turned = sentences.filter(({ text }) => / (?:is|are|must|may) /.test(text));
  const said = turned.map(({ passage, text }) => ({
    passage,
    text: text.replace(/ (is|are|must|may) /, ' $1 never '),
  }));
  expect(said.filter(isHeld).length / said.length).toBeLessThan(0.2);
});
