import { describe, expect, test } from '@jest/globals';
import {
  limitsBeside,
  withLimitsBeside,
} from '../../../../../lib/agents/content/material/limits-in-text-beside.ts';
import { mostSpansOf } from '../../../../../lib/agents/content/material/select-spans.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { documentSets } from '../../../../evals/cases.ts';
import { spansOf } from '../../../../local/model/artefacts/sets/spans.ts';
import { toSpans } from '../../../../../lib/agents/content/material/to-spans.ts';
import { limitSets } from '../../../../support/limit-sets.ts';

const startsOf = (texts: readonly string[], of: readonly string[]) =>
  of.map((start) => texts.filter((text) => text.startsWith(start)).length);

describe.each(limitSets)('beside the main document of the $name', ({ spans, main, skill, beside }) => {
  const chosen = spans.filter(({ source }) => source === main);

  test('stands what another one sets to the same amount, and no limit of anything else', () => {
    const found = limitsBeside(chosen, spans, skill).map(({ text }) => text);
    expect(startsOf(found, beside)).toEqual(beside.map(() => 1));
    expect(found).toHaveLength(beside.length);
  });

  test('it takes the room of what sets none, in reading order, and no more than there is', () => {
    const line = { id: '9.x.1', source: main, text: 'Smile.' };
    const many = Array.from({ length: mostSpansOf('micro-text') - chosen.length }, (_, i) => ({
      ...line,
      id: `9.x.${i}`,
    }));
    const all = [...many, ...spans];
    const taken = withLimitsBeside([...many, ...chosen], all, skill, 'micro-text');
    expect(taken).toHaveLength(mostSpansOf('micro-text'));
    expect(
      startsOf(
        taken.map(({ text }) => text),
        beside,
      ),
    ).toEqual(beside.map(() => 1));
    expect(taken.map((span) => all.indexOf(span))).toEqual(
      taken.map((span) => all.indexOf(span)).toSorted((a, b) => a - b),
    );
  });

  test('a document that gives no amount draws none', () => {
    const without = chosen.filter(({ text }) => !/\d/.test(text));
    expect(limitsBeside(without, spans, skill)).toEqual([]);
  });
});

test.each(documentSets())(
  'no neighbour in the set $name of the evaluations is drawn in',
  ({ documents, marks }) => {
    const spans = documents.flatMap(toSpans);
    for (const source of new Set(spans.map((span) => span.source)))
      expect(
        limitsBeside(
          spans.filter((span) => span.source === source),
          spans,
          marks.needs[0]?.skill ?? '',
        ),
      ).toEqual([]);
  },
);

test('what binds a step comes with it, however far from the skill, and is not what makes room', () => {
  const all = spansOf('ward');
  const rule = all.find(({ text }) => text.startsWith('Two nurses check'));
  const steps = all.filter(({ section }) => section === 'At the bedside');
  const textsOf = (spans: readonly Span[]) => spans.map(({ text }) => text);
  expect(textsOf(withLimitsBeside(steps, all, 'Blood transfusion', 'job-aid'))).toEqual(
    textsOf(all.filter((span) => steps.includes(span) || BINDS.test(span.text))),
  );
  const [first] = steps;
  if (!first || !rule) throw new Error('The ward lacks its steps or the rule.');
  expect(textsOf(withLimitsBeside([first], all, 'Blood transfusion', 'job-aid'))).not.toContain(rule.text);
  const line = { id: '9', source: 'ward.md', text: 'Smile.' };
  const many = Array.from({ length: mostSpansOf('job-aid') }, (_, i) => ({ ...line, id: `9.${i}` }));
  const full = withLimitsBeside([...many, ...steps, rule], [...many, ...all], 'Blood transfusion', 'job-aid');
  expect(full).toHaveLength(mostSpansOf('job-aid'));
  expect(textsOf(full)).toContain(rule.text);
});
const BINDS = /^(?:Two nurses|Blood that has been out|A rise in temperature|If the wristband)/;

test('a table of which one row was chosen comes whole, where it is no list of everything', () => {
  const rowsOf = (count: number): Span[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `1.t.${i}`,
      source: 't.md',
      section: 'Limits',
      text: `Rope ${i} (rope): blue (colour)`,
    }));
  const [small, large] = [rowsOf(4), rowsOf(20)];
  expect(withLimitsBeside(small.slice(0, 1), small, 'Ropes', 'micro-text')).toHaveLength(4);
  expect(withLimitsBeside(large.slice(0, 1), large, 'Ropes', 'micro-text')).toHaveLength(1);
});
