import { expect, test } from '@jest/globals';
import { checks } from '../../lib/agents/content/checks/faults-of-artefact.ts';
import { CHECKLIST } from '../../scripts/documents/guides/checklist.ts';

test('the checklist has twenty lines, each held by something', () => {
  expect(CHECKLIST).toHaveLength(20);
  for (const { says, checks: rules = [], shape, reader } of CHECKLIST)
    expect([says, rules.length > 0 || shape === true || reader !== undefined]).toEqual([says, true]);
});

test('every check by rule stands on the checklist', () => {
  const listed = new Set(CHECKLIST.flatMap(({ checks: rules = [] }) => rules));
  expect([...listed].toSorted()).toEqual(Object.keys(checks).toSorted());
});
