/** “The bank does not answer: switch to the second bank”, as many a list of troubles words it. */
const SAID =
  /^(?<says>(?:(?:the|your|no|one|two|both|all|several) |(?:nobody|somebody|someone|something|nothing|everything)\b)[^:;.?!]{3,90}): (?<does>\p{Ll}.+)$/iu;
const HAPPENS =
  /\b(?:is|are|was|were|has|have|does|do|did|cannot|can[’']t|fails?|stops|leaks|falls|rises)\b/iu;
/** What is said of all of a kind is a reason; “the rule is simple: …” opens what it is. */
const NO_CASE =
  /\b(?:who|which|that|always|never|usually|must|may|should)\b|^(?:the|your|one) (?:\p{L}+ )?(?:rules?|ideas?|principles?|aims?|reasons?|answers?|points?|questions?|orders?|results?|steps?|limits?|lists?|difference|exceptions?|conditions?|ways?|things?)\b|\b(?:simple|this|these|those|following|as follows|clear|important|same)$/iu;
/** What behind a colon tells and does not order. */
const TELLS =
  /^(?:the|an?|this|that|these|it|they|there|we|no|nobody|one|two|each|every|only|at|up|from|within)\b/iu;

/** The case that a sentence tells before a colon, and what is done then; undefined where it tells none. English. */
export function caseBeforeColon(text: string): { says: string; does: string } | undefined {
  const { says = '', does = '' } = SAID.exec(text.trim())?.groups ?? {};
  return HAPPENS.test(says) && !NO_CASE.test(says) && !TELLS.test(does) ? { says, does } : undefined;
}
