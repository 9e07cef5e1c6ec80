import { expect, test } from '@jest/globals';
import { conditionCut } from '../../../../lib/domain/passage/cut-conditions.ts';

const bacteria = 'Samples for bacteria are refused when they are older than 24 hours.';
const shivers = 'If a patient shivers or becomes short of breath, stop the transfusion and call the doctor.';
const sign = 'Sign the note only after the count has been written on it, because claims are lost otherwise.';
const cool = 'Cool the tray within 90 minutes, and put it on the shelf.';

test.each([
  ['Samples for bacteria are refused.', bacteria, 'when they are older than 24 hours'],
  ['Stop the transfusion and call the doctor.', shivers, 'If a patient shivers or becomes short of breath,'],
  ['Sign the note.', sign, 'only after the count has been written on it'],
  ['Cool the tray.', cool, 'within 90 minutes'],
  ['Never lift a load.', 'Never lift a load while anybody stands below it.', 'while anybody stands below it'],
  [
    'A discount needs a longer contract.',
    'A discount above 8 percent needs a longer contract.',
    'above 8 percent',
  ],
])('“%s” of “%s” leaves out “%s”', (text, passage, condition) => {
  expect(conditionCut(text, passage, text)).toBe(condition);
});

test.each([
  ['the whole passage', bacteria, bacteria, ''],
  ['another part of it', 'Put it on the shelf.', cool, ''],
  ['without its reason', 'Sign the note only after the count has been written on it.', sign, ''],
  [
    'beside what happens',
    'Stop the transfusion and call the doctor.',
    shivers,
    'Ada is a patient. Ada shivers.',
  ],
  ['a word alone', 'Samples.', bacteria, ''],
  ['what goes on meanwhile', 'Measure a second pack.', 'Measure a second pack while the driver watches.', ''],
])('%s leaves out nothing', (_, text, passage, beside) => {
  expect(conditionCut(text, passage, `${text} ${beside}`)).toBeUndefined();
});
