import { z } from 'zod';
import { PersonId } from '../../../domain/ids.ts';
import { step } from '../../../step.ts';
import { viewOfRequest } from './request-view.ts';

/** What one person is shown of their own requests: the latest. */
const SHOWN = 20;

/** Everything that somebody asked for, the latest first, as it stands. Without `agent`: it only reads. */
export const listRequests = step({
  name: 'list-requests',
  input: z.strictObject({ by: PersonId }),
  async run({ by }, ports, { at }) {
    const all = (await Array.fromAsync(ports.needs.requestsOf(by)))
      .filter(({ becameId }) => becameId === undefined)
      .toSorted((a, b) => b.at - a.at);
    const items = await Promise.all(
      all.slice(0, SHOWN).map((request) => viewOfRequest(request, by, ports, at)),
    );
    return { items, more: all.length > SHOWN };
  },
});
