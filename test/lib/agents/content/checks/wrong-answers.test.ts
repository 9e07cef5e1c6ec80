import { expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { faultsOfWrongAnswers } from '../../../../../lib/agents/content/checks/wrong-answers.ts';
import type { ArtefactOf } from '../../../../../lib/domain/artefact/artefact.ts';
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
