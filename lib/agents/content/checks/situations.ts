import { sentencesOf } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { at, quote, type Check } from './matter.ts';
import { pictures } from './pictures.ts';
import { workedExamples } from './worked-examples.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';

// cspell:disable (parts of words)
const SPEECH = /“[^”]*”|"[^"]*"/gu;

const SOMEBODY =
  /\b(?:he|she|they|him|her|i|you|your|who|somebody|someone)\b|(?<=[\p{L},;]\s(?:\p{L}+\s)?)\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+|\p{Ll}+(?:s|ed)\b)|\b(?:the|a|an|his|two|three|one) (?:\p{Ll}+ )?\p{Ll}+(?:er|or|ist|ant|ent|man|woman|people|guest|nurse|cook|clerk|lead|buyer|patient|colleague|team)s?\b/u;
const MOMENT =
  /\b(?:today|yesterday|tomorrow|tonight|now|just|already|still|noon|midnight|morning|afternoon|evening|night|lunch|break|week|month|quarter|shift|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\b(?:on|since|until|at|by|about|around|past|to) (?:\d|half|ten|five|six|seven|eight|nine|eleven|twelve|one|two|three|four|the end|first|last)\b|\b\d{1,2}(?::\d\d|\.\d\d)?\s?(?:am|pm|o[’']clock|a\.m|p\.m)\b|\b\d{1,2}:\d\d\b|\bit is (?:\p{L}+ ){0,3}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:o[’']clock|minutes?|hours?|days?|weeks?|months?|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:while|when|as soon as|during|before|after|until|then|suddenly|meanwhile)\b/iu;
/** Somebody or something and what they do, or what is going on. */
const HAPPENS =
  /(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who|and|\p{Lu}\p{Ll}+|(?:[Tt]he|[Aa]n?|[Yy]our|[Hh]er|[Hh]is|[Nn]o|[Oo]ne) (?:\p{Ll}+ ){0,2}?\p{Ll}+)|,) (?:\p{Ll}+ly |now |then |just |still |again )?(?!(?:is|was|has|this|its|always|does)\b)\p{Ll}{2,}(?:s|ed)\b|\b(?:does|do|did) not \p{Ll}+|\b(?:is|are) about to\b|\b(?:is|are) (?:angry|upset|worried|unhappy|furious) (?:about|over|at)\b|\b(?:is|are|was|were|am) (?:\p{Ll}+ )?\p{Ll}{2,}ing\b|\b(?:has|have|had) (?:just |already |not |never )?\p{Ll}+(?:ed|en|wn|ne|nt|ught|ld|id|ft)\b|\b(?:said|told|came|went|found|got|gave|took|began|broke|rang|wrote|sent|saw|heard|left|lost|brought|put|stood|fell|felt|held|kept|met|paid|ran|sat|spoke|made|asked|wants?|stand|sit|see|hear|find|get|wait|notice|read)\b/u;

// cspell:enable
const ORDERS =
  "ask|avoid|begin|bring|call|check|choose|close|collect|compare|confirm|consider|do|don[’']t|enter|ensure|explain|fill|find|follow|give|keep|leave|listen|look|make|measure|name|never|always|note|offer|open|plan|prepare|press|put|read|record|refuse|remember|remove|repeat|report|review|say|send|set|show|start|stop|take|talk|tell|test|think|try|turn|use|wait|wash|watch|write";
const ORDER = new RegExp(`^(?:please |first,? |then,? )?(?:${ORDERS})\\b`, 'iu');
const ORDER_WHEN = new RegExp(
  `^(?:when|if|before|after|once|whenever)\\b[^,]*, (?:first |then |please )?(?:${ORDERS})\\b(?! \\p{Ll}+ (?:is|are|was|were)\\b)`,
  'iu',
);
/** “Test results are late” begins like an order and is none. */
const STATEMENT =
  /^\S+ (?!(?:who|what|how|when|where|which|whether|if|why|the|an?|your|their|his|her|for|to|about|them|him|it|that|each|every|all|before|after)\b)(?:\S+ ){1,2}(?:is|are|was|were|has|have|had|must|may|can|comes?|says?|asks?)\b/iu;
const ADVICE =
  /\b(?:you|one|people) (?:should|ought to)\b|\b(?:make sure|be sure|remember to|it is (?:best|important|good practice) to)\b/iu;

/**
 * A situation is one: somebody, a moment, and something that happens. What somebody of the scene says in quotation
 * marks may be advice; what is told may not.
 */
export const situations: Check = (matter) => [
  ...scenes(matter),
  ...workedExamples(matter),
  ...pictures(matter),
];

const scenes: Check = ({ places }) =>
  places.filter(isScene).flatMap((place) => {
    const told = place.text.replaceAll(SPEECH, ' ');
    const advice = sentencesOf(told).find(isAdvice);
    if (advice !== undefined) return [at(place, message('fault.situation.advice', { text: quote(advice) }))];
    if (place.kind !== 'fiction') return [];
    const missing = [
      ...(SOMEBODY.test(place.text) ? [] : ['somebody' as const]),
      ...(MOMENT.test(place.text) ? [] : ['moment' as const]),
      ...(HAPPENS.test(place.text) ? [] : ['event' as const]),
    ];
    return missing.map((what) =>
      at(place, message('fault.situation.without', { text: quote(place.text), missing: what })),
    );
  });

const isScene = ({ path }: TextPlace): boolean => path.at(-1) === 'situation' || path.includes('scene');

const isAdvice = (sentence: string): boolean =>
  ADVICE.test(sentence) ||
  ORDER_WHEN.test(sentence) ||
  (ORDER.test(sentence) && !STATEMENT.test(sentence) && !/^\p{L}+ing\b/u.test(sentence));
