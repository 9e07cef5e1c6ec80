import { isOfSteps } from '../artefact/objectives.ts';
import type { Objective } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, lineOfSaid, paragraph, pointsOf, type Block, type Point, type ReadLine } from './block.ts';

/** When somebody does it, and how well. */
export function conditionsOf(
  { condition, standard }: Objective,
  { say }: Words,
): [when: ReadLine, well: ReadLine] {
  const [when, well] = [say('artefact.objective.when'), say('artefact.objective.well')];
  return [
    'stock' in condition
      ? { label: when, text: say(`stock.condition.${condition.stock}`) }
      : lineOfSaid(condition, when),
    'stock' in standard
      ? { label: well, text: say(`stock.standard.${standard.stock}`) }
      : lineOfSaid(standard, well),
  ];
}

/**
 * What somebody will be able to do, when, and how well, under its own heading: for whoever learns, or for whoever runs
 * it. Of several each has its number.
 */
export const objectivesChapter = (
  objectives: readonly Objective[],
  words: Words,
  heading: 'artefact.objective' | 'artefact.objective.theirs' = 'artefact.objective',
): Block[] => {
  const [only, ...others] = objectives;
  if (!only) return [];
  return [
    chapter(words.say(heading)),
    ...(others.length === 0
      ? blocksOf(only, words)
      : pointsOf(objectives.map((one, i) => pointOf(one, i, words)))),
  ];
};

/** What is done, called so: of a procedure, that it is all of its steps. */
const whatOf = (objective: Objective, { say }: Words): ReadLine =>
  lineOfSaid(
    objective.behaviour,
    say(isOfSteps(objective) ? 'artefact.objective.steps' : 'artefact.objective.what'),
  );

/** A condition of its own stands first: what is done speaks of what it names. */
function blocksOf(objective: Objective, words: Words): Block[] {
  const [when, well] = conditionsOf(objective, words);
  return 'stock' in objective.condition
    ? [
        paragraph(isOfSteps(objective) ? whatOf(objective, words) : lineOfSaid(objective.behaviour)),
        ...pointsOf([when, well]),
      ]
    : pointsOf([when, whatOf(objective, words), well]);
}

function pointOf(objective: Objective, place: number, words: Words): Point {
  const { behaviour, condition } = objective;
  const [when, well] = conditionsOf(objective, words);
  const label = words.say('artefact.objective.number', { number: place + 1 });
  return 'stock' in condition
    ? { ...lineOfSaid(behaviour, label), under: [when, well] }
    : {
        ...lineOfSaid(condition, label),
        under: [whatOf(objective, words), well],
      };
}
