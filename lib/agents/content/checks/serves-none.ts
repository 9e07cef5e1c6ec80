import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { objectivesIn } from '../../../domain/artefact/objectives.ts';
import type { Claim, Objective } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';

/**
 * The other half of constructive alignment: what people are marked by, meet for and try at work is of an objective that
 * they were told, so that nobody practises for something that nobody promised.
 */
export const servesNone: Check = ({ artefact }) => {
  const promised = new Set(objectivesIn(artefact).flatMap(promisedBy));
  return servingIn(artefact).flatMap(({ path, claims }) => {
    const [first] = claims;
    return first === undefined || claims.some(({ cites }) => cites.some((id) => promised.has(id)))
      ? []
      : [
          atPath(
            path,
            message('fault.objective.none-of-them', {
              text: quote(first.text),
              spans: first.cites.join(', '),
            }),
          ),
        ];
  });
};

/** What somebody does, when and how well: a limit is kept to where it is the standard. */
const promisedBy = ({ behaviour, condition, standard }: Objective): string[] =>
  [behaviour, condition, standard].flatMap((part) => ('cites' in part ? part.cites : []));

/** What has to serve an objective, by what any of its claims cites. */
interface Serving {
  path: TextPlace['path'];
  claims: readonly Claim[];
}

function servingIn(artefact: Artefact): Serving[] {
  switch (artefact.form) {
    case 'role-play':
      return artefact.learner.rubric.map(({ criterion }, i) => ({
        path: ['learner', 'rubric', i, 'criterion'],
        claims: [criterion],
      }));
    case 'cohort':
      return artefact.runner.sessions.map(({ objective }, i) => ({
        path: ['runner', 'sessions', i, 'objective'],
        claims: [objective],
      }));
    case 'coaching':
      return [
        ...artefact.runner.ladder.map(({ criterion }, i) => ({
          path: ['runner', 'ladder', i, 'criterion'],
          claims: [criterion],
        })),
        // What stands behind one task for each meeting is to be known besides.
        ...artefact.learner.between.slice(0, artefact.runner.meetings.length).map(({ about }, i) => ({
          path: ['learner', 'between', i],
          claims: [about],
        })),
        ...artefact.runner.meetings.map(({ lookAt }, i) => ({
          path: ['runner', 'meetings', i, 'lookAt'],
          claims: lookAt,
        })),
      ];
    // What is told in one go is of one moment, and each module names its objective.
    case 'micro-text':
    case 'micro-video-script':
    case 'job-aid':
    case 'long-form-program':
      return [];
  }
}
