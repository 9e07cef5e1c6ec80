import { expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';
import { draftedFrom } from './material.ts';

test('of an emergency that one word names, a coach asks what is to be done', () => {
  const spans = [
    'If somebody drowns, sound the alarm, pull them out and begin resuscitation at once.',
    'Take the sample at the deep end, and write down the hour.',
    'Never argue with a bather in front of others.',
  ].map((text, i) => ({ id: `p.${i + 1}`, source: 'p.md', section: 'Pool', text }));
  const guide = draftedFrom({ name: 'p', skill: 'The pool', audience: 'Lifeguards', spans }, 'coaching');
  if (guide.form !== 'coaching') throw new Error('It is no guide.');
  const subject = {
    skill: 'The pool',
    audience: 'Lifeguards',
    modality: guide.form,
    isKnownName: () => false,
  };
  expect(faultsByCheck(guide, spans, subject)['coach-questions']).toBeUndefined();
});

test('a coach asks about what is to be done where the moment says no more than the skill', () => {
  const spans = [
    'If a negotiation stalls, name the price below which you walk away.',
    'Close the talk by saying aloud what was agreed.',
    'Offer terms before price, because a buyer who gains a service asks for less.',
  ].map((text, i) => ({ id: `n.${i + 1}`, source: 'n.md', section: 'Talks', text }));
  const guide = draftedFrom({ name: 'n', skill: 'Negotiation', audience: 'Sellers', spans }, 'coaching');
  if (guide.form !== 'coaching') throw new Error('It is no guide.');
  const asked = guide.runner.meetings
    .flatMap(({ asks }) => asks)
    .flatMap((one) => (typeof one === 'string' ? [] : [one.question]));
  expect(asked).toContainEqual(expect.stringContaining('name the price below which you walk away'));
  expect(asked.filter((question) => question.includes('a negotiation stalls. What'))).toEqual([]);
});

test('of what it takes nobody is asked how they do it', () => {
  const text =
    'What you need: the barrier and the sign "Lift out of service"; rail grease of class 2 and a lint-free cloth; the padlock.';
  const used = (section: string) =>
    passagesOf([{ id: '1.rails.1', source: 'rails.md', section, text }], 'Engineer').map(({ use }) => use);
  expect(used('What you need')).not.toContain('order');
  // Under another heading the tagger takes “rail” for a verb.
  expect(used('The rails')).toContain('order');
});

test('whoever is asked what they do when something comes up is told no answer', () => {
  const spans = [
    'When a borrower asks for a longer loan, explain the light and offer a second drawing.',
    'Ask which object carries the story before you discuss the list.',
    'Close the talk by saying which day the committee meets.',
  ].map((text, i) => ({ id: `m.${i + 1}`, source: 'm.md', section: 'Talks', text }));
  const guide = draftedFrom({ name: 'm', skill: 'Lending', audience: 'Registrars', spans }, 'coaching');
  if (guide.form !== 'coaching') throw new Error('It is no guide.');
  const asked = guide.runner.meetings
    .flatMap(({ asks }) => asks)
    .flatMap((one) => (typeof one === 'string' ? [] : [one.question]));
  const comesUp = asked.filter((question) => question.includes('asks for a longer loan'));
  expect(comesUp).toHaveLength(2);
  for (const question of comesUp) expect(question).not.toMatch(/explain|second drawing/);
});
