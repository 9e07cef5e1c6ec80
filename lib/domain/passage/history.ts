import { WRITTEN_NUMBER } from '../text/written-numbers.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A stretch of time that is over, or that was counted up to now. */
const OVER = new RegExp(
  [
    `\\b(?:in|during|over|within|for) the (?:last|past) (?:(?:${WRITTEN_NUMBER}|few) )?(?:day|week|month|quarter|year|decade)s?\\b`,
    '\\b(?:last|this) (?:year|quarter|month|week|spring|summer|autumn|winter|season)\\b',
    `\\b(?:in|during|since|from|between|until) (?:(?:${MONTH}) )?(?:19|20)\\d\\d\\b`,
    '\\b(?:\\p{L}+ )?(?:years?|months?|weeks?) ago\\b|\\bso far this (?:year|month|quarter)\\b|\\byear (?:to date|before)\\b',
  ].join('|'),
  'iu',
);
/** What is counted, as the subject of its sentence: “412 orders”, “37 of them”, “The average time to an approval”. */
const COUNTED = new RegExp(
  `^(?:(?:in|of|about|around|nearly|almost|over|more than|fewer than|only|some|all|all but) )*(?:the )?(?:(?:${WRITTEN_NUMBER})(?:\\s?%| percent)?\\b|half\\b|most\\b|a (?:third|quarter|half)\\b|two thirds\\b|(?:average|mean|median|longest|shortest|highest|lowest|largest|biggest) (?:\\p{L}+ )+(?=was\\b|were\\b|took\\b|cost\\b)|(?:number|share|rate) of\\b)`,
  'iu',
);
const IRREGULAR =
  'was|were|had|did|took|went|came|cost|fell|rose|grew|lost|made|got|gave|led|left|kept|found|paid|sent|said|saw|broke|began|became|brought|bought|met|spent|stood|told|won|ran';
/** A verb of what has been; “orders placed by noon are …” and “if it failed” hold today. */
const PAST = new RegExp(
  `\\b(?:${IRREGULAR})\\b|\\b(?:have|has) (?:\\p{L}+ly )?(?:been|fallen|risen|grown|doubled|halved|improved|dropped|increased|decreased)\\b`,
  'iu',
);
/** “Last year five people slipped”, “We measured …”: a regular verb where no other stands. */
const PAST_REGULAR = /\b\p{L}{2,}ed\b/iu;
const PRESENT =
  /\b(?:is|are|am|must|may|can|cannot|will|shall|should|has to|have to|needs?|requires?|gets?|goes|applies|apply|counts?|holds?|do|does)\b/iu;
/** “We paid eleven different prices for the same board.” */
const WE_DID = new RegExp(`^we (?:${IRREGULAR})\\b`, 'iu');
/** Who or what it tells of; “check that it was bought within the last 60 days” begins with what to do. */
const SUBJECT =
  /^(?:the|an?|our|we|it|this|these|there|they|people|staff|customers|patients|guests|all|some|no|nobody|several|many|few|most|both|one|in|during|over|within|since|from|between|last|until|so far|about|around|only|\p{L}+ (?:was|were|had|took|fell|rose|grew)|\p{N}|\p{Lu}\p{Ll}+ \p{Lu})(?!\p{L})/iu;
/** What asks something of somebody, or says when. */
const ASKS = /\b(?:if|unless|whenever|whoever|must|may|cannot|shall|should|do not|don[’']t)\b/iu;
/** “Only clerks who passed the course in the last two years open it”: what has been is only who may. */
const WHO_MAY = /^only (?:an? |the |those )?(?:\p{L}+ )*?(?:who|that|which)\b/iu;
const BINDS = /\b(?:once|until|never|nobody|only|always|every|each)\b/iu;

/**
 * Whether a sentence only counts or tells what has been: “Last year 96 of 140 requests were granted”, “The average
 * was 6
 * days”. On a hand-out it reads as a rule, and asks nothing of anybody. English, as its patterns are.
 */
export function isHistory(sentence: string): boolean {
  const plain = sentence.trim();
  const [isCounted, isOver] = [COUNTED.test(plain), OVER.test(plain) || WE_DID.test(plain)];
  if (PRESENT.test(plain) || !(isCounted || SUBJECT.test(plain))) return false;
  if (ASKS.test(plain) || WHO_MAY.test(plain) || (!isOver && BINDS.test(plain))) return false;
  return (PAST.test(plain) || (isOver && PAST_REGULAR.test(plain))) && (isOver || isCounted);
}
