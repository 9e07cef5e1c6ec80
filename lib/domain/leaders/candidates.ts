import { wouldDecide } from '../group-level/worst-case-bounds-of-unassessed.ts';
import { lineFor, lineOf, type CharterLine } from '../charter.ts';
import { inFives } from '../disclosure/share-in-words.ts';
import { asStillSaid, isLeftUnanswered, isOpen, peopleAsking, whomOf, type Need } from '../need/need.ts';
import {
  counted,
  mayBeAskedFor,
  nothingUnderWay,
  readingsAhead,
  restingShort,
  rolesIn,
} from './falling-short.ts';
import type { Known, Response } from './known.ts';
import type { ProposedDecision } from './proposals.ts';
import type { LineReport, ReturnRead } from './report.ts';

/** From which reading on something follows from it: before it people had little practice. */
const ENOUGH_DAYS = 60;
const MINUTES_AN_HOUR = 60;

/** Every decision that leaders could take now, from what is said of groups already. */
export function candidatesFrom(known: Known): ProposedDecision[] {
  const aboutNeeds = [...waitingAnswers(known), ...unheard(known), ...readingsToActOn(known)];
  const decided = new Set(aboutNeeds.flatMap(({ needId }) => needId ?? []));
  return [
    ...aboutNeeds,
    ...readingsAhead(known, decided),
    ...restingShort(known, decided),
    ...nothingUnderWay(known),
    ...looksToTake(known),
    ...successUnsaid(known),
    ...weightToMove(known),
  ];
}

/** Questions of the gates that nobody has answered yet. */
const waitingAnswers = ({ questions, needs, lines, responses, thresholds }: Known): ProposedDecision[] =>
  questions.flatMap(({ needId, approvalId, gate, dueAt }): ProposedDecision[] => {
    const need = needs.find((one) => one.needId === needId);
    const line = need && lineOf({ lines }, need.charterLineId);
    if (!line) return [];
    const { evidence, priority } = asStillSaid(need, thresholds.minimumGroup);
    const response = responses.get(needId);
    const people = inFives(evidence.belowTarget) || peopleAsking(need, thresholds.minimumGroup);
    // What is asked about something that is out already is a new version of it.
    const renews = gate === 'publication' && (need.stage === 'published' || need.stage === 'delivered');
    return [
      {
        kind: gate === 'publication' ? 'answer-response' : 'answer-cause',
        ...about(need, line, thresholds.minimumGroup),
        approvalId,
        dueAt,
        people,
        ...(priority.gap > 0 ? { levels: priority.gap } : {}),
        ...(renews ? { renews } : {}),
        ...(gate === 'publication' && response && !renews ? spending(response, people) : {}),
      },
    ];
  });

/** Groups that asked and were never answered. */
const unheard = ({ needs, lines, thresholds: { minimumGroup } }: Known): ProposedDecision[] =>
  needs.flatMap((need): ProposedDecision[] => {
    const line = lineOf({ lines }, need.charterLineId);
    if (!line || !isLeftUnanswered(need, minimumGroup)) return [];
    return [{ kind: 'hear', ...about(need, line, minimumGroup), people: peopleAsking(need, minimumGroup) }];
  });

/** What improved, for a role that lacks it and has nothing under way; what does too little; what is still open. */
const readingsToActOn = (known: Known): ProposedDecision[] =>
  known.reports.flatMap(({ lineId, readings }) =>
    readings.flatMap((reading) => {
      const line = lineOf(known, lineId);
      const need = known.needs.find(({ needId }) => needId === reading.needId);
      const response = known.responses.get(reading.needId);
      if (!line || !need || !response) return [];
      if (reading.verdict === 'improved') return extensions(reading, response, known);
      if (reading.day < ENOUGH_DAYS || !isOpen(need)) return [];
      if (isShownToFail(reading)) return [stopping(need, line, reading, response, known)];
      return isUndecided(reading) ? [seeingMore(need, line, known)] : [];
    }),
  );

/**
 * It fell, or what changed is less than what was agreed to be worth having, and nothing else that was read speaks
 * for it. That no change can be shown is not enough: too few may have been seen.
 */
const isShownToFail = ({ verdict, answer, spokenFor }: ReturnRead): boolean =>
  !spokenFor && (verdict === 'worse' || (verdict === 'no-change-shown' && answer === 'missed'));

const isUndecided = ({ verdict, spokenFor }: ReturnRead): boolean =>
  verdict === 'too-few' || verdict === 'no-change-shown' || (verdict === 'worse' && spokenFor === true);

