import { ModalityPolicy } from '../../../lib/domain/modality/modality-policy.ts';
import { employmentUses } from '../../../lib/domain/policy/employment.ts';
import type { AtWork } from '../../../sample/at-work.ts';
import type { Item } from '../../../sample/figures.ts';
import { DAY, type Life } from '../../../sample/life.ts';
import type { World } from '../../support/world.ts';
import type { Doing, Price } from './doing.ts';
import { hiresIn } from './hires.ts';
import { meeting } from './meeting.ts';
import { objectivesIn } from './objectives.ts';
import { placesIn } from './places.ts';
import { questionsIn } from './questions.ts';
import { recalling } from './recalling.ts';

/** Offers to single people in a month: nobody is kept waiting by it. */
const MOST_OFFERS = 100;

/**
 * What people do at work beside what reaches groups: they are set objectives, would move or follow, hire, ask, meet and
 * call back. All of it is the truth's, the same whichever agent is off; what comes of it, each agent's.
 */
export function peopleAtWork(life: Life) {
  const doings: Doing[] = [...placesIn(life), ...hiresIn(life), ...questionsIn(life), ...objectivesIn(life)];
  const [recall, meet] = [recalling(life), meeting(life)];
  return {
    /** What a company that wants all of it switches on, before the first day. */
    async begin({ ports: { registers } }: World): Promise<void> {
      const ownerId = life.company.approver.personId;
      const at = life.start - DAY;
      const employment = Object.fromEntries(employmentUses.map((use) => [use, { isOn: true, ownerId }]));
      await registers.save({ register: 'policy', id: 'employment', value: employment, at });
      const costs = costsWith(life.truth.atWork);
      await registers.save({ register: 'policy', id: 'modality', value: { costs }, at });
      const standing = {
        standingId: 'at-moments',
        ownerId,
        reuses: 'page' as const,
        skillIds: [],
        mostPeople: 100,
        needsAMonth: 1,
        momentsAMonth: MOST_OFFERS,
        sampleEvery: 20,
        from: new Date(at).toISOString(),
        until: new Date(at + 300 * DAY).toISOString(),
        isWithdrawn: false,
      };
      await registers.save({ register: 'standing-approval', id: standing.standingId, value: standing, at });
    },
    /** @param since the look before */
    async act(here: World, day: number, reached: readonly Item[], since: number): Promise<void> {
      for (const doing of doings) await doing.act(here, day);
      await meet.act(here);
      await recall.act(here, reached, since);
    },
    over: async (here: World, reached: readonly Item[]): Promise<Item[]> =>
      recall.over(await meet.over(here, reached)),
    prices: (reached: readonly Item[], days: number): Price[] =>
      doings.flatMap((doing) => doing.prices(reached, days)),
  };
}

/** What L&D says of forms, with how many there is room for at once. */
const costsWith = ({ scarce }: AtWork): ModalityPolicy['costs'] =>
  scarce.reduce(
    (costs, { form, placesAtOnce }) => ({ ...costs, [form]: { ...costs[form], placesAtOnce } }),
    ModalityPolicy.parse({}).costs,
  );
