import { addressOf, minutesOf } from '../../lib/domain/content/content.ts';
import { estimateOf } from '../../lib/domain/skill/believed.ts';
import type { Seen, SeenNeed } from '../../demo/seen.ts';
import type { Item } from '../../sample/figures.ts';
import { trueLevel, type Life } from '../../sample/life.ts';
import { skillsOf } from '../../sample/signals.ts';
import { missingOn } from '../../sample/teaching.ts';
import { collected } from '../support/collected.ts';
import type { World } from '../support/world.ts';

export interface Believed {
  managerNumber: string | undefined;
  level: number;
  truly: number;
}

export async function believedIn(
  here: World,
  life: Life,
  day: number,
  reached: readonly Item[],
): Promise<Believed[]> {
  const skills = await here.ports.registers.skills();
  const profiles = await here.ports.registers.roleProfiles();
  const employeeOf = new Map(life.company.employees.map((one) => [one.person.personId, one]));
  const believed: Believed[] = [];
  for await (const learner of here.ports.learners.all('learning')) {
    const employee = employeeOf.get(learner.personId);
    if (!employee) continue;
    const { strategic } = skillsOf(life, employee);
    for (const skillId of strategic) {
      const skill = skills.get(skillId);
      const target = profiles.get(employee.person.roleId)?.targets[skillId];
      const seen = skill && estimateOf(learner, skill, target, here.now());
      if (seen)
        believed.push({
          managerNumber: employee.managerNumber,
          level: seen.level,
          truly: trueLevel(life, employee, skillId, day, reached),
        });
    }
  }
  return believed;
}

export async function reachedIn({ ports, channels }: World): Promise<Item[]> {
  const contents = new Map<string, Pick<Item, 'skillId' | 'form' | 'lacks' | 'minutes'>>();
  const pages = new Map(
    [...channels.pages.standing.values()].map(({ result, payload: { parts } }) => [
      result['url'],
      parts.map((part) => ('html' in part ? part.html : '')).join('\n'),
    ]),
  );
  for await (const { needId, skillId, assetId } of ports.needs.list()) {
    const asset = assetId && (await ports.needs.findAsset(needId, assetId))?.value;
    if (!asset || asset.contentId === undefined) continue;
    const form = asset.origin === 'reused' ? 'course' : asset.modality.chosen;
    const html = pages.get(addressOf(asset));
    contents.set(asset.contentId, {
      skillId,
      form,
      minutes: minutesOf(asset),
      lacks: html === undefined ? 0 : missingOn(html, form).length,
    });
  }
  return [...channels.assignments.standing.values()].flatMap(({ payload }) => {
    const content = contents.get(payload.contentId);
    return content
      ? [{ personId: payload.personId, contentId: payload.contentId, at: payload.assignedAt, ...content }]
      : [];
  });
}

export async function seenIn({ ports }: World, days: number, reached: readonly Item[]): Promise<Seen> {
  const needs: SeenNeed[] = [];
  for await (const { needId, roleId, group, skillId, hypothesis, stage, assetId } of ports.needs.list()) {
    const asset = assetId && (await ports.needs.findAsset(needId, assetId))?.value;
    needs.push({
      needId,
      roleId,
      ...(group ? { group } : {}),
      skillId,
      stage,
      supposed: hypothesis.cause,
      ...(asset ? { response: asset.origin } : {}),
      reachedPeople: reached.filter(
        (item) => asset && item.contentId === asset.contentId && item.skillId === skillId,
      ).length,
    });
  }
  const declined = (await collected(ports.declinedDemand.all())).reduce((sum, { count }) => sum + count, 0);
  return { needs, declined, changes: await collected(ports.groups.changes()), days };
}
