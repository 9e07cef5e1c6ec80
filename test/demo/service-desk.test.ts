import { expect, test } from '@jest/globals';
import { company, idOf } from '../../sample/company.ts';
import type { Did, Item } from '../../sample/figures.ts';
import { DAY } from '../../sample/life.ts';
import { serviceDesk } from '../../sample/programs.ts';
import { compareWithServiceDesk, type Compared } from '../../demo/service-desk.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED, readTruth, type Truth } from '../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2, 8);
const DAYS = 120;
const larkfield = company(new Date(START));
const truth = readTruth(DEFAULT_TRUTH, larkfield);
const lifeOf = (of: Truth) => ({ company: larkfield, truth: of, seed: 1, start: START });
const nothing: Did = { reached: [], responses: 0, decisions: 0, readings: 0 };

/** A layer that sends everybody with a gap one thing of 25 minutes on the third day. */
function layer({ gaps, ahead }: Truth, form: string): Did {
  const reached = [...gaps, ...ahead].flatMap(({ jobRole, skill }) =>
    larkfield.employees
      .filter((employee) => employee.jobRole === jobRole)
      .map(({ person: { personId } }): Item => ({
        personId,
        form,
        minutes: 25,
        at: START + 3 * DAY,
        skillId: idOf(skill),
        contentId: `about-${skill}`,
      })),
  );
  return { reached, responses: gaps.length + ahead.length, decisions: 12, readings: 15 };
}
const row = ({ rows }: Compared, start: string) => rows.find(({ measure }) => measure.startsWith(start));
const betters = ({ rows }: Compared) => rows.map(({ better }) => better);

test('the desk closes what is asked for and nothing that is quiet, and spends hours on what no training mends', () => {
  const compared = compareWithServiceDesk(lifeOf(truth), layer(truth, 'job-aid'), DAYS);
  expect(row(compared, 'Gaps that nobody')).toMatchObject({ desk: 0, better: 'layer' });
  expect(row(compared, 'Gaps that somebody')?.desk).toBeGreaterThan(50);
  expect(row(compared, 'Of it, on what')).toMatchObject({ layer: 0, better: 'layer' });
  expect(row(compared, 'Of it, on what')?.desk).toBeGreaterThan(400);
});

test('where the desk does better it is said, with both figures', () => {
  const compared = compareWithServiceDesk(lifeOf(truth), layer(truth, 'job-aid'), DAYS);
  expect(row(compared, 'Requests that led')).toMatchObject({ layer: 9, desk: 244, better: 'desk' });
  expect(row(compared, 'Decisions asked')).toMatchObject({ layer: 12, desk: 0, better: 'desk' });
  expect(compared.losing).toEqual([
    expect.stringContaining('244 requests against 9'),
    expect.stringContaining('asks them 12 times'),
    expect.stringContaining('is not counted here'),
  ]);
});

test('both sides are measured alike: whoever does what the desk does has its figures', () => {
  const life = lifeOf(truth);
  const compared = compareWithServiceDesk(life, serviceDesk(life, DAYS), DAYS);
  expect(compared.rows.map(({ layer }) => layer)).toEqual(compared.rows.map(({ desk }) => desk));
  expect(new Set(betters(compared))).toEqual(new Set(['neither']));
});

test('where nothing is planted the layer closes nothing that the desk does not, and the desk still serves who asked', () => {
  const life = lifeOf(readTruth(NOTHING_PLANTED, larkfield));
  const compared = compareWithServiceDesk(life, nothing, DAYS);
  for (const measure of ['Gaps that somebody', 'Gaps that nobody', 'From the first', 'Time for each'])
    expect(row(compared, measure)).toMatchObject({ layer: null, desk: null, better: 'neither' });
  expect(row(compared, 'Requests that led')).toMatchObject({ layer: 0, desk: 20, better: 'desk' });
});

test('where requests name every gap and nothing else, the desk does better than a layer whose forms teach less', () => {
  const honest: Truth = {
    ...truth,
    gaps: truth.gaps.filter(({ requests }) => requests > 0),
    ahead: [],
    outgrown: [],
    brokenProcesses: [],
    offCharter: [],
  };
  const compared = compareWithServiceDesk(lifeOf(honest), layer(honest, 'micro-text'), DAYS);
  expect(row(compared, 'Gaps that somebody')?.better).toBe('desk');
  expect(compared.losing[0]).toMatch(/a program for everybody makes up more of it: \d+% against \d+%/);
  expect(row(compared, 'Gaps that nobody')?.better).toBe('neither');
  expect(row(compared, 'Of it, on what')?.better).toBe('neither');
});

test('training for a broken process makes up nothing', () => {
  const broken: Truth = { ...truth, gaps: [], ahead: [], offCharter: [] };
  const { rows } = compareWithServiceDesk(lifeOf(broken), nothing, DAYS);
  expect(rows.filter(({ unit }) => unit === '%').map(({ desk }) => desk)).toEqual([null, null]);
  expect(row({ rows, assumptions: [], losing: [] }, 'Time of those')?.desk).toBeGreaterThan(200);
});

test('programs queue for the designers: first come, first served, and who comes too late is not served in these days', () => {
  const wish = (i: number) => ({
    jobRole: 'Manager',
    text: `Wish ${i}`,
    requests: 1,
  });
  const life = lifeOf({
    ...truth,
    gaps: [],
    brokenProcesses: [],
    offCharter: Array.from({ length: 9 }, (_, i) => wish(i)),
  });
  const { reached, responses } = serviceDesk(life, DAYS);
  const days = [...new Set(reached.map(({ at }) => (at - START) / DAY))];
  expect(responses).toBe(5);
  expect(days).toEqual([40, 59, 77, 96, 115]);
  expect(serviceDesk(life, 39).reached).toEqual([]);
});

test('each assumption has a value, a unit and a reason, and the effects are those of the truth', () => {
  const { assumptions } = compareWithServiceDesk(lifeOf(truth), nothing, DAYS);
  for (const { name, value, unit, why } of assumptions) {
    expect([name, unit, why].map((text) => text.length > 5)).toEqual([true, true, true]);
    expect(value).toBeGreaterThanOrEqual(0);
  }
  const effects = assumptions.filter(({ name }) => name.startsWith('Effect')).map(({ value }) => value);
  expect(effects).toEqual([1.1, 0]);
});
