import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../lib/gates/decide.ts';
import type { OutcomeTerms } from '../../../lib/domain/outcome/outcome-terms.ts';
import type { LearningRequest } from '../../../lib/domain/need/request.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { DAY, START, type World } from '../../support/world.ts';
import { agree } from '../../support/works-agreement.ts';
import { approval, confirmedNeed, drafted, need, personId, publication } from '../examples.ts';
import { leftOn, logOf, waiting } from './waiting.ts';

const needId = need.needId;
const asked = { ...approval, dueAt: START + 10 * DAY };
const { approvalId } = asked;
const somebody = personId(3);
const yes = { verdict: 'approve' as const, cause: 'skill' as const };

const answerOf = (company: World, by = somebody) =>
  company.run(decide, { needId, approvalId, by, answer: yes });

/** Somebody asked for something, under the demand that it was taken for. */
async function hasAsked({ ports: { needs } }: World, of: Partial<LearningRequest>): Promise<void> {
  const request: LearningRequest = {
    requestId: 'r1',
    needId: 'other',
    roleId: 'buyer',
    skillId: 'other',
    requesterId: somebody,
    at: START,
    answers: {},
    outcome: 'counted',
    ...of,
  };
  await needs.commit(request.needId, { request: { value: request } });
}

describe('a human’s answer', () => {
  it('is stored with the signal that wakes the flow, and logged under their name', async () => {
    const company = await waiting(need, { approval: asked });
    const decision = { by: somebody, at: START, cause: 'skill' };
    expect(await answerOf(company)).toEqual({ approvalId, gate: asked.gate, status: 'approved', decision });
    expect((await company.ports.needs.approval(needId, approvalId)).value).toMatchObject({
      status: 'approved',
      decision: { by: somebody, at: START, cause: 'skill' },
    });
    expect(leftOn(company)).toEqual([`${approvalId}.decided`]);
    expect(await logOf(company)).toMatchObject([{ decidedBy: { kind: 'human', name: somebody } }]);
  });

  it('given again changes nothing', async () => {
    const company = await waiting(need, { approval: asked });
    await answerOf(company);
    const stored = await company.ports.needs.approval(needId, approvalId);
    await answerOf(company);
    expect(await company.ports.needs.approval(needId, approvalId)).toEqual(stored);
    expect(await logOf(company)).toHaveLength(1);
  });

  it('whose entry of the log was lost is logged when it is given again', async () => {
    const decided = {
      ...asked,
      status: 'approved' as const,
      decision: { by: somebody, at: START, cause: 'skill' as const },
    };
    const company = await waiting(need, { approval: decided });
    await answerOf(company);
    expect(await logOf(company)).toMatchObject([{ outcome: 'approved, cause skill' }]);
  });

  it.each<[string, Partial<LearningRequest>]>([
    ['this need', { needId, roleId: 'elsewhere' }],
    ['this skill for this role, before there was a need', { skillId: 'negotiation' }],
  ])('is not taken of whoever asked for %s', async (_, of) => {
    const company = await waiting(need, { approval: asked });
    await hasAsked(company, of);
    await expect(answerOf(company)).rejects.toThrow('somebody else must decide');
    expect(await answerOf(company, personId(4))).toMatchObject({ status: 'approved' });
  });

  it.each<[string, Partial<LearningRequest>]>([
    ['another skill', {}],
    ['this skill for another role', { roleId: 'seller', skillId: 'negotiation' }],
    ['something that nobody understood', { skillId: null }],
  ])('is taken of whoever asked for %s', async (_, of) => {
    const company = await waiting(need, { approval: asked });
    await saveRegisters(company);
    await hasAsked(company, of);
    expect(await answerOf(company)).toMatchObject({ status: 'approved' });
  });

  it('is not taken of whom the need remembers as asking', async () => {
    const company = await waiting({ ...need, requestedBy: [somebody] }, { approval: asked });
    await expect(answerOf(company)).rejects.toThrow('somebody else must decide');
  });
});

