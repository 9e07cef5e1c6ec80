// The company provides an attribute of its people by which a draw of places is checked, and which nobody else reads.
import { afterEach, describe, expect, it } from '@jest/globals';
import { entraCheckedAttributes } from '../../lib/adapters/entra/checked-attributes.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import { impactOf } from '../../lib/domain/population-pass/fairness.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { onChoice } from '../../m365/permissions.ts';
import { all, companyWithPlaces, NEED, partsOf, reached } from '../support/company-with-places.ts';
import { decisionLog } from '../support/decision-log.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { graphAtHand, READS_ATTRIBUTES } from '../support/graph-at-hand.ts';
import { approves } from '../support/small-company.ts';
import { everythingKept } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

const NAME = 'Fairness.WorkingTime';
const PLACES = 12;
type Value = 'all hours' | 'some hours' | undefined;

letRegistersAge();

let end = () => {};
afterEach(() => end());

/** Whoever draws; the directory is asked over its protocol, with a token of these roles. */
async function companyThatChecks(
  value: (i: number) => Value,
  {
    roles = READS_ATTRIBUTES,
    prepare,
    intercept,
  }: {
    roles?: string[];
    prepare?: (company: World) => Promise<void>;
    intercept?: Parameters<typeof graphAtHand>[2];
  } = {},
) {
  const users = all.map((id, i) => {
    const held = value(i);
    return {
      id,
      displayName: `Seller ${i}`,
      ...(held ? { customSecurityAttributes: { Fairness: { WorkingTime: held } } } : {}),
    };
  });
  const directory = graphAtHand(users, roles, intercept);
  ({ end } = directory);
  const company = await companyWithPlaces(PLACES, 'position', {
    checkedAttributes: entraCheckedAttributes(directory.graph, [NAME]),
  });
  await prepare?.(company);
  const read: string[] = [];
  await company.pass(START + 20 * DAY, (request) => {
    read.push(...request.facts);
    return approves();
  });
  const log = (await decisionLog(company.ports)).filter(({ decisionId }) => decisionId.endsWith(':places'));
  return { company, asked: directory.asked, approverRead: read, log: log.map(({ outcome }) => outcome) };
}

const ratioOf = (first: readonly string[], value: (i: number) => Value): number =>
  Math.min(
    1,
    ...impactOf(
      [...Map.groupBy(all.keys(), value)].flatMap(([group, people]) =>
        group === undefined
          ? []
          : [
              {
                group,
                candidates: people.length,
                chosen: people.filter((i) => first.includes(all[i] ?? '')).length,
              },
            ],
      ),
      MINIMUM_GROUP,
    ).map(({ ratio }) => ratio),
  );

/** The twenty who stand nearest, and come first without the check, are of one group. */
const nearest = (i: number): Value => (i < 20 ? 'all hours' : 'some hours');
const byTurns = (i: number): Value => (i % 2 ? 'all hours' : 'some hours');
const inPairs = (i: number): Value => (i % 4 < 2 ? 'all hours' : 'some hours');

const noticesIn = ({ channels }: World): string[] =>
  [...channels.notices.standing.values()].map(({ payload }) => payload.text);

