import { expect, test } from '@jest/globals';
import { leansBack } from '../../../../lib/domain/passage/leans-back.ts';

test.each([
  'Then sweep it into the grey drum.',
  'Otherwise call the fire service.',
  'In this case the lifeguard in charge closes the pool.',
  'If they differ, stop and call the duty manager.',
  'If this happens, call the clerk.',
  'Once it is empty, close the valve.',
  'Do not put it on the floor.',
  'Do not tell them which data is affected.',
  'Write it on the form.',
  'Never leave it alone.',
  'Stop if any differs by more than 2 percent, and call the service owner.',
  'This applies at night as well.',
  'They are refunded by the portal.',
  'It must be signed by two clerks.',
  'These invoices are paid on Fridays.',
  'Never charge such a car.',
  'Such a crate is opened by the conservator.',
  'The leader decides that together with the head.',
])('“%s” says nothing without the sentence before it', (sentence) => {
  expect(leansBack(sentence)).toBe(true);
});

test.each([
  'If it rains, close the roof.',
  'If it is necessary, call the caretaker.',
  'Keep it short.',
  'Ask for such a case before you meet, and bring it.',
  'Offer such a refund only to members who were charged twice, and ask the manager.',
  'It is forbidden to smoke.',
  'It is important to wait.',
  'Wash your hands before you touch it.',
  'Open the valve and close it again.',
  'If the seal is broken, call the owner and tell them.',
  'When both lines fail, call the lead.',
  'When a driver objects, show them the reading.',
  'A container is changed only if the pH is below 7.6.',
  'This procedure tells how a container is changed.',
  'Ask them who decides.',
  'Both nurses sign the sheet.',
  'Before you start, wash your hands.',
  'Only the manager opens it.',
])('“%s” stands for itself', (sentence) => {
  expect(leansBack(sentence)).toBe(false);
});
