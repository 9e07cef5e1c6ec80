import { administration } from './administration.ts';
import { calendars } from './calendars.ts';
import { drives } from './drives.ts';
import { botConnector } from './bot-connector.ts';
import type { Fact } from './fact.ts';
import { installs } from './installs.ts';
import { openAi } from './openai.ts';
import { people } from './people.ts';
import { sharepoint } from './sharepoint.ts';
import { teams, workflows } from './teams.ts';
import { viva } from './viva.ts';

/** Every call to the outside, by service: those of the layer and those of administrators' tools. */
export const facts = {
  graph: [...people, ...viva, ...teams, ...drives, ...administration, ...installs, ...calendars],
  sharepoint,
  workflows,
  botConnector,
  openai: openAi,
} as const satisfies Record<string, readonly Fact[]>;
