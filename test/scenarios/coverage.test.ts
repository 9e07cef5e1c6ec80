import { describe, expect, it } from '@jest/globals';
import { leadersRead } from '../../functions/http/insights/leaders-read.ts';
import { coverageList } from '../../functions/http/insights/coverage-list.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { groupings, type Grouping } from '../../lib/domain/population-pass/coverage.ts';
import { decisionLog } from '../support/decision-log.ts';
import {
  approves,
  assessed,
  companyAtWork,
  firstSignals,
  reassess,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { cellIn } from '../../lib/domain/disclosure/cell.ts';
import { collected } from '../support/collected.ts';
import { agree } from '../support/works-agreement.ts';
import { DAY, START, world, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';
import { english } from '../../lib/messages/words.ts';

const seen = async ({ ports, now }: World, by: Grouping) => {
  const visit = {
    params: { by },
    ports,
    at: now(),
    callersWords: () => Promise.resolve(english),
  } as unknown as Parameters<typeof coverageList.handle>[0];
  return coverageList.reply.parse((await coverageList.handle(visit)).json).items;
};

describe('coverage', () => {
  it('is what the last analysis saw, in business words', async () => {
    const company = await companyAtWork();
    // Twenty sellers learn to negotiate by themselves.
    await company.send(
      sellers(60)
        .slice(0, 20)
        .flatMap((id) => [1, 2, 3].map((n) => assessed(id, 'negotiation', 5, START + n))),
    );
    await company.settle();
    await company.pass(START + DAY, () => undefined);
    await company.analyse();
    await company.settle();
    const sentence = (await seen(company, 'charter-line')).map((one) => one.sentence);
    // Twenty do; what is said carries noise of a few people and is in fives.
    expect(sentence[0]).toMatch(
      /^About (10|15|20|25|30) of 60 Sellers can do what is asked of them in Negotiation$/,
    );
    expect(sentence).toContain(
      'Nearly all Testers of whom it is known can do what is asked of them in Measuring',
    );
    for (const by of groupings) {
      const items = await seen(company, by);
      expect([by, items.length]).not.toEqual([by, 0]);
      expect(JSON.stringify(items)).not.toMatch(/[0-9a-f]{8}-/);
    }
  });

  it('of a department is the sum of what is said of its sites; who is there among a few is not known', async () => {
    const company = world();
    await saveRegisters(company);
    const siteOf = (i: number) => (i < 30 ? 'Cork' : i < 54 ? 'Lyon' : i < 57 ? 'Oslo' : 'Riga');
    const places = new Map(sellers(60).map((personId, i) => [personId, siteOf(i)]));
    await company.bus.send(
      firstSignals(60).map((signal) => {
        const site = places.get(signal.subject);
        return signal.type === 'learning-os.workforce.person' && site
          ? { ...signal, data: { ...signal.data, site } }
          : signal;
      }),
    );
    await company.settle();
    await company.analyse();
    await company.settle();
    const cells = await collected(company.ports.disclosures.all('cell'));
    const sites = (isTold: boolean) =>
      cells
        .filter(({ value: { skills } }) => isTold === Object.values(skills).some(({ said }) => said))
        .flatMap(({ value }) => cellIn(value.group)?.site ?? [])
        .toSorted();
    // Of few it is kept that they are there, so that no part is called by a name that is theirs too, and nothing else.
    expect([sites(true), sites(false)]).toEqual([
      ['Cork', 'Lyon'],
      ['Oslo', 'Riga'],
    ]);
    const [writing] = (await collected(company.ports.coverage.all())).filter(
      ({ skillId }) => skillId === 'writing',
    );
    const part = writing?.parts.find(({ department }) => department === 'seller');
    expect(part).toMatchObject({ notAssessed: 6, can: 'nearly all' });
    expect((part?.atTarget ?? 0) + (part?.below ?? 0)).toBe(54);
    expect((await seen(company, 'department')).map(({ sentence }) => sentence)).toContain(
      'Nearly all people in seller of whom it is known can do what is asked of them in Writing; of about 5 more it is not known',
    );
  });

  it('is written on one page, which names the lines of the charter, and logged', async () => {
    const company = await companyAtWork();
    expect(await company.run(publishCoverage, {})).toEqual({ published: true });
    const [report, ...others] = [...company.channels.reports.standing.values()];
    if (!report) throw new Error('No report was written.');
    expect(others).toEqual([]);
    expect(htmlOf(report.payload)).toContain('Charter line C1: We need negotiation');
    const logged = (await decisionLog(company.ports)).filter(({ subject }) => subject === 'coverage');
    expect(logged).toHaveLength(1);
  });

  it('is not written where nobody has looked yet', async () => {
    const company = world();
    expect(await company.run(publishCoverage, {})).toEqual({ published: false });
    expect(company.channels.reports.standing.size).toBe(0);
  });
});

/** What the door answers now, as its schema lets it leave. */
const told = async (company: World) => {
  const visit = {
    run: (step: typeof publishCoverage, input: object) => company.run(step, input as never),
    callersWords: () => Promise.resolve(english),
  } as unknown as Parameters<typeof leadersRead.handle>[0];
  return leadersRead.reply.parse((await leadersRead.handle(visit)).json);
};
const pageOf = (company: World): string => {
  const [report] = [...company.channels.reports.standing.values()];
  if (!report) throw new Error('No report was written.');
  return htmlOf(report.payload);
};

describe('where the strategy stands', () => {
  it('is nothing before anybody was looked at', async () => {
    expect(await told(world())).toMatchObject({ lines: [], proposals: [] });
  });

  it('says the same on the page and at the door, with what waits for a decision', async () => {
    const company = await companyAtWork();
    await company.run(publishCoverage, {});
    const { headline, lines, proposals, at } = await told(company);
    const page = pageOf(company);
    expect(at).toBe(company.now());
    expect(page).toContain(headline);
    for (const sentence of lines.flatMap(({ sentences }) => sentences)) expect(page).toContain(sentence);
    expect(proposals.map(({ kind }) => kind)).toContain('answer-cause');
    for (const { what, cost, otherwise } of proposals)
      expect(page).toContain(`${what}</strong> ${cost} ${otherwise}`);
    expect(JSON.stringify({ lines, proposals })).not.toMatch(/[0-9a-f]{8}-/);
  });

  it('keeps its figures and its date until the next report, and says what was spent and what came of it', async () => {
    const company = await companyAtWork();
    await company.run(publishCoverage, {});
    await company.pass(START + 20 * DAY, () => approves());
    await reassess(company, sellers(60));
    const before = await told(company);
    expect(before.lines[0]).toMatchObject({ readings: [], spent: { people: 0 } });
    await company.pass(START + 50 * DAY, () => approves());
    await company.analyse();
    await company.settle();
    await company.run(publishCoverage, {});
    const { lines, took } = await told(company);
    expect(lines[0]).toMatchObject({
      stands: 'on-track',
      readings: [{ isCompared: true, verdict: 'improved' }],
    });
    expect(lines[0]?.spent.people).toBeGreaterThanOrEqual(20);
    expect(took).toMatch(/at most \d+ hours of learners/);
    expect(lines[0]?.sentences.join(' ')).toMatch(
      /Return: Negotiation of Sellers improved, \+\d\.\d\d levels/,
    );
    expect(lines[0]?.skills[0]?.trend?.since).toBe(START);
  });

  it('is not repeated where it spoke of groups smaller than may be spoken of now', async () => {
    const company = await companyAtWork();
    await company.run(publishCoverage, {});
    await agree(company, 'minimumGroupOfTen');
    expect(await told(company)).toMatchObject({ lines: [], proposals: [] });
  });
});
