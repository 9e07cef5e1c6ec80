import type { ReadingOf } from '../domain/outcome/learned-here.ts';
import type { Need } from '../domain/need/need.ts';
import { liveId } from '../domain/skill/skill.ts';
import type { Ports } from '../ports/index.ts';

/** Every reading with what its need was about. Work: needs and their readings, once. */
export async function readingsHere({
  needs,
  registers,
}: Pick<Ports, 'needs' | 'registers'>): Promise<ReadingOf[]> {
  const skills = await registers.skills();
  const about = new Map<string, Pick<Need, 'roleId' | 'skillId'>>();
  for await (const { needId, roleId, skillId } of needs.list())
    about.set(needId, { roleId, skillId: liveId(skills, skillId) });
  const readings: ReadingOf[] = [];
  for await (const insight of needs.insights()) {
    const need = about.get(insight.needId);
    if (need) readings.push({ insight, ...need });
  }
  return readings;
}
