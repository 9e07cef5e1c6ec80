import { answerFacilitating } from '../../../lib/agents/cohort/facilitating.ts';
import { nameCohortFacilitators } from '../../../lib/agents/cohort/name-facilitators.ts';
import type { Need } from '../../../lib/domain/need/need.ts';
import type { Item } from '../../../sample/figures.ts';
import { keyOfPlanted } from '../../../sample/truth.ts';
import type { Life } from '../../../sample/life.ts';
import { collected } from '../../support/collected.ts';
import type { World } from '../../support/world.ts';

/** People who are named to lead a group: enough that somebody works at the hours of each. */
const NAMED = 6;

/** Whether what answers a need is met for, and not read alone. */
export async function meets(
  here: World,
  { needId, assetId }: Pick<Need, 'needId' | 'assetId'>,
): Promise<boolean> {
  const asset = assetId && (await here.ports.needs.findAsset(needId, assetId))?.value;
  return asset ? asset.origin === 'ai-drafted' && asset.modality.chosen === 'cohort' : false;
}

/** Whoever decides names people of other roles, who lead nobody, to lead what meets; and they say yes. */
export function meeting({ company }: Life) {
  const named = new Set<string>();
  const leaders = new Set(company.employees.map(({ managerNumber }) => managerNumber));

  async function name(here: World): Promise<void> {
    for (const need of await collected(here.ports.needs.list())) {
      const { needId, roleId, stage } = need;
      if (named.has(needId) || (stage !== 'published' && stage !== 'delivered')) continue;
      if (!(await meets(here, need))) continue;
      named.add(needId);
      const personIds = company.employees
        .filter(({ employeeNumber, person }) => person.roleId !== roleId && !leaders.has(employeeNumber))
        .map(({ person }) => person.personId)
        .slice(0, NAMED);
      await here.run(nameCohortFacilitators, { needId, personIds });
    }
  }

  return {
    async act(here: World): Promise<void> {
      await name(here);
      for (const { needId, facilitators } of await collected(here.ports.cohorts.all()))
        for (const { personId, askedAt, said } of facilitators)
          if (personId !== undefined && askedAt !== undefined && !said)
            await here.run(answerFacilitating, { personId, needId, says: 'yes' });
    },
    /** What reached people: of what meets, those who met, from the end of their last session on. */
    async over(here: World, reached: readonly Item[]): Promise<Item[]> {
      if (!reached.some(({ form }) => form === 'cohort')) return [...reached];
      const ends = new Map<string, number>();
      for (const { needId, groups } of await collected(here.ports.cohorts.all())) {
        const { roleId, skillId } = (await here.ports.needs.need(needId)).value;
        for await (const { personId, participations } of here.ports.learners.all('learning')) {
          const { groupId, leftAt } = participations[needId]?.cohort ?? {};
          const end = groups.find((one) => one.groupId === groupId)?.sessions.at(-1)?.until;
          if (leftAt === undefined && end !== undefined && end <= here.now())
            ends.set(`${personId} ${keyOfPlanted({ jobRole: roleId, skill: skillId })}`, end);
        }
      }
      const roleOf = new Map(company.employees.map(({ person }) => [person.personId, person.roleId]));
      return reached.flatMap((item) => {
        if (item.form !== 'cohort') return [item];
        const role = roleOf.get(item.personId) ?? '';
        const at = ends.get(`${item.personId} ${keyOfPlanted({ jobRole: role, skill: item.skillId })}`);
        return at === undefined ? [] : [{ ...item, at }];
      });
    },
  };
}
