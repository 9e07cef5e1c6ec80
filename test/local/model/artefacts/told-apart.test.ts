import { describe, expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../lib/domain/text/grounding.ts';
import { toldApart } from '../../../../local/model/artefacts/material/told-apart.ts';
import { draftedFrom } from './material.ts';

const apart = (item: string): string[] => toldApart(sentencesOf(item)).map(({ says }) => says);

describe('sentences of one item, told by themselves', () => {
  test.each([
    [
      'what is done in a case keeps the case',
      'If the patient still refuses, leave the tablet. Record code 4 and tell the doctor.',
      'If the patient still refuses, record code 4 and tell the doctor.',
    ],
    [
      'a thing is called by its name',
      'Check the allergy box. If it is empty, give nothing until the doctor has filled it in.',
      'If the allergy box is empty, give nothing until the doctor has filled it in.',
    ],
    [
      'what counts as something is told as what that is',
      'A dose counts as missed when it is more than 2 hours late. Write the code on the chart.',
      'When a dose is more than 2 hours late, write the code on the chart.',
    ],
    [
      'a “then” goes where its case is said',
      'When a spill is smaller than one litre, cover it. Then sweep it into the grey drum.',
      'When a spill is smaller than one litre, sweep it into the grey drum.',
    ],
    [
      'what is forbidden is forbidden in any case',
      'When a buyer asks for a discount, ask what they give. Never name a range.',
      'Never name a range.',
    ],
    [
      'a step that nothing leads in stays as it is',
      'Measure the temperature. Write it on the form.',
      'Write it on the form.',
    ],
    [
      'what names nothing stays as it is',
      'Open the roof. If it is late, close it.',
      'If it is late, close it.',
    ],
    [
      'a case of its own stays its own',
      'If the seal is broken, call the owner. If nobody answers, keep the bottle.',
      'If nobody answers, keep the bottle.',
    ],
  ])('%s', (_what, item, expected) => {
    expect(apart(item)[1]).toBe(expected);
  });
});

test.each([
  ['Lift the lance into the tray. Do not put it on the floor.', true],
  ['If the wrap is wet, wash it. Otherwise put it away.', true],
  ['Check the allergy box. If it is empty, give nothing.', false],
  ['Lock the room. Nobody enters the room alone.', false],
])('of “%s”, the second sentence says nothing alone: %s', (item, leans) => {
  expect(toldApart(sentencesOf(item)).map((one) => one.leans)).toEqual([false, leans]);
});

test('a step is told with what its own item says besides', () => {
  const spans = [
    'Ask the patient for their full name, and compare it with the wristband.',
    'Check the allergy box. If it is empty, give nothing until the doctor has filled it in.',
    'Take the medicine from the trolley and compare the label with the chart.',
    'Sign the chart straight after each patient.',
    'The round is finished when every box on the chart holds a signature.',
  ].map((text, i) => ({
    id: `1.round.${i}`,
    source: 'round.md',
    section: 'At the bedside',
    text,
    ...(i < 4 ? { step: i + 1 } : {}),
  }));
  const made = draftedFrom(
    { name: 'round', skill: 'Medication rounds', audience: 'Nurse', spans },
    'micro-text',
  );
  const points = made.form === 'micro-text' ? made.learner.points.map(({ text }) => text) : [];
  expect(points.find((point) => point.startsWith('Check the allergy box'))).toContain('If it is empty');
});
