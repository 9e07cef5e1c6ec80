import { monthOf } from '../policy/budget.ts';
import { DAY } from '../milliseconds.ts';
import type { OwnAgentTrigger } from './own-agent.ts';

/** Something about groups that may wake an agent, and which roles it is about; never one person’s. */
export interface Wake {
  trigger: Extract<OwnAgentTrigger, 'need-found' | 'forecast-made' | 'group-changed'>;
  /** Epoch milliseconds. */
  at: number;
  roleIds: readonly string[];
}

/** When an agent looked last. */
interface LookedBefore {
  lookedAt: number;
  occasion?: string;
}

/** A look that is due: the stretch of time that it is for, and the roles where it is about some alone. */
export interface DueLook {
  occasion?: string;
  roleIds?: readonly string[];
}

/** The week (by its Monday), month or quarter that a moment lies in, UTC; undefined where no calendar wakes it. */
export function stretchOf(trigger: OwnAgentTrigger, at: number): string | undefined {
  const [year = '', month = ''] = monthOf(at).split('-');
  switch (trigger) {
    case 'weekly': {
      const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
      return new Date(at - sinceMonday * DAY).toISOString().slice(0, 10);
    }
    case 'monthly':
      return `${year}-${month}`;
    case 'quarterly':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    default:
      return undefined;
  }
}

/** Whether it is to look now, and at what; undefined where it is not. */
export function dueLook(
  trigger: OwnAgentTrigger,
  { lookedAt, occasion }: LookedBefore,
  wakes: readonly Wake[],
  at: number,
): DueLook | undefined {
  const stretch = stretchOf(trigger, at);
  if (stretch !== undefined) return stretch === occasion ? undefined : { occasion: stretch };
  const since = wakes.filter((wake) => wake.trigger === trigger && wake.at > lookedAt && wake.at <= at);
  if (since.length === 0) return undefined;
  return { roleIds: [...new Set(since.flatMap(({ roleIds }) => roleIds))] };
}
