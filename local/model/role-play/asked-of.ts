import { meaningIn } from '../../../lib/domain/text/grounding.ts';
import { isAboutAsking, isForbidding } from '../../../lib/domain/practice/role-play/acts.ts';

/** What one part of a line asks of the learner. */
export type Kind = 'ask' | 'say' | 'wait' | 'do' | 'refrain';
export interface Part {
  kind: Kind;
  words: readonly string[];
  /** What a sentence must hold that does it, as far as the part names it: an amount or a time, a name, a no. */
  wants: readonly ('pins' | 'names' | 'denies')[];
  /** The word by which a question would begin. */
  by?: string;
}

const MOMENT = /^(?:when|whenever|if|before|after|once|as soon as)\b[^,]*,\s*/i;
const ORDER = /\s+(?:before|until|after|so that)\s+.*$/i;
const VERBS =
  'say|name|explain|tell|offer|give|show|write|ask|repeat|call|wait|be silent|be quiet|listen|go|speak|check|read|set|set a|stop|let|look|only then|then';
const JOINED = new RegExp(String.raw`,?\s+and\s+(?=(?:${VERBS})\b)|,\s+(?=with\b)`, 'i');
const WAITS = /^(?:then\s+)?(?:let|listen|wait|be silent|be quiet)\b/i;
const SAYS =
  /^(?:only\s+)?(?:then\s+)?(?:say|name|explain|tell|offer|give|agree|repeat|set|state|propose|hand|refuse|with|why|an?|the)\b/i;
const PINNED =
  /\b(?:cost|costs|price|sums?|figures?|amounts?|percent|fee|minutes?|hours?|numbers?|dates?|days?|weeks?|months?|within|when|how (?:much|many|long))\b/i;
const NAMED = /\b(?:names?|whom?|person|managers?|colleagues?|surgery|planner)\b/i;
const DENIED = /\b(?:not|cannot|never|nothing|no|none|without|refused?|closed|leaves? out)\b/i;

/** The parts of a line, each with the act that it wants. */
export function partsOf(criterion: string): Part[] {
  const body = criterion.replace(MOMENT, '');
  if (isForbidding(criterion))
    return [{ kind: 'refrain', words: [...new Set(meaningIn(body.replace(/^never\b/i, '')))], wants: [] }];
  return body.split(JOINED).map((part) => partOf(part.replace(ORDER, ''), part));
}

function partOf(part: string, whole: string): Part {
  const kind: Kind = isAboutAsking(part) ? 'ask' : WAITS.test(part) ? 'wait' : SAYS.test(part) ? 'say' : 'do';
  const by = kind === 'ask' ? /\b(?:what|when|how|who|which|where|why)\b/i.exec(part)?.[0] : undefined;
  return {
    kind,
    words: [...new Set(meaningIn(part))].slice(1),
    wants: [
      ...(PINNED.test(whole) ? ['pins' as const] : []),
      ...(NAMED.test(part.replace(/^name\b/i, '')) ? ['names' as const] : []),
      ...(DENIED.test(part) ? ['denies' as const] : []),
    ],
    ...(by === undefined ? {} : { by: by.toLowerCase() }),
  };
}
