/**
 * Whether a sentence says what it says only behind the one before it: “Then …”, “Otherwise …”, “If they differ, …”, “Do
 * not put it on the floor”. Alone, nobody knows when it holds or what it is of. English, as its patterns are.
 */
export const leansBack = (sentence: string): boolean => {
  const plain = sentence.trim();
  return (
    (JOINS.test(plain) && !OPENS_A_CASE.test(plain)) ||
    IN_A_CASE_OF_IT.test(plain) ||
    POINTS.test(plain) ||
    (DONE_TO_IT.test(plain) && !IS_NOTHING.test(plain)) ||
    THAT_DONE.test(plain) ||
    OF_SEVERAL.test(plain) ||
    OF_SUCH.test(plain)
  );
};

/** Words that join a sentence to the one before. */
const JOINS =
  /^(?:then|otherwise|instead|therefore|thereafter|afterwards|however|but|and|or|if so|if not|only then|until then|by then|after (?:this|that|which)|before (?:this|that)|in (?:this|that|such an?|these|those|such|either|both) cases?|in (?:this|that) event|for this (?:purpose|reason)?,|the same (?:applies|holds|goes)|as a result|even then|also then|from then on)\b(?![ -]\p{L}+(?:s|ed)? is (?:called|meant))/iu;
/** “Before this, …” is of the sentence before; “and so on” never begins one. */
const OPENS_A_CASE = /^(?:but|and|or) (?:if|when)\b[^,]*\b(?:an?|the)\b/iu;

/** “If they differ”, “Once it is empty”; the weather and what is necessary are no thing. */
const IN_A_CASE_OF_IT =
  /^(?:only )?(?:if|when|whenever|once|as soon as|unless|until|while|in case|after|before) (?:they|this|that|these|those|he|she|it(?! (?:rains|snows|freezes|thunders|is (?:not )?(?:necessary|possible|needed|late|dark|clear|hot|cold|windy|your|about|to be|time|unclear|certain)|comes to|takes|would|has to be|seems|turns out)\b))\b(?! \p{L}+ (?:of|that|who)\b)/iu;

/** “This applies at night as well”, “They are refunded by the portal”. */
const POINTS =
  /^(?:(?:this|that|these|those) (?:is|are|was|were|has|have|does|do|must|may|can|cannot|applies|apply|also|holds|means|takes|keeps|includes|\p{L}+ (?:is|are|must|may|applies|takes))\b|they\b|he\b|she\b|it (?:(?:also|only|never|always) )?(?:has|shows|applies|holds|goes|stays|reads|must|may|can|cannot|does|contains|comes|would|stands|needs)\b|it is (?:(?:then|also|only|never|always|not) )?\p{L}+(?:ed|en) (?!that\b|to\b))/iu;

/** What is done to something that stood before: the first thing that the order names is “it” or “them”. */
const DONE_TO_IT =
  /^(?:please |never |always |do not |don[’']t |now |first |nobody |no one |at once )?(?!(?:that|when|if|where|what|because|make|take|see|check|ask|say|the|an?)\b)\p{L}+ (?:(?:up|off|out|on|in|with|for|to|from|into|back|over|down|about|at) )?(?:it|them|him)\b/iu;
/** “The leader decides that together with the head” */
const THAT_DONE =
  /^(?:(?:the|an?|each|every) \p{L}+ )?(?:(?:never|always|also|then) )?\p{L}+ (?:that|this) (?:together|alone|with|by)\b/iu;
/** “Keep it simple”, “make it clear”: of nothing that stood before. */
const IS_NOTHING =
  /^(?:please )?(?:keep|make|find|consider|take|put) it (?:simple|short|clear|easy|brief|slow)\b/iu;

/** “Stop if any differs by more than 2 percent”: any of what was named before. */
const OF_SEVERAL =
  /^[^,;]{0,40}\b(?:if|when|unless|until) (?:any|one|both|either|neither|none|some|all) (?:of (?:them|these|those) )?(?:is|are|was|has|have|does|do|fails?|differs?|shows?|reads?|falls?|rises?|stays?|exceeds?|lies?|misses|agrees?)\b/iu;

/** “Never charge such a car”: one of a kind that was told before. */
const OF_SUCH =
  /^(?:(?:please |never |always |do not |don[’']t )?\p{L}+ such an? \p{L}+(?: (?:in|at|to|on|for|with)\b[^,;]*)?[.]?$|such (?:an? )?\p{L}+ (?:is|are|may|must|has|have|goes|go|stays?)\b)/iu;
