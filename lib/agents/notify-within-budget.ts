import { reserveFor } from '../budgets.ts';
import type { AgentName } from '../domain/agent-name.ts';
import { NotWritten } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import type { Call } from '../step.ts';

/**
 * Tells one person something within the budget. Whom a notice cannot reach keeps nobody else from theirs: it costs no
 * room, and the next run meets them again.
 * @param agent on whose account it goes; undefined for the company's alone, where one of an agent would say too much
 * @returns whether they were told
 */
export async function reachOne(
  tell: () => Promise<void>,
  agent: AgentName | undefined,
  ports: Ports,
  call: Call,
): Promise<boolean> {
  const { settle } = await reserveFor({ ...(agent ? { agent } : {}), ...call }, { recipients: 1 }, ports);
  try {
    await tell();
    return true;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    await settle({ recipients: 0 });
    return false;
  }
}
