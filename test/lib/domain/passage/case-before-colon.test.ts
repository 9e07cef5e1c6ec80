import { describe, expect, test } from '@jest/globals';
import { caseBeforeColon } from '../../../../lib/domain/passage/case-before-colon.ts';
import { conditionCut } from '../../../../lib/domain/passage/cut-conditions.ts';
import { ruleKindOf } from '../../../../lib/domain/passage/rule-kind.ts';

describe('a case before a colon', () => {
  test.each([
    ['The bank does not answer: switch to the second bank.', 'The bank does not answer'],
    ['The queue is stuck: drain it with the tool.', 'The queue is stuck'],
    ['Nobody answers: leave a note.', undefined],
    ['Something is missing: tell the supplier.', 'Something is missing'],
    ['The rule is simple: count twice.', undefined],
    ['The steps are these: open the door and close it.', undefined],
    ['A seller who names a range has named its lower end: name one price.', undefined],
    ['The lamp is red: the pump stands still.', undefined],
    ['Limits of the day: at most 12 degrees.', undefined],
  ])('%s', (text, says) => {
    expect(caseBeforeColon(text)?.says).toBe(says);
  });
});

test('what is done then is no ban because of its case, and is told with it', () => {
  const text = 'The bank does not answer: switch to the second bank.';
  expect(ruleKindOf(text)).not.toBe('ban');
  const alone = 'Switch to the second bank.';
  expect(conditionCut(alone, text, alone)).toMatch(/The bank does not answer/);
  expect(conditionCut(text, text, text)).toBeUndefined();
});

test('what is told word by word leaves no condition out, with whatever sign its amount is written', () => {
  for (const text of ['Above 5,000 € the board approves.', 'Get two quotes; above 2,000 € get three.'])
    expect(conditionCut(text, text, text)).toBeUndefined();
  const alone = 'The board approves the order.';
  expect(conditionCut(alone, 'Above 5,000 € the board approves the order.', alone)).toMatch(/5,000/);
});
