import { describe, expect, it } from '@jest/globals';
import { ofItsMatter, toldInOneGo } from '../../../../local/model/artefacts/material/one-moment.ts';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';

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
  it.each([3, 4, 7])('has its main passage, and %d steps whole with their end', (steps) => {
    const passages = withSteps(steps);
    const main = passages[0];
    if (!main) throw new Error('There is a rule.');
    expect(toldInOneGo(main, passages, passages, 1)).toEqual(passages);
  });

  it('has beside its steps nothing that stands under another heading', () => {
    const passages = withSteps(4);
    const [, main] = passages;
    if (!main) throw new Error('There are steps.');
    expect(toldInOneGo(main, passages, passages, 1)).toEqual(passages.slice(1));
  });

  it('has no step where what holds besides is enough', () => {
    const rules = passagesOf(
      ['Keep the aisle free.', 'Wear the vest.', 'Close the gate at night.'].map((text, i) => ({
        id: `aisle.${i}`,
        source: 'aisle.md',
        section: 'The aisle',
        text,
      })),
    );
    const [main] = rules;
    if (!main) throw new Error('There is a rule.');
    expect(toldInOneGo(main, [...rules, ...withSteps(4).slice(1, 3)], rules, 1)).toEqual(rules);
  });
});

it('belongs to a matter of another document where it speaks of what is told under the same heading', () => {
  const passages = passagesOf(
    [
      ['talks.md', 'At the till', 'When a guest asks for a discount, name the price of the menu.'],
      ['talks.md', 'At the till', 'Give a discount on the menu of the day to groups.'],
      ['talks.md', 'In the garden', 'Carry the trays in both hands.'],
      ['prices.md', 'Limits', 'A discount on the menu above 10 percent needs the manager.'],
      ['fire.md', 'Kitchen', 'Turn off the gas before you leave.'],
    ].map(([source = '', section = '', text = ''], i) => ({ id: `${source}.${i}`, source, section, text })),
  );
  const [main] = passages;
  if (!main) throw new Error('There is a case.');
  expect(ofItsMatter(main, passages).map(({ source }) => source)).toEqual([
    'talks.md',
    'talks.md',
    'talks.md',
    'prices.md',
  ]);
});
