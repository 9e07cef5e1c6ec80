import { describe, expect, test } from '@jest/globals';
import { markdownBlocks } from '../../../../lib/adapters/documents/formats/markdown.ts';
import { toSpans } from '../../../../lib/agents/content/material/to-spans.ts';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { isRow } from '../../../../lib/domain/passage/tables.ts';
import { english } from '../../../../lib/messages/words.ts';
import { draftedFrom, type DocumentSet } from './material.ts';

const setOf = (skill: string, audience: string, text: string): DocumentSet => ({
  name: 'set',
  skill,
  audience,
  spans: toSpans({ name: 'kiln.md', blocks: markdownBlocks(text) }, 0),
});

/** The lesson on a set, of which nothing may be wrong. */
function lessonOf(set: DocumentSet) {
  const made = Artefact.parse(draftedFrom(set, 'micro-text'));
  const subject = { ...set, modality: 'micro-text' as const, isKnownName: () => false };
  expect(faultsOfArtefact(made, set.spans, subject).map(english.sayMessage)).toEqual([]);
  if (made.form !== 'micro-text') throw new Error('a lesson was asked for');
  return made.learner;
}

const kiln = setOf(
  'Acting on kiln alarms',
  'Kiln Operator',
  `# Kilns
## Loading the kiln
1. Put on the gloves and the visor.
2. Stack the shelves from the bottom to the top.
3. Close the door and turn the wheel twice.
The kiln is loaded when the door light is green.
## What to do with an alarm
| Alarm | Small kiln | Large kiln | Tell |
|---|---|---|---|
| Temperature above 1,240 degrees | switch off at once | open the damper | shift lead |
| Temperature below 900 degrees | wait for 10 minutes | restart the burner | shift lead |
| Smell of gas | leave the hall | leave the hall | fire brigade |
| Door light red | close the door again | stop the belt | mechanic |
Only the shift lead resets an alarm that came twice.
`,
);

describe('a need that is about a table', () => {
  const { points, objective, questions, example } = lessonOf(kiln);
  const rows = kiln.spans.filter(({ text }) => isRow(text));

  test('is taught by all of it, and by nothing of the procedure beside it', () => {
    const cited = new Set(points.flatMap(({ cites }) => cites));
    for (const { id } of rows) expect(cited).toContain(id);
    const steps = kiln.spans.filter(({ step }) => step !== undefined);
    for (const { id } of steps) expect(cited).not.toContain(id);
    expect(objective.behaviour.cites).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  });

  test('is asked by cases, and each wrong answer is another row, which is what is said of it', () => {
    expect(questions.length).toBeGreaterThan(1);
    const options = questions.flatMap((question) => question.options);
    const wrong = options.filter(({ isRight }) => !isRight);
    expect(wrong.flatMap(({ mistake }) => mistake)).toEqual(wrong.map(() => 'other-row'));
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(options.flatMap(({ feedback }) => feedback.cites)),
    );
    const worked = example.steps.flatMap(({ done }) => done.madeUp.toLowerCase()).join();
    for (const { says } of options.filter(({ isRight }) => isRight))
      expect(worked).not.toContain('text' in says ? says.text.toLowerCase() : '');
  });
});

test('a need that is about limits in sentences is asked who settles a figure', () => {
  const { points, questions } = lessonOf(
    setOf(
      'Granting repairs of instruments',
      'Shop Assistant',
      `# Repairs
## Granting a repair
Repairs up to 80 euros are granted by the workshop. Up to 400 euros the shop manager decides, above that the owner.
Never repair an instrument on loan without asking its school. Hand out a receipt with the date on which it is ready.
`,
    ),
  );
  expect(points[0]?.text).toContain('up to 80 euros');
  const rights = questions.flatMap(({ options }) =>
    options.flatMap(({ isRight, says }) => (isRight && 'text' in says ? [says.text] : [])),
  );
  expect(rights).toEqual(expect.arrayContaining(['The shop manager.']));
});

test('what nobody leaves out of the procedure by whose table it is decided is told with the table', () => {
  const { points } = lessonOf(
    setOf(
      'Grading leaks of refrigerant',
      'Service Clerk',
      `# Leaks
## Grading a leak
1. Ask the caller for the address.
2. Decide on the grade of the leak with the table below.
3. Enter the grade in the book.
The leak is graded when its number is in the book.
| Grade | What belongs to it | By when |
|---|---|---|
| A | hissing at the pipe, ice on the floor | within 2 hours |
| B | oil under the unit, a warm cabinet | within 2 days |
| C | everything else | within 2 weeks |
Never ask a caller to touch the pipe.
## If a caller feels dizzy
If a caller feels dizzy, tell them to leave the room at once and to call 112.
`,
    ),
  );
  const told = points.map(({ text }) => text).join(' ');
  expect(told).toContain('Never ask a caller to touch the pipe');
  expect(told).toContain('call 112');
});
