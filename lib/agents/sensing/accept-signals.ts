import { z } from 'zod';
import { isInternal, type Signal } from '../../domain/signal/signal.ts';
import { OWN_SOURCES } from '../../domain/signal/signal-source.ts';
import { isKeptOut, isOutOfUse } from '../../domain/signal/kept-out.ts';
import { badInput } from '../../errors.ts';
import { step } from '../../step.ts';
import { notAgreed, saysOutOfUse, understand } from './rules.ts';
import { limitSpeakers } from './limit-signals-per-person.ts';
import { Caller, takeSources } from './sources.ts';
import { message } from '../../messages/message.ts';

/**
 * A caller's signals, all or none: one that is not understood refuses the whole call, so that nothing is half accepted.
 */
export const acceptSignals = step({
  name: 'accept-signals',
  agent: 'sensing',
  input: z.strictObject({ by: Caller, signals: z.array(z.unknown()).min(1).max(500) }),
  async run({ by, signals }, ports, { at }) {
    const sender = `${by.kind}:${by.id}` as const;
    const { retention } = await ports.registers.policy();
    const accepted: Signal[] = [];
    const refused: string[] = [];
    const { 'works-agreement': agreement, employment } = await ports.registers.policy();
    signals.forEach((raw, index) => {
      const understood = understand(raw, at, retention);
      if (!('signal' in understood)) refused.push(`signals[${index}]: ${understood.description}`);
      else if (isInternal(understood.signal))
        refused.push(`signals[${index}]: ${understood.signal.type} is the layer's own`);
      else if (understood.signal.source.startsWith(OWN_SOURCES))
        refused.push(
          `signals[${index}]: source ${OWN_SOURCES}… is the layer's own; name the system that it comes from`,
        );
      else if (isKeptOut(understood.signal, agreement))
        refused.push(`signals[${index}]: ${notAgreed(understood.signal, agreement)}`);
      else if (isOutOfUse(understood.signal, employment))
        refused.push(`signals[${index}]: ${saysOutOfUse(understood.signal)}`);
      else accepted.push({ ...understood.signal, sender });
    });
    if (refused.length > 0)
      throw badInput(message('problem.signals.refused', { faults: refused.slice(0, 10).join('\n') }));
    await takeSources(new Set(accepted.map(({ source }) => source)), by, ports);
    await limitSpeakers(accepted, ports.rateLimits, at);
    await ports.bus.send(accepted);
    return { accepted: accepted.length };
  },
});
