import { GraphSaidNo, type AdminGraph } from '../tenant/graph.ts';
import { install, standingOf } from './installation.ts';
import type { InstallProgress } from './progress.ts';

/** What became of a run, in people. */
export interface Installed {
  there: number;
  missing: number;
  older: number;
  /** By what Graph said, without whom it said it of. */
  refused: Record<string, number>;
}

/** How many people between two writes of the progress. */
const SAVED_EVERY = 20;
/** Of one person, and not of the run: an account without Teams, or one that is gone. */
const OF_ONE = [400, 403, 404];
/** The first answers decide: where everybody is refused the run is wrong, and goes no further. */
const ALL_REFUSED = 5;

/**
 * Looks at people one after the other, and with `apply` installs the app for whoever lacks it. Graph says how long to
 * wait, and is asked for one at a time; where it goes on refusing, the run stops and the next goes on behind it.
 * @throws GraphSaidNo where the run cannot go on
 */
export async function installFor(
  people: AsyncIterable<string> | Iterable<string>,
  appId: string,
  { graph, progress, apply }: { graph: AdminGraph; progress: InstallProgress; apply: boolean },
): Promise<Installed> {
  const found: Installed = { there: 0, missing: 0, older: 0, refused: {} };
  let seen = 0;
  try {
    for await (const personId of people) {
      if (progress.has(personId)) {
        found.there += 1;
        continue;
      }
      seen += 1;
      try {
        const standing = await standingOf(personId, progress.version, graph);
        if (apply && standing !== 'there') await install(personId, standing, appId, graph);
        if (apply || standing === 'there') progress.add(personId);
        found[typeof standing === 'object' ? 'older' : standing] += 1;
      } catch (error) {
        if (!(error instanceof GraphSaidNo) || !OF_ONE.includes(error.status)) throw error;
        found.refused[error.status] = (found.refused[error.status] ?? 0) + 1;
        const refused = Object.values(found.refused).reduce((sum, count) => sum + count, 0);
        if (refused === seen && refused >= ALL_REFUSED) throw error;
      }
      if (seen % SAVED_EVERY === 0) progress.save();
    }
  } finally {
    progress.save();
  }
  return found;
}
