import { expect, test } from '@jest/globals';
import { inPast, toldAsDone } from '../../../../local/model/artefacts/english/past.ts';

test.each([
  ['Ask what it would cost, and write it down.', 'I asked what it would cost, and wrote it down.'],
  ['Wait until the rotor stands still.', 'I waited until the rotor stood still.'],
  ['Stop the line and tell the foreman.', 'I stopped the line and told the foreman.'],
  ['Say that you will call again when you know more.', 'I said that I would call again when I knew more.'],
  ['Write down what cannot be done.', 'I wrote down what could not be done.'],
  ['Check the hose for leaks and open the valve.', 'I checked the hose for leaks and opened the valve.'],
  [
    'Send the slip on the first working day of the month.',
    'I sent the slip on the first working day of the month.',
  ],
  ['Send the letter to the tenant and keep a copy.', 'I sent the letter to the tenant and kept a copy.'],
  ['Mark it red.', 'I marked it red.'],
  ['End with the day and hand over the receipt.', 'I ended with the day and handed over the receipt.'],
  ['Read the label of the can aloud.', 'I read the label of the can aloud.'],
  ['Ask what you can do in May.', 'I asked what I could do in May.'],
  ['Load-test the server.', 'I load-tested the server.'],
  ['Read the dose aloud to a second person.', 'I read the dose aloud to a second person.'],
  ['Never climb when the wind is above the limit.', 'I did not climb when the wind was above the limit.'],
  ['Connect the mask and open the oxygen.', 'I connected the mask and opened the oxygen.'],
  ['Show the wrap and open it in front of them.', 'I showed the wrap and opened it in front of them.'],
  ['Note the number and do not charge anything.', 'I noted the number and did not charge anything.'],
  [
    'Ask "May I see your ticket, please?" and step back.',
    'I asked "May I see your ticket, please?" and stepped back.',
  ],
  ['Do not search the room: call the manager.', 'I did not search the room. I called the manager.'],
])('“%s” is told of what was done once', (order, told) => {
  expect(toldAsDone(order)).toBe(told);
});

test('what states something is no deed', () => {
  expect(toldAsDone('Doors stay shut.')).toBeUndefined();
});

test.each([
  ['Glass breaks', 'Glass broke'],
  ['The next shift does not answer', 'The next shift did not answer'],
  ['A label cannot be read', 'A label could not be read'],
  ['Ada is a guest. Ada wants to see the manager', 'Ada was a guest. Ada wanted to see the manager'],
])('“%s” is told as it was', (says, told) => {
  expect(inPast(says)).toBe(told);
});
