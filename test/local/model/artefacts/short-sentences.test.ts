import { describe, expect, test } from '@jest/globals';
import { inShortSentences } from '../../../../local/model/artefacts/english/short-sentences.ts';
import { draftedFrom } from './material.ts';

describe('a sentence that is too long to be read', () => {
  test.each([
    [
      'ends where a clause of its own begins',
      'If the plate is cracked below the seal, or somebody smells gas or feels something burn in the throat, go out by the north door and call the works fire service: a cracked plate can leak for hours and nobody sees it.',
      [
        'If the plate is cracked below the seal, or somebody smells gas or feels something burn in the throat, go out by the north door and call the works fire service.',
        'A cracked plate can leak for hours and nobody sees it.',
      ],
    ],
    [
      'ends before the second of two orders, and its case stays with the first',
      'If a caller says that somebody stands beside them right now, or that they were told by the police to bring their savings to another place, stop the talk about the order, ask them to hang up, and call the desk on line 9 before anything else is done.',
      [
        'If a caller says that somebody stands beside them right now, or that they were told by the police to bring their savings to another place, stop the talk about the order.',
        'Ask them to hang up.',
        'Call the desk on line 9 before anything else is done.',
      ],
    ],
    [
      'is cut as often as it takes',
      'On short tours there is one guide for every twelve guests, and two guides at least go with them; on the glacier and on the lake there is one for every five, and on the cliffs one walks before the group and one behind it.',
      [
        'On short tours there is one guide for every twelve guests, and two guides at least go with them.',
        'On the glacier and on the lake there is one for every five, and on the cliffs one walks before the group and one behind it.',
      ],
    ],
  ])('%s', (_, sentence, parts) => expect(inShortSentences(sentence)).toEqual(parts));

  test.each([
    'Ask them to hang up; call the desk on line 9.',
    // What is forbidden is forbidden of both, and what comes last says when both hold.
    'Never open the door of the second chamber while the red lamp over the gate is burning or the horn can be heard in the hall, and go back into the first one for your tools or for somebody who called you.',
    'The guide signs the sheet in front of the group at the hut before anybody goes on, and the office files a copy of the sheet in the folder of the season, if the tour goes over the border or lasts longer than a day.',
  ])('stays whole: %s', (sentence) => expect(inShortSentences(sentence)).toEqual([sentence]));
});

test('a form tells both halves in one place', () => {
  const spans = [
    'Put the keys into the box and the sheet into the folder.',
    'Photograph the mileage before you look for damage and write it on the sheet.',
    'If the seal of the tank is broken, or there is a smell of fuel in the hall and somebody feels dizzy from it, leave the car where it stands and call the works fire service: the fumes of the fuel burn as soon as they meet a spark.',
    'When a customer is in a hurry, offer to send the sheet by mail within the hour.',
    'When a customer does not agree, show the photographs of both days and ask what they saw.',
  ].map((text, i) => ({ id: `1.cars.${i + 1}`, source: 'cars.md', section: 'When a car comes back', text }));
  const made = draftedFrom(
    { name: 'cars', skill: 'Taking cars back', audience: 'Yard Hand', spans },
    'micro-text',
  );
  if (made.form !== 'micro-text') throw new Error(`It is a ${made.form}.`);
  expect(made.learner.points.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/call the works fire service\. The fumes of the fuel burn/),
  );
});
