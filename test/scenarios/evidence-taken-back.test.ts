import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { takeBackEvidence, type TakenBack } from '../../lib/agents/skills/take-back-evidence.ts';
import { takeInEvidence } from '../../lib/agents/skills/take-in-evidence.ts';
import type { PersonalSignal, Signal } from '../../lib/domain/signal/signal.ts';
import { statesUnder, type Learner } from '../../lib/domain/person/learner.ts';
import type { Caller } from '../../lib/agents/sensing/sources.ts';
import { collected } from '../support/collected.ts';
import { assessed, saveRegisters, sellers } from '../support/small-company.ts';
import { DAY, FEEDS, START, world, type World } from '../support/world.ts';

const [somebody = ''] = sellers(1);
const SKILLS = ['writing', 'negotiation'] as const;
const OTHER: Caller = { kind: 'app', id: '00000000-0000-4000-8000-0000000a0a0a' };

const scored = (id: string, skillId: string, score: number, at = START): PersonalSignal => ({
  ...assessed(somebody, skillId, score, at),
  id,
  type: 'learning-os.assessment.scored',
  data: { skillId, score, scale: '0-5' },
});
const takenBack = (id: string, own = `${id}.withdrawn`): PersonalSignal => ({
  ...scored(own, 'writing', 0),
  type: 'learning-os.evidence.withdrawn',
  data: { id },
});
const learnerOf = async ({ ports }: World): Promise<Learner> =>
  (await ports.learners.read('record-keeping', somebody)).value;
const statesOf = async (company: World) => {
  const learner = await learnerOf(company);
  return SKILLS.map((skillId) => statesUnder(learner, skillId).map((state) => rounded(state)));
};
/** Up to rounding, which is all that the order may change. */
const rounded = (value: object): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'number' && Math.abs(one) < 1e6 ? Number(one.toFixed(6)) : one,
    ),
  );
const evidenceOf = async ({ ports }: World) =>
  await collected(ports.learners.evidenceOf('record-keeping', somebody));

async function companyToday(): Promise<World> {
  const company = world();
  await saveRegisters(company);
  return company;
}
async function says(company: World, signals: readonly Signal[], by = FEEDS): Promise<void> {
  await company.send(signals, by);
  await company.settle();
}

