import { describe, expect, it } from '@jest/globals';
import { draftParts } from '../../../../../lib/domain/artefact/part.ts';
import { locate } from '../../../../../lib/agents/content/rewording/locate.ts';
import { artefacts } from '../checks/examples/artefacts.ts';

const parts = draftParts(artefacts['job-aid']);
const found = (remark: string) => {
  const located = locate(remark, parts);
  return located && ('whole' in located ? located.whole : located.parts.map(({ part }) => part));
};

describe('the parts that a remark is about', () => {
  it.each([
    ['its name', 'learner.done says too much.', ['learner.done']],
    ['its number', 'Step 4 is hard to read.', ['learner.steps.4.do', 'learner.steps.4.warnings.1']],
    ['its field', 'The title promises more than there is.', ['title']],
    [
      'its words in quotation marks',
      'Nobody says “until the reading stands still”.',
      ['learner.steps.2.checks.1'],
    ],
    [
      'a term that it holds',
      'Say “lorry driver”, not “driver”.',
      ['summary', 'learner.trigger', 'learner.steps.1.do'],
    ],
    ['words that it alone has', 'The film of packs: nobody pushes.', ['learner.steps.2.warnings.1']],
  ])('are found by %s', (_how, remark, expected) => {
    expect(found(remark)).toEqual(expected);
  });

  it.each(['Shorter, please.', 'The tone is wrong.', 'The delivery.', 'Write it for people.'])(
    'are not told by %s',
    (remark) => {
      expect(found(remark)).toBeUndefined();
    },
  );

  it.each(['Add what to do with the film of a pack.', 'Too many steps.', 'The order of the steps is wrong.'])(
    'are no matter where other parts are asked for: %s',
    (remark) => {
      expect(found(remark)).toBe('other-parts');
    },
  );
});
