import type { MakerAnswer } from '../../lib/domain/content/commission.ts';
import type { Maker } from '../../lib/domain/content/maker.ts';
import { conflict } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Ports } from '../../lib/ports/index.ts';

/**
 * Keeps what a maker made from a brief of theirs; the same again changes nothing.
 * @throws NamedError `conflict` where it is no brief of theirs, was answered otherwise, or is over; `stale` where
 * another
 *   answer came at the same moment
 */
export async function takeAnswer(
  { briefId, needId, makerId, made }: MakerAnswer,
  maker: Maker,
  { needs }: Ports,
  at: number,
): Promise<void> {
  const found = await needs.findCommission(needId, briefId);
  // Somebody else's brief is no brief for whoever asks.
  if (makerId !== maker.makerId || found?.value.brief.makerId !== maker.makerId)
    throw conflict(message('problem.maker.no-brief', { briefId }));
  const { value } = found;
  if (value.made) {
    if (JSON.stringify(value.made) === JSON.stringify(made)) return;
    throw conflict(message('problem.maker.answered', { briefId }));
  }
  if (at >= value.dueAt) throw conflict(message('problem.maker.late', { briefId }));
  await needs.commit(needId, { commission: { ...found, value: { ...value, made } } });
}
