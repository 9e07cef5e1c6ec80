import { passageOf, unheldIn } from '../../../domain/text/grounding.ts';
import { RubricLine } from '../../../domain/artefact/parts.ts';
import { message } from '../../../messages/message.ts';
import { plainWords } from '../../../domain/text/compared.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { atPath, quote, type Check } from './matter.ts';

/** Words with which a level says how much of a behaviour is seen, and when; all else comes from the documents. */
export const HOW_WELL = passageOf(
  `does not do no none nothing something never nobody somebody neither nor without only until before after while when where if although though even still again
  once twice then first last next late later early instead except but also too already yet
  all any both each every whole half part partly some several most more less least one two three four many much few other another
  say says said name names tell tells ask asks answer answers give gives show shows offer offers explain explains mention mentions
  repeat repeats read reads write writes point points start starts begin begins stop stops keep keeps hold holds wait waits stay stays
  leave leaves out miss misses skip skips forget forgets omit omits add adds use uses take takes make makes go goes come comes
  change changes choose chooses check checks carry carries follow follows finish finishes complete completes turn turns look looks
  help helped prompt prompted unprompted ask asked remind reminded press pressed pressure push pushed insist insists pushback
  own word words reason reasons why example order right wrong clear clearly correct correctly exact exactly time times way part step steps
  sentence line conversation talk talks partner colleague observer person people situation point question answer reply objection
  completely fully vague vaguely general specific by heart away back up down through over under`,
);

/** Inner states and traits, which nobody can see and no rubric may judge; a criterion may ask what others want. */
const UNSEEN = new Set(
  `feel feels feeling feelings emotion emotions emotional emotionally mood confident confidently confidence nervous nervously anxious afraid fear
  fears angry angrily happy happily sad calm calmly relaxed stressed enthusiastic enthusiastically enthusiasm passionate passion motivated
  motivation attitude personality character charismatic charisma likeable empathy empathetic empathic sympathetic warm-hearted sincere sincerely
  genuine genuinely honest honestly authentic authentically introvert introverted extrovert extroverted shy bold brave courageous lazy ambitious
  intelligent clever smart mature immature natural naturally intuitive intuitively sensitive sensitively wants wishes believes thinks understands
  understanding knows knowledge aware awareness appreciates values cares caring respects loves hates likes dislikes interested`.split(
    /\s+/,
  ),
);

/**
 * What an observer ticks can be seen or heard: four levels that differ, rising from what is missing, in the words of
 * the documents and of how well something is done.
 */
export const rubricLevels: Check = (matter) => [...faultsOfLines(matter), ...sameFrames(matter)];

const faultsOfLines: Check = ({ artefact, passages, about }) =>
  piecesOf(artefact, RubricLine).flatMap(({ path, value: { criterion, levels } }) => {
    const asked = new Set(plainWords(criterion.text));
    const faults = levels.flatMap((level, i) => {
      const where = [...path, 'levels', i];
      const words = unheldIn(level, [...passages.values(), HOW_WELL, about]).words;
      const unseen = plainWords(level).filter((word) => UNSEEN.has(word) && !asked.has(word));
      return [
        ...(words.length > 0
          ? [
              atPath(
                where,
                message('fault.claim.said-nowhere', {
                  text: quote(level),
                  words: words.slice(0, 8).join(', '),
                }),
              ),
            ]
          : []),
        ...unseen.map((word) => atPath(where, message('fault.rubric.unseen', { word: quote(word) }))),
      ];
    });
    const where = [...path, 'levels'];
    const alike = new Set(levels.map((level) => plainWords(level).join(' '))).size < levels.length;
    return [
      ...faults,
      ...(alike ? [atPath(where, message('fault.rubric.alike'))] : []),
      ...(isRising(levels) || alike ? [] : [atPath(where, message('fault.rubric.flat'))]),
    ];
  });

/** So many lines may fall short, or do more, in the same words; words of more lines fit any behaviour. */
const MOST_ALIKE = 2;
const PART = 1;
const MORE = 3;

/** What sets a level apart from the whole behaviour, in the same words on line after line: “but only when reminded”. */
const sameFrames: Check = ({ artefact }) =>
  [PART, MORE].flatMap((level) => {
    const framed = piecesOf(artefact, RubricLine).map(({ path, value: { levels } }) => ({
      path: [...path, 'levels', level],
      frame: besides(levels[level] ?? '', levels[WHOLE] ?? ''),
    }));
    return [...Map.groupBy(framed, ({ frame }) => frame)].flatMap(([frame, alike]) =>
      frame === ''
        ? []
        : alike
            .slice(MOST_ALIKE)
            .map(({ path }) =>
              atPath(path, message('fault.rubric.same-frame', { text: quote(frame), level: level + 1 })),
            ),
    );
  });
const WHOLE = 2;

/** Words of one level that the other does not have, in their order. */
export function besides(level: string, other: string): string {
  const held = new Set(plainWords(other));
  return plainWords(level)
    .filter((word) => !held.has(word))
    .join(' ');
}

const ABOVE =
  /\b(?:even (?:when|if|though|under)|although|(?:when|while|though|if) (?:\p{L}+ )*?(?:press|push)(?:ed|es)|under pressure|unprompted|without (?:being|help|prompt\w*|a reminder)|own words|gives the reason|says why|explains why|by heart)\b/iu;
const MISSING =
  /^(?:\W*\w+){0,3}?\W*\b(?:not|no|none|nothing|never|neither|misses|skips|omits|forgets|leaves (?:\w+ ){0,3}?(?:out|undone|it|this|that)|without|instead)\b/i;
const IN_PART =
  /\b(?:partly|in part|part of|some|sometimes|only|half|late|later|one of|when asked|if asked|prompted|reminded|leaves out|misses|skips|forgets|not|none|nothing|never|vaguely|but(?! also))\b/i;

/** A bound, and nothing that is missing. */
const NO_MORE = /\b(?:not|no) \p{L}+ than\b/giu;

/** 0 what is missing, 1 in part, 2 as asked, 3 more than that; undefined where the words would do for both ends. */
function rankOf(text: string): number | undefined {
  const level = text.replaceAll(NO_MORE, 'up to');
  if (MISSING.test(level)) return ABOVE.test(level) ? undefined : 0;
  // Who gives way when pressed does it in part, who does it although pressed more.
  if (ABOVE.test(level)) return GIVES_WAY.test(level) ? 1 : 3;
  return IN_PART.test(level) ? 1 : 2;
}

const GIVES_WAY = /\bbut (?:then )?(?:gives way|leaves it|gives in|stops|lets go)\b/iu;

function isRising(levels: readonly string[]): boolean {
  const ranks = levels.map(rankOf);
  const known = ranks.filter((rank) => rank !== undefined);
  const [first, last] = [ranks.at(0), ranks.at(-1)];
  const isSpread = first === undefined || last === undefined || first < last;
  return isSpread && known.every((rank, i) => i === 0 || rank >= (known[i - 1] ?? 0));
}
