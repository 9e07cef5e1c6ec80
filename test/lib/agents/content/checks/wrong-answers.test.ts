import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { faultsOfWrongAnswers } from '../../../../../lib/agents/content/checks/wrong-answers.ts';
import type { ArtefactOf } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Mistake } from '../../../../../lib/domain/artefact/mistake.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { documentSets, draftedFrom } from '../../../../local/model/artefacts/material.ts';

const [ward] = documentSets;
if (!ward) throw new Error('There is no ward among the document sets.');
/** Of what is done where something happens: a case is its moment. */
const lesson = draftedFrom(
  { ...ward, skill: 'Patients who shiver' },
  'micro-text',
) as ArtefactOf<'micro-text'>;

/** What is said of the lesson where the first wrong answer of its first question is told so. */
function faultsWith(feedback: string): string[] {
  const cites = ward?.spans.filter(({ text }) => text === feedback).map(({ id }) => id) ?? [];
  const [first, ...rest] = lesson.learner.questions;
  if (!first) throw new Error('The lesson asks no question.');
  const at = first.options.findIndex(({ isRight }) => !isRight);
  const options = first.options.map((option, i) =>
    i === at ? { ...option, mistake: ['left-undone' as const], feedback: { text: feedback, cites } } : option,
  );
  const made = { ...lesson, learner: { ...lesson.learner, questions: [{ ...first, options }, ...rest] } };
  const subject = {
    ...ward,
    skill: '',
    audience: '',
    modality: 'micro-text' as const,
    isKnownName: () => false,
  };
  return (faultsByCheck(made, ward?.spans ?? [], subject).questions ?? []).map(english.sayMessage);
}

test('what is said of a wrong answer holds at the moment that is asked about', () => {
  expect(lesson.learner.questions[0]?.options.find(({ isRight }) => isRight)?.feedback.text).toMatch(
    /^If a patient shivers/,
  );
  const other = "Check the prescription and the reason for the transfusion in the patient's notes.";
  expect(faultsWith(other)).toContainEqual(
    expect.stringMatching(/questions 1: “Check the prescription .* holds at another moment/),
  );
  const beside =
    'Do not remove the cannula when you stop a transfusion, because the doctor may need it for treatment.';
  expect(faultsWith(beside)).toEqual([]);
});

test('what is said of a wrong answer is of the passage that decides it, or of the same things', () => {
  const far = 'Blood that has been out of the refrigerator for more than 4 hours is thrown away.';
  expect(faultsWith(far)).toContainEqual(
    expect.stringMatching(/questions 1: the feedback “Blood that .* says nothing of what is asked/),
  );
});

test('a question of which every wrong answer puts it off is guessed, and one that takes another case is not', () => {
  const [first] = lesson.learner.questions;
  if (!first) throw new Error('The lesson asks no question.');
  const with2 = (says: readonly string[]) => {
    let turn = 0;
    const options = first.options.map((option) =>
      option.isRight
        ? option
        : { ...option, mistake: ['left-undone' as const], says: { madeUp: says[turn++] ?? '' } },
    );
    return faultsOfWrongAnswers({ ...first, options }, ward.spans);
  };
  const guessed = expect.objectContaining({ id: 'fault.question.guessed' });
  expect(with2(['Look at the patient later.', 'Leave the patient to a colleague.'])).toContainEqual(guessed);
  const [one = ''] = ward.spans
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Record temperature'));
  expect(with2(['Look at the patient later.', one])).not.toContainEqual(guessed);
});

describe('an answer that is right of a neighbour of its case', () => {
  const span = (id: string, section: string, text: string) => ({ id, source: 'depot.md', section, text });
  const spans = [
    span('row.1', 'Results', 'Milk below 2 °C (result): warm the ramp (what to do); fitter (tell)'),
    span('row.2', 'Results', 'Milk 8 to 12 °C (result): mark the pallet (what to do); shift lead (tell)'),
    span('row.3', 'Results', 'Milk above 12 °C (result): refuse the pallet (what to do); buyer (tell)'),
    span('far.1', 'Lamps', 'Lamp red (signal): warm the ramp (what to do); fitter (tell)'),
    span('rung.1', 'Credit notes', 'Credit notes up to 50 euros are signed by the clerk.'),
    span('rung.2', 'Credit notes', 'Up to 200 euros the buyer signs, above that the head of purchasing.'),
    span('beside', 'Credit notes', 'The clerk and the head of purchasing keep credit notes in one folder.'),
    span('far.2', 'Gifts', 'Gifts up to 50 euros are kept by the clerk.'),
  ];
  const textOf = (id: string) => spans.find((one) => one.id === id)?.text ?? '';
  /** What is said of a wrong answer, beside a right one of the second row or rung. */
  const faultsOf = (mistake: Mistake, says: string, feedback: string, isOfTable: boolean) => {
    const [own, right] = isOfTable
      ? ['row.2', 'What to do: mark the pallet; tell: shift lead.']
      : ['rung.2', 'The buyer.'];
    const options = [
      {
        says: { text: right, cites: [own] },
        isRight: true,
        mistake: [],
        feedback: { text: textOf(own), cites: [own] },
      },
      {
        says: { madeUp: says },
        isRight: false,
        mistake: [mistake],
        feedback: { text: textOf(feedback), cites: [feedback] },
      },
    ];
    const told = isOfTable ? 'Result: Milk 10 °C' : 'Credit notes: 120 euros';
    const situation = {
      madeUp: `Somebody reads to you from a form: “${told}”. They ask you what follows from it.`,
    };
    return faultsOfWrongAnswers({ situation, asks: 'what-holds', options }, spans).map(({ id }) => id);
  };
  const warm = 'What to do: warm the ramp; tell: fitter.';

  test.each([
    ['other-row', warm, 'row.1', true],
    ['holds-for-less', warm, 'row.1', true],
    ['holds-for-less', 'The clerk.', 'rung.1', false],
    ['holds-for-more', 'The head of purchasing.', 'rung.2', false],
  ] as const)('passes as %s where “%s” is said there (%s)', (mistake, says, feedback, isOfTable) =>
    expect(faultsOf(mistake, says, feedback, isOfTable)).toEqual([]),
  );

  test.each([
    ['other-row', 'of another table', warm, 'far.1', true],
    ['other-row', 'of a row that says something else', warm, 'row.3', true],
    ['other-row', 'of the row itself', warm, 'row.2', true],
    ['holds-for-less', 'of limits under another heading', 'The clerk.', 'far.2', false],
    ['holds-for-less', 'of what sets no amount', 'The clerk.', 'beside', false],
    ['holds-for-more', 'of what sets no amount', 'The head of purchasing.', 'beside', false],
    ['holds-for-more', 'of a limit that says something else', 'The head of purchasing.', 'rung.1', false],
  ] as const)('is refused as %s %s', (mistake, _, says, feedback, isOfTable) =>
    expect(faultsOf(mistake, says, feedback, isOfTable)).not.toEqual([]),
  );
});
