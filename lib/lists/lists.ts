import { rulesAndWords } from './rules/rules-and-words.ts';
import { listOfOwnAgents } from './own-agents/own-agents.ts';
import { peopleAndMakers } from './people/people-and-makers.ts';
import { strategyList } from './strategy.ts';
import type { KeptList } from './kept-list.ts';

/** Every list that humans keep beside the doors. A new one is a file and a line here. */
export const lists: readonly KeptList[] = [strategyList, peopleAndMakers, rulesAndWords, listOfOwnAgents];
