import type { XapiActivity } from './activity.ts';
import { namedIn, type Actor } from './agent.ts';
import type { KeptStatement, SentStatement } from './statement.ts';

/** By what a statement is found: what it names in the first place, and what it names anywhere. */
export interface StatementKeys {
  verbs: string[];
  agents: string[];
  relatedAgents: string[];
  activities: string[];
  relatedActivities: string[];
  registrations: string[];
  /** Whom it leads to in the company: every object id in what names somebody, in lower case. */
  people: string[];
}

type Part = Pick<SentStatement, 'actor' | 'object' | 'context'>;

/**
 * What a statement is found by. One that refers to another is found by what that one is found by, too, as the standard
 * asks.
 * @param target keys of the statement that it refers to, where that is kept
 */
export function keysOf(statement: KeptStatement, target?: StatementKeys): StatementKeys {
  const { verb, object, context, authority } = statement;
  const inner: Part[] = object.objectType === 'SubStatement' ? [object] : [];
  const parts = [statement, ...inner];
  const direct = directOf(statement);
  const relatedAgents = [...namedIn(authority), ...parts.flatMap(anyAgentsOf)];
  const own: StatementKeys = {
    people: relatedAgents.flatMap(objectIdsIn),
    verbs: [verb.id],
    agents: direct.agents,
    activities: direct.activities,
    relatedAgents,
    relatedActivities: parts.flatMap(anyActivitiesOf),
    registrations: context?.registration === undefined ? [] : [context.registration.toLowerCase()],
  };
  return {
    people: joined(own.people, target?.people),
    verbs: joined(own.verbs, target?.verbs),
    agents: joined(own.agents, target?.agents),
    relatedAgents: joined(own.relatedAgents, target?.relatedAgents),
    activities: joined(own.activities, target?.activities),
    relatedActivities: joined(own.relatedActivities, target?.relatedActivities),
    registrations: joined(own.registrations, target?.registrations),
  };
}

/** The keys of a statement once it is known whom it is about, who is told of it and with whom it goes. */
export const foundBy = (
  keys: StatementKeys,
  personId: string | undefined,
): { keys: StatementKeys; personId?: string } =>
  personId === undefined
    ? { keys }
    : { keys: { ...keys, people: joined([personId], keys.people) }, personId };

const objectIdsIn = (identifier: string): string[] =>
  identifier.toLowerCase().match(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g) ?? [];

/** Of each kind: what a chain of references gathers beyond is not found by. */
const MOST_KEYS = 500;

const joined = (own: readonly string[], others: readonly string[] = []): string[] =>
  [...new Set([...own, ...others])].slice(0, MOST_KEYS);

const isActor = (object: SentStatement['object']): boolean =>
  object.objectType === 'Agent' || object.objectType === 'Group';
const isActivity = (object: SentStatement['object']): object is XapiActivity =>
  (object.objectType ?? 'Activity') === 'Activity';

const directOf = ({ actor, object }: Part) => ({
  agents: [...namedIn(actor), ...(isActor(object) ? namedIn(object as Actor) : [])],
  activities: isActivity(object) ? [object.id] : [],
});

function anyAgentsOf(part: Part): string[] {
  const { context = {} } = part;
  const others = [
    ...(context.instructor ? [context.instructor] : []),
    ...(context.team ? [context.team] : []),
    ...(context.contextAgents ?? []).map(({ agent }) => agent),
    ...(context.contextGroups ?? []).map(({ group }) => group),
  ];
  return [...directOf(part).agents, ...others.flatMap(namedIn)];
}

function anyActivitiesOf(part: Part): string[] {
  const lists = Object.values(part.context?.contextActivities ?? {});
  return [...directOf(part).activities, ...lists.flat().map(({ id }) => id)];
}
