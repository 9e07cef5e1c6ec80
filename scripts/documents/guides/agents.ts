import { agents } from '../../../lib/agents/index.ts';
import { table } from './table.ts';

/** What each agent decides, in the order of the loop. */
export const whatAgentsDecide = (): string =>
  table(
    ['agent', 'decides'],
    agents.map(({ name, decides }) => [name, decides]),
  );
