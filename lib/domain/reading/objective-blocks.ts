import type { Objective } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, lineOfSaid, paragraph, pointsOf, type Block, type ReadLine } from './block.ts';

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
 * What somebody will be able to do, when, and how well. A condition of its own stands first: what is done speaks of
 * what it names.
 */
export function objectiveBlocks(objective: Objective, words: Words): Block[] {
  const { behaviour, condition } = objective;
  const [when, well] = conditionsOf(objective, words);
  return 'stock' in condition
    ? [paragraph(lineOfSaid(behaviour)), ...pointsOf([when, well])]
    : pointsOf([when, lineOfSaid(behaviour, words.say('artefact.objective.what')), well]);
}

/** The same under its own heading: for whoever learns, or for whoever runs it. */
export const objectiveChapter = (
  objective: Objective,
  words: Words,
  heading: 'artefact.objective' | 'artefact.objective.theirs' = 'artefact.objective',
): Block[] => [chapter(words.say(heading)), ...objectiveBlocks(objective, words)];
