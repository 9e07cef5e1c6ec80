import type { XapiActivity } from './activity.ts';
import { identifierOf, type Actor } from './agent.ts';
import type { KeptStatement, SentStatement } from './statement.ts';

export const FORMATS = ['exact', 'ids', 'canonical'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A statement as it was asked for: as it came (`exact`), with nothing but what identifies agents and activities
 * (`ids`), or with one language of each text (`canonical`).
 * @param languages those that the caller reads, the dearest first
 */
export function inFormat(statement: KeptStatement, format: Format, languages: readonly string[]): unknown {
  if (format === 'exact') return statement;
  return format === 'ids' ? bare(statement) : walked(statement, (map) => oneOf(map, languages));
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Names under which texts by language stand. */
const MAPS = ['display', 'name', 'description'];
/** What lies below is a caller's own. */
const OWN = ['extensions'];

function walked(value: unknown, chosen: (map: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, chosen));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      OWN.includes(name)
        ? inner
        : MAPS.includes(name) && isObject(inner)
          ? chosen(inner)
          : walked(inner, chosen),
    ]),
  );
}

/** The dearest language that there is, by its tag or by what it begins with; else the first. */
function oneOf(map: Json, languages: readonly string[]): Json {
  const tags = Object.keys(map);
  const wanted = languages.flatMap((language) => {
    const like = language.toLowerCase();
    return tags.filter((tag) => tag.toLowerCase() === like || tag.toLowerCase().startsWith(`${like}-`));
  });
  const [tag = tags[0]] = wanted;
  return tag === undefined ? {} : { [tag]: map[tag] };
}

function bare({ actor, verb, object, context, authority, ...rest }: KeptStatement): unknown {
  return {
    ...rest,
    actor: bareActor(actor),
    verb: { id: verb.id },
    object: bareObject(object),
    ...(context ? { context: bareContext(context) } : {}),
    authority: bareActor(authority),
  };
}

/** A group without an identifier is known by its members, so these stay. */
function bareActor(actor: Actor): unknown {
  const { mbox, mbox_sha1sum, openid, account, objectType } = actor;
  const identifier = { mbox, mbox_sha1sum, openid, account };
  const members = 'member' in actor && identifierOf(actor) === undefined ? actor.member : undefined;
  return present({ objectType, ...identifier, member: members?.map(bareActor) });
}

const bareActivity = ({ id, objectType }: XapiActivity): unknown => present({ objectType, id });

function bareObject(object: SentStatement['object']): unknown {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return bareActor(object);
    case 'StatementRef':
      return object;
    case 'SubStatement': {
      const { actor, verb, object: inner, context, ...rest } = object;
      return {
        ...rest,
        actor: bareActor(actor),
        verb: { id: verb.id },
        object: bareObject(inner),
        ...(context ? { context: bareContext(context) } : {}),
      };
    }
    default:
      return bareActivity(object);
  }
}

function bareContext({
  instructor,
  team,
  contextActivities,
  ...rest
}: NonNullable<SentStatement['context']>): unknown {
  const lists = Object.entries(contextActivities ?? {}).map(
    ([name, list]) => [name, [list].flat().map(bareActivity)] as const,
  );
  return present({
    ...rest,
    instructor: instructor && bareActor(instructor),
    team: team && bareActor(team),
    contextActivities: contextActivities && Object.fromEntries(lists),
  });
}

/** Without what is undefined. */
const present = (parts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
