import { skillLabel } from '../../domain/names.ts';
import type { Brief, BriefObjective, BriefPiece } from '../../domain/performance/brief.ts';
import { OWN_SOURCES } from '../../domain/signal/signal-source.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Words } from '../../messages/words.ts';

/** A brief as it is read, by its person and by whoever they share it with: the same but for the language. */
export function briefInWords(brief: Brief, skills: ReadonlyMap<string, Skill>, words: Words) {
  const { say, day } = words;
  const called = (skillId: string) => skillLabel(skills, skillId, words);
  return {
    about: say('brief.about', { from: day(brief.from), until: day(brief.until), on: day(brief.on) }),
    how: say('brief.how'),
    objectives: brief.objectives.map((one) => ({
      objectiveId: one.objectiveId,
      text: one.text,
      said: objectiveSaid(one, called, words),
      ...(one.note === undefined ? {} : { note: one.note }),
    })),
    skills: brief.skills.map(({ skillId, note, pieces }) => ({
      skillId,
      label: called(skillId),
      ...(note === undefined ? {} : { note }),
      ...(pieces.length === 0 ? { said: say('brief.unseen') } : {}),
      pieces: pieces.map((piece) => ({
        pieceId: piece.pieceId,
        said: pieceSaid(piece, words),
        ...(piece.note === undefined ? {} : { note: piece.note }),
      })),
    })),
    word: brief.word,
    proposed: brief.proposed.map(({ text, due, skillId }) => ({
      text,
      due,
      ...(skillId === undefined ? {} : { skillId, skill: called(skillId) }),
    })),
  };
}

function objectiveSaid(
  { from, setOn, due, skillIds, level }: BriefObjective,
  called: (skillId: string) => string,
  { say, day, list }: Words,
): string {
  const set = from.startsWith(OWN_SOURCES)
    ? say('brief.objective.agreed', { day: day(setOn), due: day(due) })
    : say('brief.objective.set', { from, day: day(setOn), due: day(due) });
  const skills = list(skillIds.map(called), 'and');
  if (skillIds.length === 0) return `${set} ${say('brief.objective.no-skill')}`;
  const takes =
    level === undefined
      ? say('brief.objective.takes', { skills })
      : say('brief.objective.takes-level', { skills, level });
  return `${set} ${takes}`;
}

const pieceSaid = ({ day: on, source, feed, level, low, high }: BriefPiece, { say, day }: Words): string =>
  feed === undefined
    ? say('brief.piece', { day: day(on), source: say(`brief.source.${source}`), level, low, high })
    : say('brief.piece.from', {
        day: day(on),
        source: say(`brief.source.${source}`),
        feed,
        level,
        low,
        high,
      });
