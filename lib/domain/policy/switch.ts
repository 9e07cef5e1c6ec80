import { z } from 'zod';
import { agentNames, type AgentName } from '../agent-name.ts';
import { OneLine, PersonId, RegisterId } from '../ids.ts';

/** Every kind of write to somebody else's system, by its name among the channels. */
export const connectorNames = [
  'pages',
  'facilitatorPages',
  'pageVersions',
  'pictures',
  'reports',
  'catalogue',
  'assignments',
  'notices',
  'approvalCards',
  'chat',
  'chatUpdates',
  'webhooks',
  'makers',
  'records',
  'charterRows',
  'meetings',
  'meetingChanges',
] as const;
export type ConnectorName = (typeof connectorNames)[number];

const position = {
  /** False lets it go on; the entry stays, and with it who stopped it and when. */
  isOff: z.boolean(),
  because: OneLine(200),
};

/**
 * What a human stopped for the time being: an agent, one of somebody’s own, a kind of write, or everything that is sent
 * to or computed about one person.
 */
export const Switch = z.discriminatedUnion('stops', [
  z.strictObject({ stops: z.literal('agent'), agent: z.enum(agentNames), ...position }),
  z.strictObject({ stops: z.literal('connector'), connector: z.enum(connectorNames), ...position }),
  /** One that somebody in learning and development made for themselves. */
  z.strictObject({ stops: z.literal('own-agent'), agentId: RegisterId, ...position }),
  /** All that anybody here made for themselves. */
  z.strictObject({ stops: z.literal('own-agents'), ...position }),
  z.strictObject({ stops: z.literal('person'), personId: PersonId, ...position }),
]);
export type Switch = z.infer<typeof Switch>;

/** Agents of people’s own that are stopped: some by what they are called, or all. */
export interface StoppedOwnAgents {
  has: (agentId: string) => boolean;
  named: readonly string[];
  areAll: boolean;
}

/** What is stopped, whichever of the switches says so. */
export interface Stopped {
  agents: ReadonlySet<AgentName>;
  connectors: ReadonlySet<ConnectorName>;
  ownAgents: StoppedOwnAgents;
  people: ReadonlySet<PersonId>;
}

export function stoppedBy(switches: readonly Switch[]): Stopped {
  const off = switches.filter(({ isOff }) => isOff);
  const named = off.flatMap((one) => (one.stops === 'own-agent' ? one.agentId : []));
  const areAll = off.some(({ stops }) => stops === 'own-agents');
  return {
    agents: new Set(off.flatMap((one) => (one.stops === 'agent' ? one.agent : []))),
    ownAgents: { has: (agentId) => areAll || named.includes(agentId), named, areAll },
    connectors: new Set(off.flatMap((one) => (one.stops === 'connector' ? one.connector : []))),
    people: new Set(off.flatMap((one) => (one.stops === 'person' ? one.personId : []))),
  };
}

/** What a switch does, as the log keeps it: whom it means stands in the register, which erasure reaches. */
export function actOfSwitch(one: Switch): string {
  const act = one.isOff ? 'stops' : 'lets go on';
  if (one.stops === 'person') return `${act} what is sent to and computed about one person`;
  if (one.stops === 'own-agents') return `${act} all own agents`;
  if (one.stops === 'own-agent') return `${act} own agent ${one.agentId}`;
  return `${act} ${one.stops === 'agent' ? `agent ${one.agent}` : `connector ${one.connector}`}`;
}
