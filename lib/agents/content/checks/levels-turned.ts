import { RubricLine } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { hasException } from '../../../domain/passage/rule-with-exception.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';
import { besides } from './rubric-levels.ts';

/** “Does not uncoil it with nobody”: somebody is there, or it is not done. “Does not say that nobody came” is fine. */
const TWICE_NOT =
  /\b(?:does|do|is|are) not\b(?:(?!\b(?:that|how|why|what|whether)\b)[^,.;])*\b(?:nobody|no one)\b/iu;
/** “With nobody, but not within 3 m” */
const SPLIT = /\b(?:nobody|no one|nothing)\b[^.;]*, but not (?:within|closer|at|for|in|on|before|until)\b/iu;

/** What a level may fall short in, or be more in, with no word of its behaviour. */
const SCALES = {
  time: /^(?:and |but )?(?:only )?(?:too late|late|later|later on|too early|by when|in time|at once)$/u,
  reminder:
    /^(?:and |but |also )?(?:only )?(?:when reminded|without (?:being reminded|a reminder)|unprompted)$/u,
  pressure:
    /^(?:and |but )?(?:also |only )?(?:although|when|while|though|even when) (?:\p{L}+ ){1,3}press(?:es|ed)?(?: twice| for more)?$/u,
} as const;
type Scale = keyof typeof SCALES;

/**
 * Whoever does exactly what the passage says stands on top of its scale, whoever breaks it at the bottom: no level is
 * of a ban with its exception, says “not” and “nobody” of one thing, or is more in what the one below is not of.
 */
export const levelsTurned: Check = ({ artefact }) =>
  piecesOf(artefact, RubricLine).flatMap(({ path, value: { criterion, levels } }) => {
    const [missing = '', part = '', whole = '', more = ''] = levels;
    const fault = (one: Message) => atPath([...path, 'levels'], one);
    const [short, above] = [scaleOf(part, whole), scaleOf(more, whole)];
    return [
      ...(hasException(missing)
        ? [fault(message('fault.rubric.exception', { text: quote(criterion.text) }))]
        : []),
      ...levels.flatMap((level, i) => [
        ...(TWICE_NOT.test(level) ? [fault(message('fault.rubric.twice-not', { level: i + 1 }))] : []),
        ...(SPLIT.test(level) ? [fault(message('fault.rubric.split', { level: i + 1 }))] : []),
      ]),
      ...(above === 'reminder' ? [fault(message('fault.rubric.not-apart'))] : []),
      ...(short !== undefined && above !== undefined && short !== above
        ? [fault(message('fault.rubric.two-scales', { part: quote(besides(part, whole)) }))]
        : []),
    ];
  });

const scaleOf = (level: string, whole: string): Scale | undefined => {
  const frame = besides(level, whole);
  return (Object.keys(SCALES) as Scale[]).find((scale) => SCALES[scale].test(frame));
};
