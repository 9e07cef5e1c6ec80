import { lineOf } from '../../../domain/charter.ts';
import type { ProposedDecision } from '../../../domain/leaders/proposals.ts';
import { skillLabel, whoInWords } from '../../../domain/names.ts';
import type { Words } from '../../../messages/words.ts';
import type { Titles } from '../../../domain/population-pass/coverage.ts';
import { hoursToRead } from '../took-in-words.ts';

/** What ids are called now; lines are those in force. */
export type Named = Pick<Titles, 'skills' | 'profiles' | 'lines'>;

/**
 * Where something is decided: in the chat, on the card of its question, where one asks or ends it; in a list; by
 * whoever assesses; by the owner of a line, whose word Learning & Development saves with it.
 */
export type DecidedAt = 'question' | 'ask' | 'end' | 'strategy' | 'assess' | 'owner';

const decidedAt: Record<ProposedDecision['kind'], DecidedAt> = {
  'answer-cause': 'question',
  'answer-response': 'question',
  hear: 'ask',
  stop: 'end',
  extend: 'ask',
  'ask-again': 'ask',
  'see-more': 'assess',
  'see-first': 'assess',
  'see-again': 'assess',
  look: 'assess',
  'say-success': 'owner',
  'move-weight': 'strategy',
};

export interface ProposalInWords {
  facts: ProposedDecision;
  /** What the skill is called that it is about; absent where it is about a whole line. */
  skill?: string;
  what: string;
  cost: string;
  otherwise: string;
  decidedAt: DecidedAt;
}

/** Undefined where the strategy does not hold its line any more. */
export function proposalInWords(
  one: ProposedDecision,
  named: Named,
  words: Words,
): ProposalInWords | undefined {
  const { say } = words;
  const line = lineOf(named, one.lineId);
  const from = lineOf(named, one.fromLineId);
  if (!line || (one.kind === 'move-weight' && !from)) return undefined;
  const { kind, lineId } = one;
  const told = (part: 'what' | 'cost' | 'otherwise') =>
    words.sayMessage({ id: `leaders.${kind}.${part}`, given: facts });
  const facts = {
    ...whoInWords(named.profiles, { ...one, roleId: one.roleId ?? '' }, words),
    skill: skillLabel(named.skills, one.skillId ?? '', words),
    title: one.title ?? '',
    titled: one.title !== undefined,
    ended: one.ended ?? '',
    people: one.people,
    renews: one.renews === true,
    minutes: one.minutes ?? 0,
    hours: hoursToRead(one.hours ?? 0),
    day: one.dueAt === undefined ? '' : words.day(one.dueAt),
    readDay: one.readAt === undefined ? '' : words.day(one.readAt),
    short: one.levels !== undefined,
    levels: one.levels ?? 0,
    line: lineId,
    text: line.text,
    owned: line.ownerName !== undefined,
    owner: line.ownerName ?? '',
    from: from?.lineId ?? '',
    fromText: from?.text ?? '',
  };
  return {
    facts: one,
    ...(one.skillId === undefined ? {} : { skill: facts.skill }),
    what: told('what'),
    cost: say('leaders.cost', { cost: told('cost') }),
    otherwise: say('leaders.otherwise', { otherwise: told('otherwise') }),
    decidedAt: decidedAt[kind],
  };
}
