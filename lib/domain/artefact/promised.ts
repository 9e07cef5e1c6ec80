import type { Artefact } from './artefact.ts';
import type { Claim } from './parts.ts';

/** What an artefact promises before anything else: its first objective, or what is worked by it. */
export function promisedFirst({ form, learner }: Artefact): readonly Claim[] {
  if (form === 'job-aid') return learner.steps.map((step) => step.do);
  const objective = form === 'long-form-program' ? learner.objectives[0] : learner.objective;
  return objective ? [objective.behaviour] : [];
}