describe('an answer about an outcome whose owner left', () => {
  const [gone, owner] = [personId(11), personId(12)];
  const terms = { indicator: 'who negotiates alone', seenIn: 'assessments', worth: 0.5 } as const;
  const shown = { ...asked, outcome: { terms, ownerId: gone, isAgreed: true } };
  const other = { ...terms, worth: 0.8 };
  const answers = (company: World, by: string) =>
    company.run(decide, { needId, approvalId, by, answer: { ...yes, outcome: other } });
  const leaves = async ({ ports: { learners } }: World, id: string): Promise<void> => {
    const { value, etag } = await learners.read('record-keeping', id);
    await learners.commit({ value: { ...value, leftAt: START }, ...(etag ? { etag } : {}) }, []);
  };
  const owned = async (lineOwner: string): Promise<World> => {
    const company = await waiting({ ...need, charterLineId: 'C1' }, { approval: shown });
    await saveRegisters(company);
    const line = (await company.ports.registers.charter()).lines.find(({ lineId }) => lineId === 'C1');
    const entry = (await company.ports.registers.latest('charter')).find(({ id }) => id === 'C1');
    if (!line || !entry) throw new Error('There is no line.');
    await company.ports.registers.save({
      register: 'charter',
      id: 'C1',
      value: { ...line, ownerId: lineOwner },
      at: START,
      ifMatch: entry.etag,
    });
    return company;
  };

  it('is taken from who owns the line now, and from nobody else', async () => {
    const company = await owned(owner);
    await expect(answers(company, owner)).rejects.toThrow('Only the owner');
    await leaves(company, gone);
    await expect(answers(company, somebody)).rejects.toThrow('Only the owner');
    expect(await answers(company, owner)).toMatchObject({ status: 'approved' });
    expect((await company.ports.needs.approval(needId, approvalId)).value).toMatchObject({
      outcome: { ownerId: owner },
      decision: { by: owner, outcome: other },
    });
  });

  it('is taken from whoever decides where the line names them still', async () => {
    const company = await owned(gone);
    await leaves(company, gone);
    expect(await answers(company, somebody)).toMatchObject({ status: 'approved' });
  });
});

describe('a draft whose sources say something else by now', () => {
  const change = { at: START, passages: [{ source: 'playbook.md', fate: 'removed' as const }] };
  const about = { ...publication, dueAt: START + 10 * DAY };
  const answers = (company: World, verdict: 'approve' | 'reject') =>
    company.run(decide, { needId, approvalId: about.approvalId, by: somebody, answer: { verdict } });
  const changed = { ...drafted, status: 'pending' as const, change };

  it('is one alone of which that was seen', async () => {
    const company = await waiting(confirmedNeed, {
      approval: about,
      asset: { ...drafted, status: 'pending' },
    });
    expect(await answers(company, 'approve')).toMatchObject({ status: 'approved' });
  });

  it('is approved by nobody, and can be rejected', async () => {
    const company = await waiting(confirmedNeed, { approval: about, asset: changed });
    await expect(answers(company, 'approve')).rejects.toMatchObject({ fault: { kind: 'conflict' } });
    expect(await answers(company, 'reject')).toMatchObject({ status: 'rejected' });
  });

  it('stays approved where it was so before', async () => {
    const request = {
      ...about,
      status: 'approved' as const,
      decision: { by: somebody, at: START },
    };
    const company = await waiting(confirmedNeed, { approval: request, asset: changed });
    expect(await answers(company, 'approve')).toMatchObject({ status: 'approved' });
  });
});

describe('an outcome that the works agreement keeps from being read', () => {
  const answerWith = (company: World, outcome: OutcomeTerms) =>
    company.run(decide, { needId, approvalId, by: somebody, answer: { ...yes, outcome } });
  const ofWork: OutcomeTerms = { indicator: 'seen by a manager', seenIn: 'work', worth: 0.5 };
  const figure = { indicator: 'margin', seenIn: 'figures', unit: '%', worth: 2 } as const;

  it('is agreed on by nobody, and is where the agreement lets it be read', async () => {
    const terms = { ...ofWork, indicator: 'another' };
    const shown = { ...asked, outcome: { terms, ownerId: somebody, isAgreed: false } };
    const company = await waiting(need, { approval: shown });
    await agree(company, 'noIndividualWorkEvidence');
    await expect(answerWith(company, ofWork)).rejects.toThrow('the systems of their work');
    expect(await answerWith(await waiting(need, { approval: shown }), ofWork)).toMatchObject({
      status: 'approved',
    });
  });

  it('is a figure of single people, named in the refusal, that the agreement names no purpose for', async () => {
    const company = await waiting(need, { approval: asked });
    await expect(answerWith(company, { ...figure, figureId: 'margin' })).rejects.toThrow('margin');
  });

  it('is, of a part of a role, no figure of groups, because nobody says which work in it', async () => {
    const groups = { ...figure, seenIn: 'team-figures', figureId: 'margin' } as const;
    const shown = { ...asked, outcome: { terms: groups, ownerId: somebody, isAgreed: false } };
    const other = { ...groups, indicator: 'another' };
    const ofPart = await waiting({ ...need, group: { department: 'North' } }, { approval: shown });
    await expect(answerWith(ofPart, other)).rejects.toThrow('which groups work in it');
    expect(await answerWith(await waiting(need, { approval: shown }), other)).toMatchObject({
      status: 'approved',
    });
  });
});
