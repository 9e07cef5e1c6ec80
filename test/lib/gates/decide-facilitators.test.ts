import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../lib/gates/decide.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import { DAY, START, type World } from '../../support/world.ts';
import { cohort, rolePlay } from '../artefacts/to-run.ts';
import { approval, confirmedNeed, drafted, need, personId, publication, reused } from '../examples.ts';
import { waiting } from './waiting.ts';

const { needId } = confirmedNeed;
const about = { ...publication, dueAt: START + 10 * DAY };
const { approvalId } = about;
const led: ContentAsset = { ...drafted, artefact: cohort };
const facilitators = [personId(8), personId(9)];

const answers = (company: World, verdict: 'approve' | 'reject', named?: string[]) =>
  company.run(decide, {
    needId,
    approvalId,
    by: personId(3),
    answer: { verdict, ...(named && { facilitators: named }) },
  });
const namedIn = async ({ ports }: World) =>
  (await ports.cohorts.find(needId, led.assetId))?.value.facilitators.map((one) => one.personId);

describe('who approves a cohort', () => {
  it('may say with it who is asked to lead its groups, in this order', async () => {
    const company = await waiting(confirmedNeed, { approval: about, asset: led });
    expect(await answers(company, 'approve', facilitators)).toMatchObject({ status: 'approved' });
    expect(await namedIn(company)).toEqual(facilitators);
  });

  it('says it again where an earlier try ended between', async () => {
    const decided = { ...about, status: 'approved' as const, decision: { by: personId(3), at: START } };
    const company = await waiting(confirmedNeed, { approval: decided, asset: led });
    await answers(company, 'approve', facilitators);
    expect(await namedIn(company)).toEqual(facilitators);
  });

  it('names nobody by a no, nor without saying who', async () => {
    const rejected = await waiting(confirmedNeed, { approval: about, asset: led });
    await expect(answers(rejected, 'reject', facilitators)).rejects.toThrow('with the yes to a cohort');
    expect(await namedIn(rejected)).toBeUndefined();
    const silent = await waiting(confirmedNeed, { approval: about, asset: led });
    expect(await answers(silent, 'approve')).toMatchObject({ status: 'approved' });
    expect(await namedIn(silent)).toBeUndefined();
  });

  it.each<[string, ContentAsset]>([
    ['a course', { ...reused, assetId: led.assetId }],
    ['a role-play', { ...drafted, artefact: rolePlay }],
  ])('may not for %s, which nobody leads, and has decided nothing', async (_, asset) => {
    const company = await waiting(confirmedNeed, { approval: about, asset });
    await expect(answers(company, 'approve', facilitators)).rejects.toMatchObject({
      fault: { kind: 'conflict' },
    });
    expect((await company.ports.needs.approval(needId, approvalId)).value.status).toBe('pending');
    expect(await namedIn(company)).toBeUndefined();
  });

  it('may not for a question that is about nothing made', async () => {
    const company = await waiting(need, { approval: { ...approval, dueAt: about.dueAt } });
    const answer = { verdict: 'approve' as const, cause: 'skill' as const, facilitators };
    const { approvalId: ofCause } = approval;
    await expect(
      company.run(decide, { needId: need.needId, approvalId: ofCause, by: personId(3), answer }),
    ).rejects.toMatchObject({ fault: { kind: 'conflict' } });
  });
});
