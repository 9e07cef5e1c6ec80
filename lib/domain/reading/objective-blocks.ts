import type { Objective } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, lineOfSaid, paragraph, pointsOf, type Block, type ReadLine } from './block.ts';

/**
 * What somebody will be able to do, when, and how well. A condition of its own stands first: what is done speaks of
 * what it names.
 */
export const objectiveBlocks = ({ behaviour, condition, standard }: Objective, { say }: Words): Block[] => {
  const when = say('artefact.objective.when');
  const well = say('artefact.objective.well');
  const how: ReadLine =
    'stock' in standard
      ? { label: well, text: say(`stock.standard.${standard.stock}`) }
      : lineOfSaid(standard, well);
  return 'stock' in condition
    ? [
        paragraph(lineOfSaid(behaviour)),
        ...pointsOf([{ label: when, text: say(`stock.condition.${condition.stock}`) }, how]),
      ]
    : pointsOf([lineOfSaid(condition, when), lineOfSaid(behaviour, say('artefact.objective.what')), how]);
};

/** The same under its own heading: for whoever learns, or for whoever runs it. */
export const objectiveChapter = (
  objective: Objective,
  words: Words,
  heading: 'artefact.objective' | 'artefact.objective.theirs' = 'artefact.objective',
): Block[] => [chapter(words.say(heading)), ...objectiveBlocks(objective, words)];
