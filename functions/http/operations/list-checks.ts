import { NamedError } from '../../../lib/errors.ts';
import { driftOf } from '../../../lib/lists/drift.ts';
import { lists } from '../../../lib/lists/lists.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { SelfCheck } from './self-check.ts';

/** How lists and registers differ now; no check where the company has no lists. */
export async function listsAgree(ports: Ports): Promise<SelfCheck[]> {
  const check = {
    id: 'lists',
    what: 'Every row of the lists in which L&D steers was taken over, and says what the registers say',
    next: 'Read LearningOsSays of these rows, which says what is wrong and what to write. What waits is brought together within five minutes; where it does not, look whether the site still grants the identity to write, and whether a switch stops charterRows.',
  };
  try {
    const found: string[] = [];
    let isWell = true;
    for (const list of lists) {
      const drift = await driftOf(list, ports);
      if (!drift) continue;
      const { rows, refused, asked, tried, waiting } = drift;
      isWell &&= refused.length === 0;
      found.push(
        [
          `${list.title}: ${rows} rows`,
          ...(refused.length > 0 ? [`refused ${refused.join(', ')}`] : []),
          ...(asked > 0 ? [`asked ${asked}`] : []),
          ...(tried > 0 ? [`tried ${tried}`] : []),
          ...(waiting > 0 ? [`waiting ${waiting}`] : []),
        ].join(', '),
      );
    }
    return found.length === 0
      ? []
      : [{ ...check, status: isWell ? 'ok' : 'failed', found: found.join('; ') }];
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return [{ ...check, status: 'failed', found: error.message }];
  }
}
