import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefacts, subjectOf } from './examples/artefacts.ts';
import { spans } from './examples/material.ts';

const faultsOf = (form: Artefact['form'], skill: string, among: readonly Span[] = spans): string[] =>
  (faultsByCheck(artefacts[form], among, { ...subjectOf(form), skill })['about-the-need'] ?? []).map(
    english.sayMessage,
  );
/** Of another matter than all that the examples promise. */
const pallets: Span[] = [
  { id: 'wood.1', source: 'wood.md', section: 'Mending pallets of wood', text: 'Nail each board twice.' },
];

describe('what is promised first', () => {
  test.each([
    'job-aid',
    'cohort',
    'long-form-program',
    'micro-text',
    'micro-video-script',
    'coaching',
  ] as const)('of a %s has to be of the need', (form) => {
    expect(faultsOf(form, 'Mending pallets of wood', [...spans, ...pallets])).toEqual([
      expect.stringContaining('promise what stands under “Mending pallets of wood”'),
    ]);
    expect(faultsOf(form, subjectOf(form).skill)).toEqual([]);
  });

  test('of a role-play is what the other side brings up', () => {
    expect(faultsOf('role-play', 'Mending pallets of wood', [...spans, ...pallets])).toEqual([]);
  });
});

test('a claim in another person than its passage is no secret of whoever runs it', () => {
  const form = 'coaching';
  const made = structuredClone(artefacts[form]);
  const span: Span = {
    id: 'loan.1',
    source: 'loans.md',
    section: 'Loans',
    text: 'The registrar declines the request and offers a photograph of the object instead.',
  };
  const told = 'Decline the request and offer a photograph of the object instead.';
  made.learner.holds = [{ text: told, cites: ['loan.1'] }];
  const [meeting] = made.runner.meetings;
  const [ask] = meeting?.asks ?? [];
  if (typeof ask !== 'object') throw new Error('the example asks nothing about a passage');
  ask.good = { madeUp: `“I decline the request and offer a photograph of the object instead.”` };
  expect(faultsByCheck(made, [...spans, span], subjectOf(form))['two-sides'] ?? []).toEqual([]);
});

test('a rule is no secret of whoever runs it for words in it that are written large', () => {
  const form = 'coaching';
  const made = structuredClone(artefacts[form]);
  const text = 'Ask the customer for two of: card and PIN, identity document, code word of the last letter.';
  const span: Span = { id: 'card.1', source: 'cards.md', section: 'Cards', text };
  made.learner.holds = [{ text, cites: ['card.1'] }];
  const [meeting] = made.runner.meetings;
  const [ask] = meeting?.asks ?? [];
  if (typeof ask !== 'object') throw new Error('the example asks nothing about a passage');
  ask.good = { madeUp: `“I ${text.charAt(0).toLowerCase()}${text.slice(1)}”` };
  expect(faultsByCheck(made, [...spans, span], subjectOf(form))['two-sides'] ?? []).toEqual([]);
});
