import { describe, expect, it } from '@jest/globals';
import type { PendingApproval } from '../../../lib/domain/gate/approval.ts';
import { HOUR } from '../../../lib/domain/milliseconds.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { newLearner, type Learner } from '../../../lib/domain/person/learner.ts';
import { wordsAbout } from '../../../lib/gates/words-due.ts';
import { latestFirst } from '../../support/latest-first.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START, type World } from '../../support/world.ts';
import { approval, DAY, need, NOW, person, personId } from '../examples.ts';
import { logOf, waiting } from './waiting.ts';

const [ann, ben, deputy, asker] = [personId(1), personId(2), personId(3), personId(4)];
/** Owns the lines of the small company. */
const owner = guidOf('owner');
/** A Monday at nine, three days after it was asked. */
const question: PendingApproval = { ...approval, askedAt: NOW - 3 * DAY, dueAt: NOW + 7 * DAY };

interface Asked {
  /** With their deputies. */
  approvers?: Record<string, string | undefined>;
  /** Of whom more is known than that they may be asked. */
  learners?: Record<string, Partial<Learner>>;
  stopped?: string;
}

/** A question about a line of the charter, for whoever is asked. */
async function company({ approvers = { [ann]: deputy }, learners = {}, stopped }: Asked = {}) {
  const at = await waiting({ ...need, charterLineId: 'C1', requestedBy: [asker] }, { approval: question });
  const { ports } = at;
  await saveRegisters(at);
  for (const [n, [approverId, deputyId]] of Object.entries(approvers).entries())
    await ports.registers.save({
      register: 'approver',
      id: `a${n}`,
      value: { approverId, ...(deputyId ? { deputyId } : {}), gates: ['cause-and-priority'] },
      at: START,
    });
  for (const [id, more] of Object.entries(learners))
    await ports.learners.commit(
      { value: { ...newLearner(id), person: { ...person, personId: id }, personAt: NOW, ...more } },
      [],
    );
  if (stopped !== undefined)
    await ports.registers.save({
      register: 'switch',
      id: 'quiet',
      value: { stops: 'person', personId: stopped, isOff: true, because: 'asked for' },
      at: START,
    });
  return at;
}
/** Who is told which word. */
async function told({ ports }: World, at: number, andFirst?: boolean, of = question) {
  const { over, waitsForAll } = latestFirst();
  const words = await waitsForAll('wordsAbout', () => wordsAbout(of, over(ports), at, andFirst));
  return words.map(({ personId, part }) => [personId, part]);
}

describe('the words that are due about a question', () => {
  it('are those to whoever was asked, from their day on', async () => {
    expect(await told(await company(), NOW)).toEqual([[ann, 'approver-a0.1']]);
    expect(await told(await company(), NOW - 1)).toEqual([]);
  });

  it('are those to whoever was only just asked as well, where these are wanted', async () => {
    const justAsked = { ...question, askedAt: NOW };
    expect(await told(await company(), NOW, true, justAsked)).toEqual([[ann, 'approver-a0.asked']]);
    expect(await told(await company(), NOW, undefined, justAsked)).toEqual([]);
  });

  it('go to the owner of the line where nobody is an approver', async () => {
    expect(await told(await company({ approvers: {} }), NOW)).toEqual([[owner, 'line-C1.1']]);
  });

  it('count from when a question of an earlier version was asked, by its day', async () => {
    expect(await told(await company(), NOW, false, { ...approval, dueAt: NOW + 7 * DAY })).toEqual([
      [ann, 'approver-a0.1'],
    ]);
    expect(await told(await company(), NOW, false, { ...approval, dueAt: NOW + 7 * DAY + 1 })).toEqual([]);
  });

  it('go to nobody who had a hand in it or asked for it', async () => {
    const [hand = ''] = question.involved;
    const at = await company({ approvers: { [hand]: undefined, [asker]: undefined, [ben]: undefined } });
    expect(await told(at, NOW)).toEqual([[ben, 'approver-a2.1']]);
  });

  it('that ask a deputy stand in the log, by the office alone; the others do not', async () => {
    const at = await company();
    await told(at, NOW);
    expect(await logOf(at)).toEqual([]);
    expect(await told(at, NOW + 3 * DAY)).toEqual([
      [ann, 'approver-a0.2'],
      [deputy, 'deputy-of-approver-a0.deputy'],
    ]);
    const [entry, ...more] = await logOf(at);
    expect(entry).toMatchObject({
      decisionId: `${question.approvalId}:deputy`,
      at: NOW + 3 * DAY,
      decidedBy: { kind: 'rule', name: 'a deputy is asked after some days' },
      subject: question.approvalId,
      outcome: 'unanswered for 6 days: whoever stands in is asked',
      evidence: [question.approvalId, 'deputy-of-approver-a0'],
    });
    expect(more).toEqual([]);
  });

  const both = { [ann]: undefined, [ben]: undefined };
  const hours = { ...person, workingHours: { from: 10, to: 18 } };
  it.each<[string, Asked]>([
    ['whom a switch keeps from being written to', { stopped: ann }],
    ['who left', { learners: { [ann]: { leftAt: NOW } } }],
    ['who begins an hour later', { learners: { [ann]: { person: { ...hours, personId: ann } } } }],
    [
      'for whom it is evening',
      { learners: { [ann]: { person: { ...person, personId: ann, timeZone: 'Asia/Tokyo' } } } },
    ],
  ])('go to nobody %s, and to the others all the same', async (_, how) => {
    expect(await told(await company({ approvers: both, ...how }), NOW)).toEqual([[ben, 'approver-a1.1']]);
  });

  it('go in their own hours to whoever has others than is usual', async () => {
    const early = { person: { ...person, personId: ann, workingHours: { from: 7, to: 15 } } };
    const at = await company({ approvers: both, learners: { [ann]: early } });
    const anHourBefore = { ...question, askedAt: NOW - 4 * DAY };
    expect(await told(at, NOW - HOUR, false, anHourBefore)).toEqual([[ann, 'approver-a0.1']]);
  });
});
