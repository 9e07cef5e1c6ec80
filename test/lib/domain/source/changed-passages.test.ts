import { describe, expect, it } from '@jest/globals';
import { allLost, changedPassages, citedIn } from '../../../../lib/domain/source/changed-passages.ts';
import type { Span } from '../../../../lib/domain/content/content.ts';
import { drafted, spans } from '../../examples.ts';

const source = 'limits.md';
const passage = (text: string, more: Partial<Span> = {}): Span => ({ id: text, source, text, ...more });
const step = (number: number, text: string, section = 'Returning'): Span =>
  passage(text, { step: number, section });

const limit = passage('Discounts above 8% need the consent of the director.', { section: 'Limits' });
const lowered = passage('Discounts above 6% need the consent of the director.', { section: 'Limits' });
const other = passage('Write down what was agreed within two days.', { section: 'Afterwards' });

describe('the passages of a document that something cites', () => {
  it('are those that a claim holds, by document', () => {
    expect([...citedIn(drafted)].map(([name, held]) => [name, held.map(({ id }) => id)])).toEqual([
      ['playbook.md', ['playbook.1', 'playbook.2']],
      ['offers.md', ['offers.1']],
    ]);
    const unused = { ...drafted, spans: [...spans, passage('Nobody cites this.')] };
    expect(citedIn(unused).has(source)).toBe(false);
  });

  it('are none of a course, be there a document of the same name', () => {
    const ofCourse = spans.map((span, i) => ({ ...span, id: `course.${i + 1}` }));
    const [cites, ofDocument] = [ofCourse.map(({ id }) => id), spans[0]];
    if (!ofDocument) throw new Error('There are no spans.');
    const learner = { claims: [{ text: 'Both.', cites: [...cites, ofDocument.id] }] };
    const artefact = { ...drafted.artefact, learner } as unknown as typeof drafted.artefact;
    expect([...citedIn({ artefact, spans: [...ofCourse, ofDocument] }).values()].flat()).toMatchObject([
      { id: ofDocument.id },
    ]);
  });

  it('stand where their words stand, wherever that is', () => {
    const moved = { ...limit, section: 'Elsewhere', page: 4, id: 'another' };
    expect(changedPassages([limit, other], [other, passage('Something new about lunch.'), moved])).toEqual(
      [],
    );
  });

  it('say now what comes closest to them, be it a figure or a “not”', () => {
    expect(changedPassages([limit, other], [lowered, other])).toEqual([
      { source, spanId: limit.id, fate: 'changed', before: limit.text, after: lowered.text },
    ]);
    const forbidden = passage('Discounts above 8% do not need the consent of the director.');
    expect(changedPassages([limit], [forbidden])).toMatchObject([{ fate: 'changed' }]);
  });

  it('were removed where nothing like them is left', () => {
    expect(changedPassages([limit, other], [other, passage('Lunch is at noon in the canteen.')])).toEqual([
      { source, spanId: limit.id, fate: 'removed', before: limit.text },
    ]);
  });

  it('are not told as what another one became', () => {
    const second = passage('Discounts above 8% need the consent of the director, always.');
    expect(changedPassages([limit, second], [lowered])).toMatchObject([
      { fate: 'changed', after: lowered.text },
      { fate: 'removed' },
    ]);
  });

  it('are another step where one came in before them, and the new one is told', () => {
    const some = [step(1, 'Switch it off.'), step(2, 'Pull the cable.')];
    const steps = some.map((one) => ({ ...one, isOfAll: true as const }));
    const now = [step(1, 'Switch it off.'), step(2, 'Record the readings.'), step(3, 'Pull the cable.')];
    expect(changedPassages(steps, now)).toEqual([
      {
        source,
        spanId: 'Pull the cable.',
        fate: 'changed',
        before: '2. Pull the cable.',
        after: '3. Pull the cable.',
      },
      { source, fate: 'added', after: '2. Record the readings.' },
    ]);
    const behind = [...steps, step(3, 'Lock the cabinet.')];
    expect(changedPassages(steps, behind)).toEqual([
      { source, fate: 'added', after: '3. Lock the cabinet.' },
    ]);
    // What chose among steps knows of none whether it came in since.
    expect(changedPassages(some, behind)).toEqual([]);
    // Of a procedure that it does not follow nothing is told.
    const elsewhere = [...steps, step(1, 'Call a colleague.', 'Repairing')];
    expect(changedPassages(steps, elsewhere)).toEqual([]);
    expect(changedPassages(steps.slice(0, 1), behind)).toEqual([]);
  });

  it('are all lost with their document', () => {
    expect(allLost([limit], 'document-gone')).toEqual([
      { source, spanId: limit.id, before: limit.text, fate: 'document-gone' },
    ]);
  });
});
