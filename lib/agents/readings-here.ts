import type { ReadingOf } from '../domain/outcome/learned-here.ts';
import { whomOf } from '../domain/need/need.ts';
import { liveId } from '../domain/skill/skill.ts';
import type { Ports } from '../ports/index.ts';

/** Every reading with what its need was about. Work: needs and their readings, once. */
export async function readingsHere({
  needs,
  registers,
}: Pick<Ports, 'needs' | 'registers'>): Promise<ReadingOf[]> {
  const [skills, { thresholds }] = await Promise.all([registers.skills(), registers.policy()]);
  const about = new Map<string, Omit<ReadingOf, 'insight'>>();
  for await (const need of needs.list())
    about.set(need.needId, {
      ...whomOf(need, thresholds.minimumGroup),
      skillId: liveId(skills, need.skillId),
    });
  const readings: ReadingOf[] = [];
  for await (const insight of needs.insights()) {
    const need = about.get(insight.needId);
    if (need) readings.push({ insight, ...need });
  }
  return readings;
}
