import { DAYS_TO_LEARN } from '../outcome/learned-here.ts';
import { toLearn, type BriefRow } from './skills-brief.ts';

/** When somebody new learns a skill: weeks after they began, from 1 on. */
export interface PathStep {
  skillId: string;
  fromWeek: number;
  untilWeek: number;
}

const WEEKS = Math.floor(DAYS_TO_LEARN / 7);

/** What is learned here, one after the other, the widest gap first: each as many weeks as it has of all levels. */
export function onboardingPath(rows: readonly BriefRow[]): PathStep[] {
  const learned = rows
    .filter(({ when }) => when === 'learned-here')
    .toSorted((a, b) => toLearn(b) - toLearn(a) || a.skillId.localeCompare(b.skillId))
    .slice(0, WEEKS);
  const all = learned.reduce((sum, row) => sum + toLearn(row), 0);
  let before = 0;
  return learned.map((row, i) => {
    const fromWeek = Math.max(i + 1, 1 + Math.floor((before / all) * WEEKS));
    before += toLearn(row);
    const untilWeek = Math.max(fromWeek, Math.floor((before / all) * WEEKS));
    return { skillId: row.skillId, fromWeek, untilWeek };
  });
}
