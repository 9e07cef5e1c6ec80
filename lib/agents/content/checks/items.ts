import type { ArtefactForm } from '../../../domain/artefact/artefact.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';

/** What is read as one: a question, an objective, a step with what stands beside it, or a claim of a list by itself. */
export function itemOf(path: TextPlace['path'], form: ArtefactForm): TextPlace['path'] {
  for (const [name, length] of Object.entries(ITEMS)) {
    const i = path.indexOf(name);
    if (i >= 0) return path.slice(0, i + length);
  }
  const step = form === 'job-aid' || path.includes('example') ? path.indexOf('steps') : -1;
  if (step >= 0) return path.slice(0, step + 2);
  const last = path.findLastIndex((part) => typeof part === 'number');
  return last < 0 || last === path.length - 1 ? path : path.slice(0, last + 1);
}
const ITEMS = { questions: 2, assessment: 2, objective: 1, objectives: 2 };
