import { getSystemErrorName } from 'node:util';

/** Pauses between tries, in milliseconds: about three seconds in all, longer than a restart on the other side takes. */
const PAUSES = [100, 200, 400, 800, 1_600];

/**
 * Tries again while the other side refuses connections, which the SDKs themselves give up on at once: nothing was sent,
 * so trying again cannot do anything twice.
 *
 * @param turnedAway codes of other errors after which `work` may be done again; none unless given
 */
export async function retryWhileRefused<T>(
  work: () => Promise<T>,
  turnedAway: readonly unknown[] = [],
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (!isRefusedOr(error, turnedAway)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return await work();
}

/** Whether a connection was refused, or an error has one of these codes, however deep the SDK wrapped it. */
export function isRefusedOr(error: unknown, codes: readonly unknown[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errno, cause, errors } = error as Record<'code' | 'errno' | 'cause' | 'errors', unknown>;
  // The SDK of Service Bus puts a code of its own over the system's and leaves its number.
  if (code === 'ECONNREFUSED' || nameOf(errno) === 'ECONNREFUSED' || codes.includes(code)) return true;
  return [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some((inner) =>
    isRefusedOr(inner, codes),
  );
}

const nameOf = (errno: unknown): string | undefined =>
  typeof errno === 'number' && errno < 0 ? getSystemErrorName(errno) : undefined;
