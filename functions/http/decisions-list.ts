import { firstBreak, type LoggedDecision } from '../../lib/domain/decision.ts';
import { door, none } from './door.ts';

/** The whole chain is checked; this many of the latest entries are shown. */
const SHOWN = 200;

export const decisionsList = door({
  name: 'decisions-list',
  method: 'GET',
  route: 'decisions',
  role: 'Log.Read',
  summary: 'The latest entries of the decision log, and whether its chain is whole.',
  params: none,
  body: none,
  async handle({ ports: { decisions } }) {
    const entries: LoggedDecision[] = [];
    for await (const entry of decisions.all()) entries.push(entry);
    const brokenAt = firstBreak(entries, await decisions.head()) ?? null;
    return {
      status: 200,
      json: { entries: entries.length, whole: brokenAt === null, brokenAt, latest: entries.slice(-SHOWN) },
    };
  },
});
