import { describe, expect, it } from '@jest/globals';
import { namesNobody, withoutPeople } from '../../../../../lib/agents/content/rewording/without-people.ts';
import { spans } from '../checks/examples/material.ts';

const documents = [...spans, { id: 'x.1', source: 'x.md', text: 'File it in the Cold Chain Register.' }];

describe('of a remark is kept', () => {
  it.each([
    ['Too long. Peter said so.', 'Too long.'],
    ['I would say it with the Cold Chain Register.', 'I would say it with the Cold Chain Register.'],
    ['Too long. Call 030 123456.', 'Too long.'],
    ['See www.example.com for it. Too long.', 'Too long.'],
    ['Ask maria@example.com.', undefined],
    ['Ask Maria.', undefined],
    [undefined, undefined],
  ])('of “%s”: %s', (remark, kept) => {
    expect(withoutPeople(remark, documents)).toBe(kept);
  });

  it('at most 300 characters', () => {
    expect(withoutPeople('It is too long. '.repeat(60), documents)).toHaveLength(300);
  });
});

it('a text with what could be a whole name names somebody', () => {
  expect(namesNobody('Measure it, and tell the shift lead.')).toBe(true);
  expect(namesNobody('Put it into Excel.')).toBe(true);
  expect(namesNobody('Ask Maria Lopez.')).toBe(false);
  expect(namesNobody('Then Maria de la Cruz signs.')).toBe(false);
});
