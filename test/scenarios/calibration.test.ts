import { describe, expect, test } from '@jest/globals';
import { takeInEvidence } from '../../lib/agents/skills/take-in-evidence.ts';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { ownSkills } from '../../lib/agents/skills/own-skills.ts';
import type { PersonalSignal } from '../../lib/domain/signal/signal.ts';
import { policyAsLearned } from '../../lib/needs/policy-as-learned.ts';
import { routedNeed } from '../lib/examples.ts';
import { companyAtWork, firstSignals, playbook, saveRegisters, sellers } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';
import { decisionLog } from '../support/decision-log.ts';

const people = sellers(60);
const HARD = 'hard';
const EASY = 'easy';

const envelope = (id: string, subject: string) => ({
  specversion: '1.0' as const,
  id,
  source: 'exercises',
  subject,
  time: new Date(START).toISOString(),
});
const answered = (personId: string, itemId: string, correct: boolean): PersonalSignal => ({
  ...envelope(`${personId}-${itemId}`, personId),
  type: 'learning-os.exercise.answered',
  data: { itemId, skillIds: ['negotiation'], correct },
});
const observed = (personId: string, score: number): PersonalSignal => ({
  ...envelope(`${personId}-seen`, personId),
  type: 'learning-os.observation.made',
  data: { skillId: 'negotiation', score, scale: '0-5', observerId: people[0] ?? '', observer: 'manager' },
});

/** Folds by the store that calibrated: others hear of a new calibration within the hour. */
const takeIn = (company: World, signal: PersonalSignal) =>
  company.run(takeInEvidence, { personId: signal.subject, signals: [signal] });

async function calibrated(): Promise<World> {
  const company = await companyAtWork();
  // Everybody is at about level 2; four in five solve one question, one in five the other. Managers see what was
  // assessed.
  await company.send(
    people.flatMap((id, i) => [
      answered(id, EASY, i % 5 !== 0),
      answered(id, HARD, i % 5 === 0),
      observed(id, 2),
    ]),
  );
  await company.settle();
  await company.run(calibrateEvidence, {});
  return company;
}

describe('what is learned about evidence', () => {
  test('is how hard each item is, on the scale on which people were assessed', async () => {
    const { items } = await (await calibrated()).ports.calibration.read();
    const [easy, hard] = [items.get(EASY), items.get(HARD)];
    expect(easy?.level).toBeLessThan(1.5);
    expect(hard?.level).toBeGreaterThan(2.5);
  });

  test('is learned from nobody who left', async () => {
    const company = await calibrated();
    const { items } = await company.ports.calibration.read();
    await company.send(
      people.map((id) => ({
        ...envelope(`${id}-left`, id),
        source: 'hris',
        type: 'learning-os.workforce.left' as const,
        data: {},
      })),
    );
    await company.settle();
    await company.run(calibrateEvidence, {});
    expect(items.size).toBeGreaterThan(0);
    expect((await company.ports.calibration.read()).items.size).toBe(0);
  });

  test('is how people here answer about causes, from what humans decided; later needs are supposed by it', async () => {
    const company = world({ sources: [playbook] });
    const { ports } = company;
    await saveRegisters(company);
    await company.bus.send(firstSignals(60));
    await company.settle();
    const shipped = (await policyAsLearned(ports)).causes;
    expect(shipped).not.toHaveProperty('power');
    for (let i = 0; i < 30; i += 1) {
      const needId = `tester.skill-${i}`;
      const answers = { 'best-held-up-too': { yes: 0, no: 2, unsure: 0 } };
      await ports.needs.commit(needId, { need: { value: { ...routedNeed, needId, answers } } });
    }
    await company.run(calibrateEvidence, {});
    const learned = (await policyAsLearned(ports)).causes;
    expect(learned.prior.process).toBeGreaterThan(0.8);
    const [chance, before] = [learned, shipped].map(
      ({ questions }) => questions.find(({ questionId }) => questionId === 'best-held-up-too')?.yes.process,
    );
    expect(before).toBeGreaterThan(0.9);
    expect(chance).toBeLessThan(0.2);
    const log = await decisionLog(ports);
    expect(
      log.filter(({ outcome }) => outcome.includes('answers about causes from 30 decided needs')),
    ).toHaveLength(1);
    // What is found from now on is supposed by it: of the same gap it is less sure that skill is missing.
    await company.analyse();
    const [here, elsewhere] = await Promise.all(
      [company, await companyAtWork()].map(
        async (one) => (await one.ports.needs.find('seller.negotiation'))?.value.hypothesis,
      ),
    );
    expect(elsewhere?.cause).toBe('skill');
    expect(here?.cause === 'skill' ? here.confidence : 0).toBeLessThan((elsewhere?.confidence ?? 0) - 0.1);
  });

  test('is that managers here agree with assessments, and it counts from then on', async () => {
    const company = await calibrated();
    const { strengths } = await company.ports.calibration.read();
    expect(strengths['manager-observation']).toBeGreaterThan(0.6);
    expect(strengths['peer-observation']).toBe(0.4);
    const [, , , last = ''] = people;
    await takeIn(company, { ...observed(last, 2), id: 'once-more' });
    const pieces = [];
    for await (const piece of company.ports.learners.evidenceOf('learning', last))
      if (piece.source === 'manager-observation') pieces.push(piece.strength);
    expect(pieces.toSorted((a, b) => a - b)).toEqual([0.5, strengths['manager-observation']]);
  });

  test('stands in the log of decisions, without anybody', async () => {
    const company = await calibrated();
    const outcomes: string[] = [];
    for (const { subject, outcome } of await decisionLog(company.ports))
      if (subject === 'calibration') outcomes.push(outcome);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatch(
      /^strengths: assessment 1\.00, .*; difficulty of 2 items; read otherwise than said: manager-observation@exercises 0 levels off, scale 1; answers about causes as they are shipped$/,
    );
    expect(people.some((id) => JSON.stringify(outcomes).includes(id))).toBe(false);
  });

  test('makes a right answer to a hard question say more than one to an easy question', async () => {
    const company = await calibrated();
    const [one = '', other = ''] = people.slice(10);
    await takeIn(company, { ...answered(one, HARD, true), id: 'again-1' });
    await takeIn(company, { ...answered(other, EASY, true), id: 'again-2' });
    const shown = async (personId: string) => {
      const { items } = await company.run(ownSkills, { personId });
      return items
        .find(({ skillId }) => skillId === 'negotiation')
        ?.evidence.find(({ source }) => source === 'exercise-answer');
    };
    const [hard, easy] = [await shown(one), await shown(other)];
    expect([hard?.pieces, easy?.pieces]).toEqual([3, 3]);
    expect(hard?.level).toBeGreaterThan(easy?.level ?? 5);
  });
});
