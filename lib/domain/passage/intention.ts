const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A time of the calendar that comes once: a month, a season, a year. “31 March” comes every year. */
const ONCE = [
  `(?:${MONTH})\\b(?! \\d\\d?\\b)`,
  '(?:the |next |this |the coming )?(?:spring|summer|autumn|winter)\\b',
  '20\\d\\d\\b',
  'Q[1-4]\\b',
  '(?:next|the next|the coming|this|the) (?:\\p{L}+ |\\d+ )?(?:year|quarter|decade|month)s?\\b',
].join('|');
const CALENDAR = `(?:(?:the )?(?:end|start|beginning|middle|close|first half|second half) of )?(?:${ONCE})`;
const DATED = new RegExp(`\\b(?:by|from|until|before|in|during|over|as of|within) ${CALENDAR}`, 'iu');
const DUE = new RegExp(`\\bby ${CALENDAR}`, 'iu');
const OPENING = new RegExp(`^(?:by|from|until|in|during|over|as of|within) ${CALENDAR},?\\s+`, 'iu');

/**
 * Who plans: “we”, “the pharmacy”, “Acme”. What a buyer hopes or a patient wants is what people deal with, so a word
 * that ends as people do (-er, -or, -ent, -ee) plans nothing here.
 */
const PERSONAL = '(?<!(?:(?<!m)ent|er|or|ee|ant|ist|guest|relative|people|person|child))';
const PLANNER = `(?:[Ww]e|[Ii]t|(?:[Tt]he|[Oo]ur|[Tt]his|[Ee]ach|[Ee]very) (?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+?${PERSONAL}|\\p{Lu}[\\p{L}-]+${PERSONAL})`;
const HOPES = new RegExp(
  `^${PLANNER} (?:also |now |therefore |still )?(?:(?:plans?|intends?|aims?|hopes?|strives?|aspires?|wants?|wish(?:es)?|would like|(?:is|are) (?:planning|aiming|hoping|striving|going|preparing|working|looking)) (?:to|for|that|every|all|each|our|more|fewer|less)|expects? that)\\b`,
  'u',
);
const OURS =
  /^our (?:\p{L}+ ){0,3}(?:goals?|aims?|ambitions?|vision|mission|targets?|intentions?|plans?|hopes?)\b[^,]* (?:is|are)\b/iu;
const PLANNED =
  /\b(?:is|are) (?:planned|projected|forecast|hoped|envisaged|foreseen) (?:to\b|for 20\d\d\b)/iu;
/** What holds today where no time is named, and is to come where one is. */
const COMES =
  /\b(?:will|shall|going to|(?:goals?|aims?|ambitions?|targets?|intended|due|expected|planned|scheduled) (?:is|are|to|for))\b/iu;
/** “Half of the engineers will …”: a count of what is to come, and no rule for anybody. */
const SHARE = /^(?:half|most|a (?:third|quarter)|one in \p{L}+|two thirds|\d+ ?(?:%|percent|per cent))\b/iu;
const OF_ALL = /^(?:all|every|each|both)\b/iu;
/** What a sentence that tells and does not order begins with. */
const SUBJECT =
  /^(?:the|an?|our|we|it|this|these|no|nobody|every\p{L}+|people|staff|\p{Lu}\p{L}+|\d)(?!\p{L})/u;
const WE_WILL = /^(?:we|our [\p{L} -]+?|the company) (?:will|shall)\b(?! (?:not|never|only)\b)|^we[’']ll\b/iu;
/** “We will answer within 8 weeks” is promised already, and binds whoever answers. */
const STANDING =
  /\bwithin (?:the )?(?:\d+|\p{L}+) (?:working |calendar )?(?:minute|hour|day|week)s?\b|\bat once\b/iu;
/** A case: what then happens is told of it, and of no year. */
const CASE = /^(?:if|when|whenever|once|as soon as|unless|after)\b/iu;

// cspell:disable
const GERMAN_MONTH = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const GERMAN = [
  /^(?:wir|das \p{L}+|die \p{L}+) (?:plan(?:en|t)|beabsichtig(?:en|t)|möchten|wollen|hoff(?:en|t)|streb(?:en|t)|haben vor|hat vor)\b/iu,
  /^unsere? (?:\p{L}+ ){0,2}(?:ziele?|vision|absicht|ambition)\b[^,]* (?:ist|sind)\b/iu,
  new RegExp(
    `^(?:(?:bis|ab) (?:Ende |Anfang |Mitte )?(?:${GERMAN_MONTH}|20\\d\\d|nächste[nrsm]? \\p{L}+)|im (?:nächsten|kommenden) \\p{L}+)\\P{L}.*\\b(?:wird|werden|soll|sollen|wollen)\\b`,
    'iu',
  ),
];
// cspell:enable

/**
 * Whether a sentence tells what somebody plans, hopes for or promises to come, and nothing that holds today: “By the
 * end of March all wards use the scanner”, “We want to halve the errors”. English and German, by words.
 */
export const isIntention = (sentence: string): boolean =>
  sentence
    .split(/;\s+|,? but /u)
    .every((part) => intends(part.trim().replace(/^(?:and|so|therefore),?\s+/iu, '')));

function intends(part: string): boolean {
  if (part === '' || CASE.test(part)) return false;
  const main = part.replace(OPENING, '');
  return (
    HOPES.test(main) ||
    OURS.test(main) ||
    PLANNED.test(main) ||
    (WE_WILL.test(main) && !STANDING.test(main)) ||
    (SHARE.test(main) && / will /iu.test(main)) ||
    (DATED.test(part) && COMES.test(main)) ||
    (DUE.test(part) && (OF_ALL.test(main) || SHARE.test(main))) ||
    (/^by\b/iu.test(part) && main !== part && SUBJECT.test(main)) ||
    GERMAN.some((says) => says.test(part))
  );
}
