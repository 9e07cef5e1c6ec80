import type { z } from 'zod';
import type { SourceName } from './sources.ts';

/**
 * What a service accepts of one call, in our words, as public sources have it. The stand-ins answer these calls only
 * and refuse what departs from them; `m365/permissions.ts` is held to the permissions; `npm run smoke` settles what is
 * unsettled.
 */
export interface Fact {
  /**
   * Method and path without the address of the service; `{x}` stands for a value. Graph's version is its first part.
   */
  call: string;
  /** App roles of which one opens it to an app, the least first. */
  app?: readonly string[];
  /** App roles without which some attributes are refused, by attribute. */
  besides?: Readonly<Record<string, string>>;
  /** App roles without which some attributes come as null, as if nobody had them, by attribute. */
  emptyWithout?: Readonly<Record<string, string>>;
  /** Roles of Exchange that open it to an app for the mailboxes in their scope: less than any app role. */
  mailbox?: readonly string[];
  /** Open to a bot, with a token of its own for the Bot Connector: no role says so. */
  bot?: true;
  /** Less than any app role: permissions that come with a Teams app, for those for whom it is installed. */
  withTeamsApp?: readonly string[];
  /** Delegated permissions of which one opens it to a person, the least first. */
  person?: readonly string[];
  /** OData options that the service takes; others are refused. */
  query?: readonly string[];
  /** Headers without which it is refused. */
  headers?: readonly string[];
  /** The body, field by field: what it must hold, may hold, and how long. */
  body?: z.ZodType;
  answers: string;
  sources: readonly SourceName[];
  /** What the sources leave open or contradict each other in. */
  unsettled?: string;
}

/** An issue that Zod found, which a service words in its own way. */
export type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a body, in the words of the service; undefined where nothing is.
 * @param inWords of what the sources quote no words for themselves
 */
export function departure(
  body: z.ZodType,
  value: unknown,
  inWords: (issue: Issue) => string,
): string | undefined {
  const [issue] = body.safeParse(value, { reportInput: true }).error?.issues ?? [];
  if (!issue) return undefined;
  return issue.code === 'custom' ? issue.message : inWords(issue);
}

/** The field that an issue is about, `recipients/0/userId`, or `the body`. */
export const fieldOf = ({ path }: Issue): string => path.join('/') || 'the body';

/** Whether the field is not there at all. */
export const isMissing = ({ code, input }: Issue): boolean =>
  input === undefined && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union');
