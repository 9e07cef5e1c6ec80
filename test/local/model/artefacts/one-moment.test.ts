import { describe, expect, it } from '@jest/globals';
import { toldInOneGo } from '../../../../local/model/artefacts/material/one-moment.ts';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';

const MOST = 5;
/** A rule, then steps under a heading of their own, then what they are seen to be done by. */
const withSteps = (steps: number) =>
  passagesOf([
    { id: 'rules.1', source: 'rules.md', section: 'Shelves', text: 'Keep the aisle free of pallets.' },
    ...Array.from({ length: steps }, (_, i) => ({
      id: `steps.${i + 1}`,
      source: 'steps.md',
      section: 'Moving a shelf',
      step: i + 1,
      text: `Lift shelf board ${'abcdefg'[i] ?? ''} from its hooks.`,
    })),
    {
      id: 'steps.done',
      source: 'steps.md',
      section: 'Moving a shelf',
      text: 'The move is complete when the shelf stands level in its new place.',
    },
  ]);

describe('what is told in one go', () => {
  it.each([
    ['with a whole list where there is room for both', 3],
    ['with the first steps where the whole list would leave it no room', 4],
  ])('has its main passage, %s', (_, steps) => {
    const passages = withSteps(steps);
    const main = passages[0];
    if (!main) throw new Error('There is a rule.');
    const found = toldInOneGo(main, passages, passages, MOST);
    expect(found).toContain(main);
    expect(found.length).toBeLessThanOrEqual(MOST);
  });
});
