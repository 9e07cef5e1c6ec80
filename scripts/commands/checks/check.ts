import { GraphSaidNo } from '../tenant/graph.ts';
import { NotInTenant } from '../tenant/principals.ts';
import { NoSuchChoice } from '../../../m365/choices.ts';
import { SettingNotGiven } from '../tenant/settings.ts';
import { failed, notRun, NotLookedAt, type CheckFinding } from './finding.ts';
import type { Inspected } from './inspected.ts';

export interface SetupCheck {
  id: string;
  what: string;
  /** What goes wrong without it. */
  why: string;
  run: (inspected: Inspected) => Promise<CheckFinding> | CheckFinding;
}

export type Checked = Omit<SetupCheck, 'run'> & { finding: CheckFinding };

/**
 * Runs every check, one after the other so that Graph is not crowded; what cannot be looked at is `not run`, never
 * `ok`.
 */
export async function runChecks(
  checks: readonly SetupCheck[],
  inspected: Inspected,
  tell: (id: string) => void = () => undefined,
): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const { run, ...check } of checks) {
    tell(check.id);
    checked.push({ ...check, finding: await settled(() => run(inspected)) });
  }
  return checked;
}

async function settled(run: () => Promise<CheckFinding> | CheckFinding): Promise<CheckFinding> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SettingNotGiven || error instanceof NotLookedAt) return notRun(error.message);
    if (error instanceof NoSuchChoice) return failed(error.message, 'Correct the setting.');
    if (error instanceof NotInTenant) return failed(error.found, error.next);
    if (error instanceof GraphSaidNo && (error.status === 401 || error.status === 403))
      return notRun(`you may not see it. ${error.message}`);
    if (error instanceof GraphSaidNo || isUnreached(error))
      return notRun(error instanceof Error ? `no answer. ${error.message}` : 'no answer');
    throw error;
  }
}

/** `fetch` says no more than this of a server that cannot be reached or does not answer in time. */
const isUnreached = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
