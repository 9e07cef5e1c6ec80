import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Activity } from '../../../domain/artefact/parts.ts';

/** A stretch of a meeting, with where it stands. */
export interface ActivityPlace {
  path: (string | number)[];
  value: Activity;
}

/** Every stretch of the meetings that somebody runs; none of a form without a guide. */
export function activitiesOf(artefact: Artefact): ActivityPlace[] {
  if (artefact.form === 'cohort') return within('sessions', artefact.runner.sessions);
  return artefact.form === 'long-form-program' ? within('meetings', artefact.runner.meetings) : [];
}

const within = (name: string, meetings: readonly { guide: readonly Activity[] }[]): ActivityPlace[] =>
  meetings.flatMap(({ guide }, i) =>
    guide.map((value, j) => ({ path: ['runner', name, i, 'guide', j], value })),
  );

/** A case of a stretch, with what decides it. */
export interface CasePlace {
  path: (string | number)[];
  scene: Activity['scene'];
  about: Activity['about'];
}

/** Every case that is decided in meetings: of several in one stretch each by itself, with the claim at its place. */
export const casesOfActivities = (artefact: Artefact): CasePlace[] =>
  activitiesOf(artefact).flatMap(({ path, value: { scene, about } }) =>
    scene.length > 1
      ? scene.map((one, i) => ({ path, scene: [one], about: about.slice(i, i + 1) }))
      : scene.length === 1
        ? [{ path, scene, about }]
        : [],
  );