function seeingMore(need: Need, line: CharterLine, { thresholds }: Known): ProposedDecision {
  const { evidence } = asStillSaid(need, thresholds.minimumGroup);
  return {
    kind: 'see-more',
    ...about(need, line, thresholds.minimumGroup),
    people: inFives(evidence.belowTarget),
  };
}

function stopping(
  need: Need,
  line: CharterLine,
  { pageUrl }: ReturnRead,
  { title }: Response,
  { thresholds, reports }: Known,
): ProposedDecision {
  const { evidence } = asStillSaid(need, thresholds.minimumGroup);
  const spent = reports.find(({ lineId }) => lineId === line.lineId)?.spent.learnerHours;
  return {
    kind: 'stop',
    ...about(need, line, thresholds.minimumGroup),
    title,
    people: inFives(evidence.belowTarget),
    ...(spent === undefined ? {} : { hours: spent }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
  };
}

function extensions(
  { skillId, roleId, effect, seenIn, pageUrl }: ReturnRead,
  response: Response,
  known: Known,
): ProposedDecision[] {
  const { coverage, lines, thresholds, at } = known;
  const { minimumGroup } = thresholds;
  return rolesIn(coverage, skillId).flatMap((part): ProposedDecision[] => {
    const { roleId: other, below } = part;
    const line = lineFor({ lines }, skillId, other, at);
    if (!line || other === roleId || below < minimumGroup || !mayBeAskedFor(other, skillId, known)) return [];
    const people = counted(part, minimumGroup);
    return [
      {
        kind: 'extend',
        lineId: line.lineId,
        weight: line.weight,
        roleId: other,
        skillId,
        people,
        ...spending(response, people),
        ...(seenIn === 'assessments' || seenIn === 'work' ? { levels: effect } : {}),
        ...(pageUrl === undefined ? {} : { pageUrl }),
      },
    ];
  });
}

/** Where those who are not known decide whether something is lacking. */
export const looksToTake = ({
  coverage,
  lines,
  thresholds,
  at,
}: Pick<Known, 'coverage' | 'lines' | 'thresholds' | 'at'>): ProposedDecision[] =>
  coverage.flatMap(({ skillId, parts }) =>
    rolesIn([{ skillId, parts }], skillId).flatMap(
      ({ roleId, atTarget, below, notAssessed }): ProposedDecision[] => {
        const line = lineFor({ lines }, skillId, roleId, at);
        if (!line || !wouldDecide({ atTarget, below, notKnown: notAssessed }, thresholds)) return [];
        const { lineId, weight } = line;
        return [{ kind: 'look', lineId, weight, roleId, skillId, people: inFives(notAssessed) }];
      },
    ),
  );

/** Lines whose owner has not said what success is, while people fall short of them. */
const successUnsaid = ({ lines, reports }: Known): ProposedDecision[] =>
  lines.flatMap(({ lineId, weight, outcome }): ProposedDecision[] => {
    const people = shortOf(reports.find((one) => one.lineId === lineId));
    return outcome || people === 0 ? [] : [{ kind: 'say-success', lineId, weight, people }];
  });

/** From the heaviest line that is reached to the line behind of which most fall short, where it weighs no more. */
function weightToMove({ lines, reports }: Known): ProposedDecision[] {
  const standing = (stands: LineReport['stands'][]) =>
    reports.flatMap((report) => {
      const line = lineOf({ lines }, report.lineId);
      return line && stands.includes(report.stands) ? [{ line, people: shortOf(report) }] : [];
    });
  const from = standing(['reached']).toSorted((a, b) => b.line.weight - a.line.weight)[0];
  const to = standing(['behind'])
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people || a.line.lineId.localeCompare(b.line.lineId))[0];
  if (!from || !to || from.line.weight < to.line.weight) return [];
  const { lineId, weight } = to.line;
  return [{ kind: 'move-weight', lineId, weight, fromLineId: from.line.lineId, people: to.people }];
}

const shortOf = (report: Pick<LineReport, 'weakest'> | undefined): number =>
  report?.weakest?.counts?.cannot ?? 0;

const about = (need: Need, { lineId, weight }: CharterLine, least: number) => ({
  lineId,
  weight,
  needId: need.needId,
  ...whomOf(need, least),
  skillId: need.skillId,
});

const spending = ({ title, minutes }: Response, people: number) => ({
  title,
  minutes,
  hours: Math.round((people * minutes) / MINUTES_AN_HOUR),
});
