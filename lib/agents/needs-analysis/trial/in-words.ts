import type { Words } from '../../../messages/words.ts';
import type { CauseMove, Supposed } from './moves-trial.ts';
import type { RulesTrial } from './rules-trial.ts';

/** What people call a need by its id. */
export type NeedCalled = (needId: string) => string;

/** Needs that one line names; what is more is counted. */
const NAMED = 8;

function needsNamed(ids: readonly string[], called: NeedCalled, { say }: Words): string {
  const left = ids.length - NAMED;
  const names = ids.slice(0, NAMED).map(called).join('; ');
  return left > 0 ? say('trial.says.and-more', { names, left }) : names;
}

/** What other rules would do to needs, for whoever tries them: by name, and without a figure of any group. */
export function rulesTrialInWords(trial: RulesTrial, called: NeedCalled, words: Words): string[] {
  const { starts, stops, moves, noGapsAnyMore, gapsAgain, takenUp } = trial;
  const { say } = words;
  const ids = (some: readonly { needId: string }[]) => some.map(({ needId }) => needId);
  const of = (some: readonly string[]) => ({ needs: needsNamed(some, called, words), count: some.length });
  const [goOn, end] = [stops.filter(({ goesOn }) => goesOn), stops.filter(({ goesOn }) => !goesOn)];
  const byLine = moves.filter(({ from, to }) => from.charterLineId !== to.charterLineId);
  const byRank = moves.filter(
    ({ from, to }) => from.rank !== to.rank && !byLine.some(({ to: one }) => one === to),
  );
  return [
    ...(starts.length > 0 ? [say('trial.says.starts', of(ids(starts)))] : []),
    ...(end.length > 0 ? [say('trial.says.stops', of(ids(end)))] : []),
    ...(goOn.length > 0 ? [say('trial.says.goes-on', of(ids(goOn)))] : []),
    ...(noGapsAnyMore.length > 0 ? [say('trial.says.no-gaps', of(noGapsAnyMore))] : []),
    ...(gapsAgain.length > 0 ? [say('trial.says.gaps-again', of(gapsAgain))] : []),
    ...byLine.slice(0, NAMED).map(({ needId, from, to }) =>
      say('trial.says.other-line', {
        need: called(needId),
        from: from.charterLineId,
        to: to.charterLineId,
      }),
    ),
    ...byRank
      .slice(0, NAMED)
      .map(({ needId, from, to }) =>
        say('trial.says.other-place', { need: called(needId), from: from.rank, to: to.rank }),
      ),
    ...(takenUp.length > 0 ? [say('trial.says.taken-up', { count: takenUp.length })] : []),
  ];
}

/** Which causes would be supposed, and what would be asked, in the same way. */
export function causesInWords(moves: readonly CauseMove[], called: NeedCalled, words: Words): string[] {
  const { say } = words;
  const isOther = ({ from, to }: CauseMove) => from.cause !== to.cause || from.known !== to.known;
  const [others, asked] = [moves.filter(isOther), moves.filter((move) => !isOther(move))];
  const cause = ({ cause: one, known }: Supposed) =>
    known === 'cause'
      ? say('gate.cause.supposed-only', { cause: say(`cause.${one}`) })
      : say(`gate.cause.supposed-only.${known}`);
  return [
    ...others
      .slice(0, NAMED)
      .map(({ needId, from, to }) =>
        say('trial.says.cause', { need: called(needId), from: cause(from), to: cause(to) }),
      ),
    ...(others.length > NAMED ? [say('trial.says.more-causes', { left: others.length - NAMED })] : []),
    ...(asked.length > 0 ? [say('trial.says.asks', { count: asked.length })] : []),
  ];
}
