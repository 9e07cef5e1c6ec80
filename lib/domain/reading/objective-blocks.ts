import type { Objective } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, lineOfSaid, paragraph, pointsOf, type Block, type ReadLine } from './block.ts';

/** What somebody will be able to do, when, and how well. */
export const objectiveBlocks = ({ behaviour, condition, standard }: Objective, { say }: Words): Block[] => {
  const when = say('artefact.objective.when');
  const well = say('artefact.objective.well');
  const lines: ReadLine[] = [
    'stock' in condition
      ? { label: when, text: say(`stock.condition.${condition.stock}`) }
      : lineOfSaid(condition, when),
    'stock' in standard
      ? { label: well, text: say(`stock.standard.${standard.stock}`) }
      : lineOfSaid(standard, well),
  ];
  return [paragraph(lineOfSaid(behaviour)), ...pointsOf(lines)];
};

/** The same under its own heading: for whoever learns, or for whoever runs it. */
export const objectiveChapter = (
  objective: Objective,
  words: Words,
  heading: 'artefact.objective' | 'artefact.objective.theirs' = 'artefact.objective',
): Block[] => [chapter(words.say(heading)), ...objectiveBlocks(objective, words)];
