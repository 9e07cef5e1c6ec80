import { Id } from '../ids.ts';
import { guidOf, sha256 } from '../sha256.ts';
import type { SentStatement } from '../xapi/statement.ts';
import { homeOf, whoIn, type CompletionFile } from './mapping.ts';
import type { CompletionRow } from './row.ts';

const VERBS = 'http://adlnet.gov/expapi/verbs/';

/**
 * A row as the statement that a learning system would send: so it passes every rule that such a record passes. Its id
 * follows from what the row says, wherever it stands in whichever export; a correction is another record.
 */
export function statementOf(
  { who, course, day, result, share }: CompletionRow,
  skillId: string,
  entry: Pick<CompletionFile, 'fileId' | 'source' | 'columns'>,
): SentStatement & {
  id: string;
  timestamp: string;
  actor: { account: { homePage: string; name: string } };
} {
  const home = homeOf(entry);
  const scaled = share === undefined ? undefined : Math.round(share * 1e6) / 1e6;
  const says = [entry.source, entry.fileId, whoIn(entry.columns), who, course, skillId, day, result, scaled];
  return {
    id: guidOf(JSON.stringify(['completion', ...says])),
    actor: { account: { homePage: home, name: who } },
    verb: { id: `${VERBS}${result}` },
    object: { id: `${home}/courses/${Id.safeParse(course).success ? course : sha256(course, 24)}` },
    result: {
      completion: true,
      ...(result === 'completed' ? {} : { success: result === 'passed' }),
      ...(scaled === undefined ? {} : { score: { scaled } }),
    },
    context: { contextActivities: { category: [{ id: `${home}/skills/${skillId}` }] } },
    // A day is one of some zone: without an offset nobody is taken for whoever had the address only on the next one.
    timestamp: `${day}T12:00:00`,
  };
}
