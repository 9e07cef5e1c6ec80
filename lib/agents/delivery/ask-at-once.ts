import { z } from 'zod';
import { Id, PersonId } from '../../domain/ids.ts';
import { reachesNobodyElse } from '../../domain/need/need.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { changedSince } from '../approved-document.ts';
import { deliverTo } from './deliver-page.ts';
import { keepPart } from './subject.ts';

/**
 * Delivers to somebody who waits, because they ask for it: they leave the comparison first, so that no reading counts
 * them on either side, and their attention and hours are their own matter. Asking again changes nothing.
 */
export const askAtOnce = step({
  name: 'ask-at-once',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId, needId: Id }),
  async run({ personId, needId }, ports, { at }) {
    const read = () => ports.learners.read('own-access', personId);
    const stored = await read();
    const part = stored.value.participations[needId];
    if (!part) throw notFound(message('problem.item.missing', { needId }));
    if (part.deliveredAt !== undefined) return { at: part.deliveredAt };
    if (reachesNobodyElse((await ports.needs.need(needId)).value))
      throw conflict(message('problem.item.ended', { needId }));
    // Asking must not be a way past those who wait for a place as well.
    if (part.band !== undefined) throw conflict(message('problem.item.no-place'));
    const changed = await changedSince((await ports.needs.asset(needId, part.assetId)).value, ports);
    if (changed) throw conflict(message('problem.item.changed', { why: changed }));
    await keepPart(stored, needId, (latest = part) => ({ ...latest, uncompared: true }), ports);
    // The same whenever it is asked, so that whoever asks twice gets it once; another round brings another asset.
    const call = {
      at,
      instanceId: `ask-at-once-${part.assetId}`,
      step: `ask-at-once.${keyPartOf(needId, stored.value)}`,
    };
    const refused = await deliverTo([await read()], { needId, assetId: part.assetId }, ports, call);
    if (refused > 0) throw conflict(message('problem.item.refused'));
    return { at };
  },
});
