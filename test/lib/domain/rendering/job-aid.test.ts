import { expect, test } from '@jest/globals';
import { jobAid } from '../../../../lib/domain/rendering/job-aid.ts';
import { english } from '../../../../lib/messages/words.ts';

const claim = (text: string) => ({ text, cites: ['1.a.1'] });

test('an emergency stands under a heading of its own, and not under what comes before the first step', () => {
  const blocks = jobAid(
    {
      trigger: claim('When a line is tested.'),
      before: [
        claim('Tell the desk.'),
        claim('If it smokes, pull the main switch and leave the room.'),
        claim('When a household needs water, bring some before you close the valve.'),
        claim('If the line is old, ask the planner first.'),
      ],
      steps: [],
      done: claim('The test is done when both lines show green.'),
      notes: [],
    },
    english,
  );
  const under = (heading: string) => {
    const at = blocks.findIndex((block) => block.is === 'heading' && block.text === heading);
    const next = blocks[at + 1];
    return next?.is === 'points' ? next.points.map(({ text }) => text) : [];
  };
  expect(under('Before you begin')).toEqual([
    'Tell the desk.',
    'When a household needs water, bring some before you close the valve.',
    'If the line is old, ask the planner first.',
  ]);
  expect(under('At any step, if this happens')).toEqual([
    'If it smokes, pull the main switch and leave the room.',
  ]);
});
