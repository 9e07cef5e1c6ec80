const SOMETIMES = String.raw`(?:\p{L}+ly |often |sometimes |once |always |just |have |had )*`;
const LEFT_OUT = String.raw`(?:left|leave) (?:(?:it|that|this|them|one|some|something) )?(?:out|undone)`;

/** “I skipped it”, “I left it out”, “I did not measure”; and not “I leave the tower”, “I do not start”. */
const CONFESSED = new RegExp(
  String.raw`\bI ${SOMETIMES}(?:${LEFT_OUT}|skip(?:ped)?|forget|forgot|omit(?:ted)?|ignored?|neglect(?:ed)?|passed over|failed to|cheat(?:ed)?|(?:did|have)(?: not|n[’']t))\b`,
  'u',
);

/** “When did you last leave it out?”, “Which do you skip?”; and not “What could tempt somebody to …?” */
const PRESUMED = new RegExp(
  String.raw`\b(?:do|did|have) you (?:last |ever )?${SOMETIMES}(?:${LEFT_OUT}|skip(?:ped)?|forget|forgot(?:ten)?|omit(?:ted)?|ignored?|neglect(?:ed)?|pass(?:ed)? over)\b`,
  'iu',
);

/**
 * Whether somebody admits to have broken a rule. Nobody says so to a coach who talks with their manager as well, and an
 * answer that nobody gives shows nothing. English, as its patterns are.
 */
export const confesses = (text: string): boolean => CONFESSED.test(text);

/** Whether a question can only be answered by somebody who admits to have broken a rule. */
export const presumesBreach = (question: string): boolean => PRESUMED.test(question);
