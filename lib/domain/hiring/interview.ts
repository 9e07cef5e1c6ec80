import type { ContentAsset } from '../content/content.ts';
import type { Rubrics } from '../content/rubrics.ts';
import { skillKindOf } from '../skill/skill-kind.ts';
import type { Skill } from '../skill/skill.ts';
import type { Anchors, InterviewPart } from './requisition.ts';
import type { BriefRow } from './skills-brief.ts';

/** More than this is no interview. */
const MOST_SKILLS = 6;
const MOST_ANCHORS = 3;

/** Below this level nothing is asked about a skill. */
const WORTH_ASKING = 1;

/**
 * The interview of an opening: about what somebody has to bring, and about what a human is to decide on, the highest
 * level first. Anchors are those by which people here are observed: of a role-play or a coaching guide that was
 * published for the skill, else what learning and development holds of its kind.
 */
export function interviewFor(
  rows: readonly BriefRow[],
  skills: ReadonlyMap<string, Skill>,
  published: ReadonlyMap<string, readonly ContentAsset[]>,
  { behaviours }: Rubrics,
): InterviewPart[] {
  return rows
    .filter((row) => (row.dayOne ?? row.level) >= WORTH_ASKING)
    .toSorted((a, b) => (b.dayOne ?? b.level) - (a.dayOne ?? a.level))
    .slice(0, MOST_SKILLS)
    .map(({ skillId }) => {
      const assets = published.get(skillId) ?? [];
      const situation = assets.map(situationIn).find((one) => one !== undefined);
      const skill = skills.get(skillId);
      const observed = assets.map(anchorsIn).find((some) => some.length > 0);
      const ofKind = behaviours[skillKindOf(skill ?? { label: skillId, description: '' })];
      return {
        skillId,
        ...(situation === undefined ? {} : { situation }),
        anchors: (observed ?? ofKind.map((criterion) => ({ criterion }))).slice(0, MOST_ANCHORS),
      };
    });
}

/** Only what was made up for practice: a situation of the company’s documents is not told to strangers. */
function situationIn(asset: ContentAsset): string | undefined {
  if (asset.origin === 'reused' || asset.artefact.form !== 'role-play') return undefined;
  const { situation, case: facts } = asset.artefact.learner;
  return [situation, ...facts].map(({ madeUp }) => madeUp).join(' ');
}

function anchorsIn(asset: ContentAsset): Anchors[] {
  if (asset.origin === 'reused') return [];
  const { artefact } = asset;
  const lines =
    artefact.form === 'role-play'
      ? artefact.learner.rubric
      : artefact.form === 'coaching'
        ? artefact.runner.ladder
        : [];
  return lines.map(({ criterion, levels }) => ({ criterion: criterion.text, levels }));
}