describe('an attribute that the company provides for the check of a draw alone', () => {
  it('keeps a group from being left behind, where the places would have gone past it', async () => {
    const unchecked = await companyWithPlaces(PLACES);
    await unchecked.pass(START + 20 * DAY, approves);
    expect(ratioOf(await reached(unchecked), nearest)).toBe(0);
    const { company, approverRead, log } = await companyThatChecks(nearest);
    const first = await reached(company);
    expect(first).toHaveLength(PLACES);
    expect(ratioOf(first, nearest)).toBeGreaterThanOrEqual(0.8);
    expect(approverRead.join('\n')).toContain(`held to the same by ${NAME} of the company’s directory`);
    expect(log).toEqual([
      expect.stringMatching(
        /(?:2 bands first, by chance within one|by chance alone); no department or time zone below four fifths of another: true; no group by Fairness\.WorkingTime, known of about 60, below four fifths of another: true$/,
      ),
    ]);
    expect(noticesIn(company).filter((text) => text.includes(NAME))).toEqual([]);
  });

  it('is known nowhere after the draw: in no document, message, flow, log or channel, though its name is', async () => {
    const { company, asked } = await companyThatChecks(nearest);
    expect(asked.length).toBeGreaterThan(0);
    const kept = [
      ...(await everythingKept(company)).values(),
      ...Object.values(company.channels).map(({ standing }) => JSON.stringify([...standing.values()])),
    ].join('\n');
    expect(kept).toContain(NAME);
    expect(kept).not.toMatch(/all hours|some hours/);
  });

  it('is told to whoever was drawn: that it was read and what for, and no word of what it says', async () => {
    const { company } = await companyThatChecks((i) => (i === 7 ? undefined : byTurns(i)));
    const [first = ''] = await reached(company);
    const [item] = (await company.run(ownItems, { personId: first })).items;
    expect(item?.whyNow).toMatch(
      /chance chose you.*holds of Fairness\.WorkingTime was read, too.*kept nowhere here\.$/s,
    );
    const { participations } = await company.run(subjectAccess, { personId: first });
    expect(participations.find(({ needId }) => needId === NEED)?.checkedBy).toEqual([NAME]);
    // Nor does it show of whom there is nothing.
    const without = (await partsOf(company)).find(({ personId }) => personId === all[7]);
    expect(without?.part?.checkedBy).toEqual([NAME]);
  });

  it('ranks nobody: of two companies that differ in it alone, each stands in the same third in both', async () => {
    const bandsIn = async (value: (i: number) => Value) => {
      const { company, log } = await companyThatChecks(value);
      expect(log[0]).toContain('the best placed of 3 bands first');
      end();
      return (await partsOf(company)).map(({ personId, part }) => [personId, part?.band]);
    };
    const bands = await bandsIn(byTurns);
    expect(new Set(bands.map(([, band]) => band)).size).toBeGreaterThan(1);
    expect(await bandsIn(inPairs)).toEqual(bands);
  });

  it('is not read of whoever objects to being compared, nor of anybody who is not drawn', async () => {
    const [objector = ''] = all;
    const { company, asked } = await companyThatChecks(byTurns, {
      prepare: async (before) => {
        await before.run(takeObjection, { personId: objector, to: 'comparison' });
        await before.settle();
      },
    });
    const filters = asked.map(({ searchParams }) => searchParams.get('$filter')).join(' ');
    expect(filters).not.toContain(objector);
    expect(filters).toContain(all[1]);
    const theirs = (await partsOf(company)).find(({ personId }) => personId === objector);
    expect(theirs?.part).toBeDefined();
    expect(theirs?.part?.checkedBy).toBeUndefined();
  });

  it.each([
    ['refuses', [onChoice.checkedAttributes.role], 'the directory refused'],
    ['hides it', [onChoice.people.role], 'the directory shows it of nobody, as where it may not be read'],
  ])(
    'passes for no check where the directory %s: the log and whoever approved are told, and places are given',
    async (_, roles, why) => {
      const { company, log } = await companyThatChecks(nearest, { roles });
      expect(await reached(company)).toHaveLength(PLACES);
      expect(log[0]).toContain(`could not be checked by ${NAME}: ${why}`);
      expect(log[0]).not.toContain(`no group by ${NAME}`);
      const told = noticesIn(company).filter((text) => text.includes(NAME));
      expect(told).toEqual([expect.stringContaining(`without the check by ${NAME}`)]);
      const parts = await partsOf(company);
      expect(parts.filter(({ part }) => part?.checkedBy !== undefined)).toEqual([]);
    },
  );

  it('waits where the directory does not answer for now, and is checked by it then', async () => {
    let failures = 2;
    const { company, asked, log } = await companyThatChecks(nearest, {
      intercept: () => (failures-- > 0 ? { status: 500 } : undefined),
    });
    expect(asked.length).toBeGreaterThan(2);
    expect(log[0]).toMatch(/no group by Fairness\.WorkingTime, known of about 60, .*: true$/);
    expect(ratioOf(await reached(company), nearest)).toBeGreaterThanOrEqual(0.8);
  });

  it('says where no draw can keep it, to the log and whoever approved', async () => {
    // Twelve places cannot go to seven groups of eight or nine as often.
    const { company, log } = await companyThatChecks((i) => `works${i % 7}` as Value);
    expect(log[0]).toContain(`no group by ${NAME}, known of about 60, below four fifths of another: false`);
    expect(noticesIn(company).filter((text) => text.includes(NAME))).toEqual([
      expect.stringContaining(`a group by ${NAME} comes first less than four fifths as often`),
    ]);
  });

  it('says where no two groups are large enough to compare, to the log and whoever approved', async () => {
    const { company, log } = await companyThatChecks((i) => `shift${Math.floor(i / 4)}` as Value);
    expect(log[0]).toContain(`by ${NAME}, known of about 60, no two groups were large enough to compare`);
    expect(noticesIn(company).filter((text) => text.includes(NAME))).toEqual([
      expect.stringContaining(`without the check by ${NAME}, of which no two groups are large enough`),
    ]);
  });
});