describe('what its sender takes back', () => {
  it('is in no state and no evidence any more, and what else is known stays', async () => {
    const company = await companyToday();
    await says(company, [scored('right', 'writing', 4), scored('other', 'negotiation', 2)]);
    const before = await statesOf(company);
    await says(company, [scored('wrong', 'writing', 1)]);
    expect(await statesOf(company)).not.toEqual(before);
    await says(company, [takenBack('wrong')]);
    expect(await statesOf(company)).toEqual(before);
    expect((await evidenceOf(company)).map(({ level }) => level).toSorted()).toEqual([2, 4]);
  });

  it('does not count either where it is said only afterwards', async () => {
    const company = await companyToday();
    await says(company, [scored('right', 'writing', 4)]);
    await says(company, [takenBack('wrong')]);
    await says(company, [scored('wrong', 'writing', 1)]);
    expect((await evidenceOf(company)).map(({ level }) => level)).toEqual([4]);
    expect(statesUnder(await learnerOf(company), 'writing')).toMatchObject([{ pieces: 1 }]);
  });

  it('leaves nothing where it was all that was known', async () => {
    const company = await companyToday();
    await says(company, [scored('wrong', 'writing', 1)]);
    await says(company, [takenBack('wrong')]);
    expect(await statesOf(company)).toEqual([[], []]);
  });

  it('is taken back by nobody else', async () => {
    const company = await companyToday();
    await says(company, [scored('right', 'writing', 4)]);
    await says(company, [{ ...takenBack('right'), source: 'elsewhere' }], OTHER);
    expect((await evidenceOf(company)).map(({ level }) => level)).toEqual([4]);
  });

  it('is no news: whoever sends and takes back in turn has no noise drawn again', async () => {
    const company = await companyToday();
    await says(company, [scored('right', 'writing', 4), scored('wrong', 'writing', 1)]);
    const { changed: before } = await learnerOf(company);
    await company.pass(START + DAY, () => undefined);
    await says(company, [takenBack('wrong')]);
    expect((await learnerOf(company)).changed).toEqual(before);
  });

  it('makes nobody known who is not', async () => {
    const company = await companyToday();
    await says(company, [takenBack('wrong')]);
    const { etag } = await company.ports.learners.read('record-keeping', somebody);
    expect(etag).toBeUndefined();
  });

  it('keeps what comes in while it is read', async () => {
    const company = await companyToday();
    await company.run(takeInEvidence, { personId: somebody, signals: [scored('wrong', 'writing', 1)] });
    const { learners } = company.ports;
    let isFirst = true;
    const overtaken: typeof learners = {
      ...learners,
      // Slower than the evidence, where both are asked at once.
      async read(purpose, personId) {
        for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
        return await learners.read(purpose, personId);
      },
      async *evidenceOf(purpose, personId) {
        const held = await collected(learners.evidenceOf(purpose, personId));
        if (isFirst) {
          isFirst = false;
          await company.run(takeInEvidence, { personId, signals: [scored('late', 'writing', 5)] });
        }
        yield* held;
      },
    };
    const ports = { ...company.ports, learners: overtaken };
    expect(await takeBackEvidence(somebody, [takenBack('wrong') as TakenBack], ports, START)).toBe(1);
    expect((await evidenceOf(company)).map(({ level }) => level)).toEqual([5]);
    expect(statesUnder(await learnerOf(company), 'writing')).toMatchObject([{ pieces: 1 }]);
  });
});

test('in whatever order and however often it comes, what is left is what was never taken back', async () => {
  const said = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 9 }).map((n) => `s${n}`),
      skillId: fc.constantFrom(...SKILLS),
      score: fc.integer({ min: 0, max: 5 }),
      ago: fc.integer({ min: 0, max: 30 }),
      isTakenBack: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ id }) => id },
  );
  const run = (company: World, signals: readonly PersonalSignal[]) =>
    company.run(takeInEvidence, { personId: somebody, signals: [...signals] });
  await fc.assert(
    fc.asyncProperty(said, fc.infiniteStream(fc.nat({ max: 1_000 })), async (all, draws) => {
      const draw = () => Number(draws.next().value);
      const signals = all.map(({ id, skillId, score, ago }) => scored(id, skillId, score, START - ago * DAY));
      const back = all.filter(({ isTakenBack }) => isTakenBack).map(({ id }) => takenBack(id));
      const sent = [...signals, ...back, ...signals, ...back]
        .map((signal) => ({ signal, place: draw() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ signal }) => signal);
      const [company, other] = [await companyToday(), await companyToday()];
      for (const one of [company, other]) await run(one, [scored('first', 'writing', 3)]);
      for (let i = 0; i < sent.length;) {
        const many = 1 + (draw() % 4);
        await run(company, sent.slice(i, i + many));
        i += many;
      }
      const gone = new Set(all.filter(({ isTakenBack }) => isTakenBack).map(({ id }) => id));
      await run(
        other,
        signals.filter(({ id }) => !gone.has(id)),
      );
      expect(await statesOf(company)).toEqual(await statesOf(other));
    }),
    { numRuns: 60 },
  );
});

test('more is taken back at once than one batch of the store holds', async () => {
  const company = await companyToday();
  const ids = Array.from({ length: 100 }, (_, i) => `s${i}`);
  await company.run(takeInEvidence, {
    personId: somebody,
    signals: [...ids.map((id) => scored(id, 'writing', 3)), ...ids.slice(1).map((id) => takenBack(id))],
  });
  expect((await evidenceOf(company)).length).toBe(1);
});
