import type { PersonId } from '../ids.ts';
import { identifierOf } from './agent.ts';
import { momentOf } from './parts.ts';
import type { KeptStatement, SentStatement } from './statement.ts';

/** What somebody is told of a learning record in which they are named. */
export interface OwnRecord {
  source: string;
  recordId: string;
  /** Epoch milliseconds. */
  at: number;
  verb: string;
  isVoided: boolean;
  /** false: it is about somebody else, or a group, and names them beside it */
  isAbout: boolean;
  object?: string;
  result?: { success?: boolean; completion?: boolean; score?: number; response?: string; duration?: string };
}

/**
 * A record is somebody's own where it is about them. Of one that only names them, an instructor for one, they are told
 * what it is and when, as in an export: what came of it belongs to whom it is about.
 */
export function ownRecord(
  {
    statement,
    source,
    isVoided,
    personId: about,
  }: { statement: KeptStatement; source: string; isVoided: boolean; personId?: PersonId },
  personId: PersonId,
): OwnRecord {
  const { id, timestamp, verb, actor, object, result } = statement;
  const isAbout =
    about === personId || (identifierOf(actor)?.toLowerCase().endsWith(` ${personId}`) ?? false);
  const told = { source, recordId: id, at: momentOf(timestamp), verb: verb.id, isVoided, isAbout };
  if (!isAbout) return told;
  return { ...told, ...objectOf(object), ...(result ? { result: resultOf(result) } : {}) };
}

/** Whoever is named in it is somebody else. */
const objectOf = (object: SentStatement['object']): Pick<OwnRecord, 'object'> =>
  object.objectType === undefined || object.objectType === 'Activity' ? { object: object.id } : {};

function resultOf({
  success,
  completion,
  score = {},
  response,
  duration,
}: NonNullable<SentStatement['result']>): NonNullable<OwnRecord['result']> {
  const value = score.scaled ?? score.raw;
  return {
    ...(success === undefined ? {} : { success }),
    ...(completion === undefined ? {} : { completion }),
    ...(value === undefined ? {} : { score: value }),
    ...(response === undefined ? {} : { response }),
    ...(duration === undefined ? {} : { duration }),
  };
}
