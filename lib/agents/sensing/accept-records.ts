import { z } from 'zod';
import { fromXapi, XapiStatement } from './xapi.ts';
import { badInput } from '../../errors.ts';
import { step } from '../../step.ts';
import { acceptSignals } from './accept-signals.ts';
import { Caller } from './sources.ts';
import { message } from '../../messages/message.ts';

/**
 * A caller's learning records, all or none, as signals; statements about something else than learning are counted and
 * left out.
 */
export const acceptRecords = step({
  name: 'accept-records',
  agent: 'sensing',
  input: z.strictObject({
    by: Caller,
    source: z.string(),
    statements: z.array(XapiStatement).min(1).max(500),
  }),
  async run({ by, source, statements }, ports, call) {
    const translated = statements.map((statement) => fromXapi(statement, source));
    const refused = translated.flatMap((one) => ('refused' in one ? [one.refused] : []));
    if (refused.length > 0)
      throw badInput(message('problem.signals.refused', { faults: refused.slice(0, 10).join('\n') }));
    const signals = translated.flatMap((one) => ('signal' in one ? [one.signal] : []));
    if (signals.length > 0) await acceptSignals.run({ by, signals }, ports, call);
    return { accepted: signals.length, ignored: statements.length - signals.length };
  },
});
