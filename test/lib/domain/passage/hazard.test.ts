import { describe, expect, test } from '@jest/globals';
import { hazardsAmong, saysHazard } from '../../../../lib/domain/passage/hazard.ts';

test.each([
  'The two make a gas that kills.',
  'Put on the face shield and the long gloves.',
  'A payment run that was released cannot be recalled.',
  'A restore overwrites what is there.',
  'A trainee does it under the supervision of a certified technician.',
  'The hoist is used by two people.',
  'Crates may give off fumes of old pesticide.',
  'Dropped weights have broken toes here.',
  'A full crate weighs 80 kilograms: use the pallet truck.',
  'Accidents with loads from above happen every year.',
  'Danger: the two liquids must never meet.',
  'Body fluids can infect.',
  'Leave the room if you feel dizzy.',
  'Test with the voltage tester that all three phases are dead.',
])('“%s” says that nobody tries it alone', (text) => {
  expect(saysHazard(text)).toBe(true);
});

test.each([
  'Write the number of the room on the key card.',
  'Each complaint is acknowledged in writing within two working days.',
  'Ask the guest for the booking number and a passport.',
  'Count the pallets while the driver is still at the dock.',
  'There is a danger of losing the tender.',
  'Nobody discusses the accident of another swimmer.',
  'Carry the folder to the second floor.',
  'Only the head of the office may set a deadline aside.',
])('“%s” does not', (text) => {
  expect(saysHazard(text)).toBe(false);
});

describe('steps of a procedure', () => {
  const span = (id: string, text: string, step?: number, section = 'Releasing the run') => ({
    id,
    source: 'payment-run.md',
    section,
    text,
    ...(step === undefined ? {} : { step }),
  });
  const steps = [
    span('1', 'Open the payment run of the day.', 1),
    span('2', 'Compare the total with the list.', 2),
    span('3', 'Release the run.', 3),
  ];
  const why = (...more: ReturnType<typeof span>[]) =>
    [...hazardsAmong([...steps, ...more])].map(([id, { id: by }]) => [id, by]);

  test('are not tried where their document says why', () => {
    expect(why(span('4', 'A released run cannot be recalled.', undefined, 'Good to know'))).toEqual(
      expect.arrayContaining([
        ['1', '4'],
        ['3', '4'],
      ]),
    );
  });

  test('are tried where it says so of another thing, or nothing', () => {
    expect(why()).toEqual([]);
    expect(why(span('4', 'Acids stand in the yellow cabinet.', undefined, 'Cleaning'))).toEqual([['4', '4']]);
  });
});
