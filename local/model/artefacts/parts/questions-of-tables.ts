import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { asSentence } from '../english/tagged.ts';
import { together } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { caseOfRungs } from './cases-of-rungs.ts';
import { caseOfTable, type CaseAnswer, type DecidedCase } from './cases-of-tables.ts';
import { isSame, standsOut } from './wrong-answers.ts';

/** A case that a table or limits that follow on one another decide, as a question. */
export function questionOfTable(passage: Passage, material: Material, turn: number): Question | undefined {
  const decided = caseOfTable(passage, material, turn) ?? caseOfRungs(passage, material, turn);
  return decided && questionOfCase(decided, material, turn);
}

export function questionOfCase(decided: DecidedCase, material: Material, turn: number): Question | undefined {
  const { right, wrong } = decided;
  const { full, first } = material.cast.somebody();
  const situation = `It is ${material.cast.moment()}. ${full} reads to you ${decided.says}. ${first} asks you ${decided.asks}.`;
  const answer = material.held(right.says, right.passage);
  const texts = [right, ...wrong].map(({ says }) => says);
  const isPlain = texts.every((one, i) => texts.slice(0, i).every((other) => !isSame(one, other)));
  if (!answer || !isPlain || wrong.length < 2 || standsOut(right.says, wrong)) return undefined;
  const because = ({ passage, by, beside = [] }: CaseAnswer) =>
    beside.length > 0
      ? together([passage, ...beside].toSorted((a, b) => a.place - b.place))
      : material.claim(by ?? passage.text, passage);
  const options: Question['options'] = wrong.map(({ says, mistake, ...why }) => ({
    says: madeUp(asSentence(says)),
    isRight: false,
    mistake: [mistake],
    feedback: because({ says, ...why }),
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: answer,
    isRight: true,
    mistake: [],
    feedback: because(right),
  });
  return { situation: madeUp(situation), asks: 'what-holds', options };
}
