import type { Actor } from './agent.ts';
import { keptVersion, momentOf } from './parts.ts';
import type { KeptStatement, SentStatement } from './statement.ts';

/**
 * A statement as it is kept: with an id, the time at which it was stored, when it says none of its own, and who
 * vouches for it. Everything else stays as it came.
 * @param stored ISO 8601 in UTC
 * @param asked the version that the request named
 */
export function keptAs(
  statement: SentStatement,
  { id, stored, authority, asked }: { id: string; stored: string; authority: Actor; asked: string },
): KeptStatement {
  return {
    ...withLists(statement),
    id: statement.id ?? id,
    timestamp: statement.timestamp ?? stored,
    stored,
    authority,
    version: statement.version ?? keptVersion(asked),
  };
}

/** A context activity that came alone is a list of one: so the standard wants it answered. */
function withLists(statement: SentStatement): SentStatement {
  const { context } = statement;
  if (!context?.contextActivities) return statement;
  const lists = Object.entries(context.contextActivities).map(([name, found]) => [name, [found].flat()]);
  return {
    ...statement,
    context: { ...context, contextActivities: Object.fromEntries(lists) as typeof context.contextActivities },
  };
}

/** What the store says itself, which is not the same where one statement is sent twice. */
const OURS = ['id', 'stored', 'authority', 'version', 'timestamp', 'attachments'] as const;

/** Whether two say the same: of one id, that is one statement sent again, and anything else a conflict. */
export function isSame(one: KeptStatement, sent: SentStatement): boolean {
  if (sent.timestamp !== undefined && momentOf(sent.timestamp) !== momentOf(one.timestamp)) return false;
  return inOrder(without(one)) === inOrder(without(withLists(sent)));
}

const without = (statement: SentStatement): unknown =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => !OURS.some((own) => own === name)));

/** As text whose names stand in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
