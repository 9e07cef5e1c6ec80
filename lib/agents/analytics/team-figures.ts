import { inFives } from '../../domain/disclosure/share-in-words.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { beforeAndAfter } from '../../domain/signal/figure.ts';
import type { Outcome } from '../../domain/outcome/insight.ts';
import { WASH_IN_DAYS, WINDOW_DAYS } from '../../domain/outcome/reading-days.ts';
import type { Ports } from '../../ports/index.ts';
import type { Participant } from './counted-evidence.ts';
import type { PersonRow } from './effect.ts';

/**
 * Lines of the groups in which the role works that report a figure: how each stood before the first person was reached,
 * and in the latest window of the reading. Nobody knows which people are in a group, so none of them waits: it is a
 * plain change, and a whole group counts as one. How many people work in them is said in fives, and no fewer than a
 * group.
 */
export async function rowsOfGroups(
  participants: readonly Participant[],
  { figureId, roleId, readAt, least }: { figureId: string; roleId: string; readAt: number; least: number },
  { groups }: Pick<Ports, 'groups'>,
): Promise<{ rows: PersonRow[]; people: number }> {
  const reachedAt = Math.min(...participants.filter(({ sent }) => sent).map(({ plannedAt }) => plannedAt));
  const rows: PersonRow[] = [];
  let people = 0;
  const from = Math.max(reachedAt + WASH_IN_DAYS * DAY, readAt - WINDOW_DAYS * DAY);
  for await (const figure of groups.figures(figureId)) {
    if (!figure.roles?.includes(roleId)) continue;
    const seen = beforeAndAfter(figure, { before: reachedAt, from, until: readAt }, least);
    if (!seen) continue;
    const { people: held, ...line } = seen;
    rows.push({ sent: true, personId: figure.groupId, team: figure.groupId, ...line });
    people += held;
  }
  return { rows, people: rows.length === 0 ? 0 : Math.max(least, inFives(people)) };
}

/** A reading of groups says about how many people work in them, and not how many groups there are. */
export const withPeopleOf = (outcome: Outcome, people: number): Outcome =>
  outcome.delivered.people === 0 ? outcome : { ...outcome, delivered: { ...outcome.delivered, people } };
