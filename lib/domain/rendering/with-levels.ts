import type { RubricLine } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { lineOfSaid, type Point } from './block.ts';

/** What is watched for, and its four levels from the weakest on. */
export const withLevels = ({ criterion, levels }: RubricLine, { say }: Words): Point => ({
  ...lineOfSaid(criterion),
  under: levels.map((text, i) => ({
    label: say('artefact.rubric.level', { number: i + 1 }),
    text,
    isUnsourced: true,
  })),
});
