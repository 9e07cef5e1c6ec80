import { z } from 'zod';
import { isAllowedHost } from '../policy/host-list.ts';
import { keyOf, type Signal } from '../signal/signal.ts';
import { sha256 } from '../sha256.ts';
import { message, type Message } from '../../messages/message.ts';

/** What somebody outside may ask to be told about. */
export const HookEvent = z.enum([
  'approval-requested',
  'need-found',
  'insight-published',
  'dead-letter-kept',
]);
export type HookEvent = z.infer<typeof HookEvent>;

/**
 * A subscription: where to post when something happens. The address lets whoever knows it start a flow, so it is never
 * shown.
 */
export const Hook = z.object({
  hookId: z.string(),
  event: HookEvent,
  callbackUrl: z.string(),
  /** Entra object id of the person or app that subscribed. */
  by: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Hook = z.infer<typeof Hook>;

/** The same address for the same event is one subscription, however often it is asked for. */
export const hookIdOf = (event: HookEvent, callbackUrl: string): string =>
  sha256(JSON.stringify([event, callbackUrl]), 32);

/** What is posted: which event, and references. What stands behind them is read at a door, by whoever may. */
export const HookNotice = z.object({
  id: z.string().describe('The same however often it is posted; a good idempotency key for what follows'),
  event: HookEvent,
  time: z.iso.datetime(),
  needId: z.string().optional(),
  approvalId: z.string().optional(),
  insightId: z.string().optional(),
  deadLetterId: z.string().optional(),
  door: z.string().describe('Where to read more, below the address of the app'),
});
export type HookNotice = z.infer<typeof HookNotice>;

/** The notice in a signal, or undefined where nobody outside can ask to be told about its kind. */
export function noticeOf(signal: Signal): HookNotice | undefined {
  const common = { id: keyOf(signal), time: signal.time };
  switch (signal.type) {
    case 'learning-os.approval.requested': {
      const { needId, approvalId } = signal.data;
      const door = `/api/needs/${needId}/approvals/${approvalId}`;
      return { ...common, event: 'approval-requested', needId, approvalId, door };
    }
    case 'learning-os.need.found':
      return { ...common, event: 'need-found', needId: signal.data.needId, door: '/api/needs' };
    case 'learning-os.insight.published': {
      const { needId, insightId } = signal.data;
      return { ...common, event: 'insight-published', needId, insightId, door: '/api/insights' };
    }
    case 'learning-os.dead-letter.kept': {
      const { deadLetterId } = signal.data;
      const door = `/api/dead-letters/${deadLetterId}`;
      return { ...common, event: 'dead-letter-kept', deadLetterId, door };
    }
    default:
      return undefined;
  }
}

/** Longer addresses than this are no callback of a workflow. */
const LONGEST_ADDRESS = 2_000;

/**
 * Why nothing may be posted to an address, or undefined where it may: https to a host on the list and to its port (an
 * entry `localhost:8443` names another than 443), without a name and password. An address by number is on no list,
 * because a list names hosts.
 */
export function refusedCallback(callbackUrl: string, allowedHosts: readonly string[]): Message | undefined {
  if (callbackUrl.length > LONGEST_ADDRESS) return message('callback.too-long', { limit: LONGEST_ADDRESS });
  if (!URL.canParse(callbackUrl)) return message('callback.no-address');
  const { protocol, username, password, hostname, port } = new URL(callbackUrl);
  if (protocol !== 'https:') return message('callback.not-https');
  if (username !== '' || password !== '') return message('callback.holds-a-name');
  if (!/[a-z]/.test(hostname.split('.').at(-1) ?? '')) return message('callback.no-host');
  const place = port === '' ? hostname : `${hostname}:${port}`;
  return isAllowedHost(place, allowedHosts) ? undefined : message('callback.not-listed');
}
