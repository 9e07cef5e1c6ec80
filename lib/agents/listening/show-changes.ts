import { isStillToldOf, type PulseChange } from '../../domain/signal/pulse.ts';
import { besideChanges } from '../../needs/beside-change.ts';
import type { Ports } from '../../ports/index.ts';

/** The changes of which as many answered as may be spoken of now, each with what else is known of who works there. */
export async function showChanges(
  changes: readonly PulseChange[],
  ports: Pick<Ports, 'groups' | 'needs' | 'registers' | 'words'>,
): Promise<(PulseChange & { beside: string[] })[]> {
  const { minimumGroup } = (await ports.registers.policy()).thresholds;
  const isEnough = async (change: PulseChange): Promise<boolean> => {
    const pulse = await ports.groups.pulse(change.groupId, change.question);
    return isStillToldOf(change, pulse?.value, minimumGroup);
  };
  const enough = await Promise.all(changes.map(isEnough));
  const linesBeside = await besideChanges(ports);
  return changes.filter((_, i) => enough[i]).map((change) => ({ ...change, beside: linesBeside(change) }));
}
