/** “What you need”, “Tools and materials”: what has to be at hand before the first step. English. */
const HEADING =
  /^(?:what|things|everything) (?:(?:you|we|they|it|that) )?(?:\p{L}+ )?(?:needs?|needed|takes?|required)\b|^(?:required |necessary )?(?:tools?|equipment|materials?|aids)\b(?: (?:and|or) (?:tools?|equipment|materials?|aids|parts))?(?: (?:needed|required|you need))?$|^(?:have ready|to have ready|you need|bring along|what to (?:bring|have ready|take along))\b/iu;
const SENTENCE =
  /^(?:for this,? )?you (?:will |also )?need (?:an?|the|your|two|three|\d)\b|^have (?:\p{L}+ ){1,6}ready\b/iu;

export const tellsWhatIsNeeded = (heading = ''): boolean => HEADING.test(heading.trim());
export const saysWhatIsNeeded = (text: string): boolean => SENTENCE.test(text.trim());
