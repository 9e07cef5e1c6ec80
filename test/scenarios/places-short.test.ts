// A response takes only so many people at once, as L&D says of its form, and more lack it.
import { describe, expect, it } from '@jest/globals';
import { askAtOnce } from '../../lib/agents/delivery/ask-at-once.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { whatDecides } from '../../lib/agents/who-comes-first.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import type { ApprovalRequest } from '../../lib/domain/gate/approval.ts';
import type { PlacesBy } from '../../lib/domain/modality/modality.ts';
import { all, companyWithPlaces, NEED, partsOf, PLACES, reached } from '../support/company-with-places.ts';
import { approves, lead, worksNow } from '../support/small-company.ts';
import { agree } from '../support/works-agreement.ts';
import { DAY, START, type World } from '../support/world.ts';

const whyNowOf = async (company: World, personId: string) =>
  (await company.run(ownItems, { personId })).items.map(({ whyNow, waits }) => ({ whyNow, waits }));

letRegistersAge();

describe('where a response takes only so many people at once', () => {
  it('whoever approves it reads how the places are given', async () => {
    const company = await companyWithPlaces();
    const read: string[] = [];
    await company.pass(START + 9 * DAY, (request) => {
      read.push(...request.facts);
      return approves();
    });
    expect(read.filter((fact) => fact.startsWith(`places for ${PLACES} at once`))).toHaveLength(1);
  });

  it('so many receive it, the nearest first, and are told why; nobody asks their way past others', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const first = await reached(company);
    expect(first).toHaveLength(PLACES);
    expect(first.filter((personId) => all.indexOf(personId) >= 20)).toEqual([]);
    expect((await whyNowOf(company, first[0] ?? ''))[0]?.whyNow).toContain('chance chose you');
    const waiting = (await partsOf(company)).find(({ part }) => part && part.deliveredAt === undefined);
    const [item] = await whyNowOf(company, waiting?.personId ?? '');
    expect(item?.whyNow).toContain('when places are free');
    expect(item?.waits).toBeUndefined();
    await expect(company.run(askAtOnce, { personId: waiting?.personId ?? '', needId: NEED })).rejects.toThrow(
      /others wait for one as well/,
    );
    expect(await reached(company)).toHaveLength(PLACES);
  });

  it('the next come after each reading, and whoever is behind all places reads that none was left, and why', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 130 * DAY, approves);
    const parts = await partsOf(company);
    const groups = parts.flatMap(({ part }) => part?.group ?? []);
    expect(groups.filter((group) => group !== 'none')).toHaveLength(4 * PLACES);
    const without = parts.filter(({ part }) => part?.group === 'none');
    expect(without.length).toBeGreaterThan(10);
    expect(without.filter(({ part }) => part?.deliveredAt !== undefined)).toEqual([]);
    const [item] = await whyNowOf(company, without[0]?.personId ?? '');
    expect(item?.whyNow).toContain('none was left for you. Those came first');
    expect(item?.waits).toBeUndefined();
    const times = parts.flatMap(({ part }) => part?.deliveredAt ?? []);
    const inDays = (from: number, until: number) =>
      times.filter((at) => at >= START + from * DAY && at < START + until * DAY).length;
    expect(inDays(0, 25)).toBe(PLACES);
    expect(inDays(25, 60)).toBeGreaterThan(0);
    expect(inDays(25, 60)).toBeLessThanOrEqual(PLACES);
  });

  it('the log says by which order, once, and in counts of fives', async () => {
    const company = await companyWithPlaces();
    await company.pass(START + 20 * DAY, approves);
    const entries = ((await Array.fromAsync(company.ports.decisions.all())) as Decision[]).filter(
      ({ decisionId }) => decisionId.endsWith(':places'),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.outcome).toMatch(
      /^9 places at once for about 60, the best placed of 3 bands first, .* four fifths of another: true$/,
    );
  });

  it('whoever approved is told where no draw can keep it by department', async () => {
    const noticed = async (departments: number) => {
      const company = await companyWithPlaces(12);
      const moved = all.map((id, i) =>
        worksNow(id, all.length, { department: `Works ${i % departments}` }, START + i),
      );
      await company.send(moved);
      await company.settle();
      await company.pass(START + 20 * DAY, approves);
      return [...company.channels.notices.standing.values()].map(({ payload }) => payload.text);
    };
    // Twelve places cannot go to seven departments of eight or nine as often; to two of thirty they can.
    const uneven = expect.stringContaining(
      'a group by department comes first less than four fifths as often',
    );
    expect(await noticed(7)).toContainEqual(uneven);
    expect(await noticed(2)).not.toContainEqual(uneven);
  });

  it('nobody is ranked unless somebody said so', async () => {
    const company = await companyWithPlaces(PLACES, 'chance');
    await company.pass(START + 20 * DAY, approves);
    const first = await reached(company);
    expect(first).toHaveLength(PLACES);
    expect(first.filter((personId) => all.indexOf(personId) >= 20).length).toBeGreaterThan(0);
    expect((await whyNowOf(company, first[0] ?? ''))[0]?.whyNow).toContain('Chance alone');
    const log = (await Array.fromAsync(company.ports.decisions.all())) as Decision[];
    expect(log.find(({ decisionId }) => decisionId.endsWith(':places'))?.outcome).toContain(
      'by chance alone',
    );
  });

  describe('targeting', () => {
    const ofPlaces = async (company: World): Promise<string | undefined> =>
      ((await Array.fromAsync(company.ports.decisions.all())) as Decision[]).find(({ decisionId }) =>
        decisionId.endsWith(':places'),
      )?.outcome;
    const answersFor = (isOn: boolean) => ({ targeting: { isOn, ownerId: lead } });
    /** Everything but the publication is answered. */
    const waits = (question: ApprovalRequest) =>
      question.approvalId.includes('publication') ? undefined : approves();
    /** What whoever approves reads of places, in the company as shipped or once it was put into use. */
    const readOf = async (by: PlacesBy): Promise<string[]> => {
      const company = await companyWithPlaces(PLACES, by);
      const read: string[] = [];
      await company.pass(START + 9 * DAY, (request) => {
        read.push(...request.facts);
        return approves();
      });
      return read.filter((fact) => fact.startsWith('places for'));
    };

    it('is off as shipped: whoever approves reads so, and who can put it into use', async () => {
      expect(await readOf('chance')).toEqual([
        expect.stringMatching(
          /chance decides who comes first, because targeting is not in use here; whoever may write registers puts it into use in their own name/,
        ),
      ]);
      expect(await readOf('position')).toEqual([
        expect.stringMatching(/also by what they gave to learn, because targeting is in use here/),
      ]);
    });

    it('ranks nobody any more once it is switched off, though it was approved so, and the log says why', async () => {
      const company = await companyWithPlaces();
      await company.pass(START + 9 * DAY, waits);
      await edit(company, 'policy', 'employment', answersFor(false));
      await company.pass(START + 20 * DAY, approves);
      expect(await ofPlaces(company)).toContain('by chance alone, because targeting is off by now');
      const first = await reached(company);
      expect(first).toHaveLength(PLACES);
      expect((await whyNowOf(company, first[0] ?? ''))[0]?.whyNow).toContain('Chance alone');
    });

    it('keeps nobody from learning while a switch stops it: chance chooses, and whoever approves reads why', async () => {
      const company = await companyWithPlaces();
      const read: string[] = [];
      await edit(company, 'switch', 'targeting', {
        stops: 'agent',
        agent: 'targeting',
        isOff: true,
        because: 'test',
      });
      await company.pass(START + 20 * DAY, (request) => {
        read.push(...request.facts);
        return approves();
      });
      expect(read.join()).toContain('because a switch stops targeting now');
      expect(await ofPlaces(company)).toContain('by chance alone');
      expect(await reached(company)).toHaveLength(PLACES);
    });

    it('is told from what nobody put into use where the installation leaves it out', async () => {
      const { ports } = await companyWithPlaces();
      const disabledAgents = new Set(['targeting'] as const);
      expect([await whatDecides(ports, {}), await whatDecides(ports, { disabledAgents })]).toEqual([
        { by: 'position' },
        { by: 'chance', off: 'disabled' },
      ]);
    });

    it('ranks nobody where chance was approved, though it is put into use before the draw', async () => {
      const company = await companyWithPlaces(PLACES, 'chance');
      await company.pass(START + 9 * DAY, waits);
      await edit(company, 'policy', 'employment', answersFor(true));
      await company.pass(START + 20 * DAY, approves);
      expect(await ofPlaces(company)).toMatch(/by chance alone;/);
    });

    it('tells whoever it ranked by what, how to contest it, and that a human approved it; chance needs none of it', async () => {
      const grounds =
        /from your work and from what you gave to learn: you can read and contest it.*A human approved this order/;
      for (const [by, says] of [
        ['position', true],
        ['chance', false],
      ] as const) {
        const company = await companyWithPlaces(PLACES, by);
        await company.pass(START + 20 * DAY, approves);
        const parts = await partsOf(company);
        const waiting = parts.find(
          ({ part }) => part && part.deliveredAt === undefined && part.group !== 'none',
        );
        const without = parts.find(({ part }) => part?.group === 'none');
        const [first = ''] = await reached(company);
        for (const personId of [first, waiting?.personId ?? '', without?.personId ?? '']) {
          const [item] = await whyNowOf(company, personId);
          expect([by, grounds.test(item?.whyNow ?? '')]).toEqual([by, says]);
        }
      }
    });
  });

  it('turns are kept where nobody is compared', async () => {
    const company = await companyWithPlaces();
    await agree(company, 'noComparisonGroups');
    await company.pass(START + 50 * DAY, approves);
    expect((await reached(company)).length).toBe(2 * PLACES);
  });

  it('places for everybody change nothing: nobody is ranked', async () => {
    const company = await companyWithPlaces(60);
    await company.pass(START + 20 * DAY, approves);
    const parts = (await partsOf(company)).flatMap(({ part }) => part ?? []);
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(({ band }) => band !== undefined)).toEqual([]);
  });
});
