import { answerItem } from '../../../lib/agents/delivery/answer-item.ts';
import { answerPractice, ownPractice } from '../../../lib/agents/practice/own-practice.ts';
import type { Item } from '../../../sample/figures.ts';
import { DAY, takesDays, takesUp, type Life } from '../../../sample/life.ts';
import { draw } from '../../../sample/random.ts';
import type { World } from '../../support/world.ts';
import { unlessRefused } from '../unless-stopped.ts';
import { meets } from './meeting.ts';

/** People who say that they finished something, and answer what they are then reminded of. */
export function recalling({ truth, seed }: Life) {
  const recalled = new Map<string, number[]>();
  const keyOf = ({ personId, skillId }: Pick<Item, 'personId' | 'skillId'>) => `${personId} ${skillId}`;

  async function finish(here: World, reached: readonly Item[]): Promise<void> {
    const byPerson = Map.groupBy(reached, ({ personId }) => personId);
    for await (const { personId, participations } of here.ports.learners.all('learning'))
      for (const [needId, { deliveredAt, finishedAt }] of Object.entries(participations)) {
        if (deliveredAt === undefined || finishedAt !== undefined) continue;
        const { value: need } = await here.ports.needs.need(needId);
        const item = byPerson.get(personId)?.find(({ skillId }) => skillId === need.skillId);
        // What meets is finished by having been there.
        if (await meets(here, need)) continue;
        if (!item || !takesUp(truth, seed, item)) continue;
        if (item.at + takesDays(seed, item) * DAY > here.now()) continue;
        await unlessRefused(here.run(answerItem, { personId, needId, said: 'finished' }), here);
      }
  }

  return {
    /** @param since moment from which on a reminder is a new one */
    async act(here: World, reached: readonly Item[], since: number): Promise<void> {
      await finish(here, reached);
      for await (const { personId, learning } of here.ports.learners.all('learning')) {
        const { remindedAt = -Infinity } = learning.practice ?? {};
        if (remindedAt < since || draw(seed, personId, remindedAt, 'recalls') >= truth.learning.uptake)
          continue;
        const asked = new Set<string>();
        // Each from the list as it then stands: what somebody recalled may have been all that they lacked.
        for (;;) {
          const due = (await unlessRefused(here.run(ownPractice, { personId }), here))?.items ?? [];
          const itemId = due.find((item) => !asked.has(item.itemId))?.itemId;
          if (itemId === undefined) break;
          asked.add(itemId);
          await unlessRefused(here.run(answerPractice, { personId, itemId, recalled: 'good' }), here);
          const skillId = reached.find((one) => itemId.includes(one.skillId))?.skillId;
          if (skillId === undefined) continue;
          const key = keyOf({ personId, skillId });
          recalled.set(key, [...(recalled.get(key) ?? []), here.now()]);
        }
      }
    },
    /** What reached people, with when they called it back. */
    over: (reached: readonly Item[]): Item[] =>
      reached.map((item) => {
        const own = recalled.get(keyOf(item));
        return own ? { ...item, recalled: own } : item;
      }),
  };
}
