import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { Question, WorkedExample, type Claim, type ClaimOrFiction } from '../../../domain/artefact/parts.ts';
import { objectivesIn } from '../../../domain/artefact/objectives.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import type { Span } from '../../../domain/content/content.ts';
import { casesOfActivities } from './activities.ts';

/** A case of a draft: what is made up of it, and what decides it. */
export interface ToldCase {
  path: TextPlace['path'];
  says: string;
  key: readonly Claim[];
  /** Whether somebody decides it by what it tells, it only opens what follows, or it is told how it was decided. */
  use: 'decided' | 'opens' | 'told';
}

/** Every case of a draft, wherever it is told: scenes, examples, questions, cases of meetings, a role-play. */
export function toldCases(artefact: Artefact): ToldCase[] {
  const questions = piecesOf(artefact, Question).map(({ path, value: { situation, options } }) => ({
    path: [...path, 'situation'],
    says: textOf(situation),
    key: options.flatMap(({ isRight, says }) => (isRight && 'text' in says ? [says] : [])),
    use: 'decided' as const,
  }));
  const examples = piecesOf(artefact, WorkedExample).map(({ path, value: { situation, steps } }) => ({
    path,
    says: [situation, ...steps.flatMap(({ done, then }) => [done, ...then])].map(textOf).join(' '),
    key: steps.map(({ because }) => because),
    use: 'told' as const,
  }));
  const met = casesOfActivities(artefact).map(({ path, scene, about }) => ({
    path: [...path, 'scene'],
    says: scene.map(textOf).join(' '),
    key: about,
    use: 'decided' as const,
  }));
  return [...sceneOf(artefact), ...examples, ...questions, ...met];
}

function sceneOf(artefact: Artefact): ToldCase[] {
  if (artefact.form === 'micro-text')
    return [
      {
        path: ['learner', 'situation'],
        says: artefact.learner.situation.madeUp,
        key: objectivesIn(artefact).map(({ behaviour }) => behaviour),
        use: 'opens',
      },
    ];
  if (artefact.form !== 'role-play') return [];
  const { learner, runner } = artefact;
  const spoken = [
    runner.partner,
    runner.opens,
    ...runner.moves.map(({ says }) => says),
    ...runner.escalations,
  ];
  return [
    {
      path: ['learner', 'case'],
      says: [learner.situation, ...learner.case, ...spoken].map(textOf).join(' '),
      key: runner.moves.map(({ tests }) => tests),
      use: 'decided',
    },
  ];
}

const textOf = (said: ClaimOrFiction): string => ('text' in said ? said.text : said.madeUp);

/** The passages by which a claim decides. */
export const decidingPassages = ({ cites }: Claim, spans: readonly Span[]): Span[] =>
  spans.filter(({ id }) => cites.includes(id));
