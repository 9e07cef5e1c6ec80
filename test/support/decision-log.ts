import { LoggedDecision } from '../../lib/domain/decision.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { collected } from './collected.ts';

/** Every entry of the log, each of which must be one. */
export const decisionLog = async ({ decisions }: Pick<Ports, 'decisions'>): Promise<LoggedDecision[]> =>
  (await collected(decisions.all())).map((entry) => LoggedDecision.parse(entry));
