import { clauseWords } from '../english/clauses.ts';
import { asInside, withoutStop } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { inText, listed, manyOf, spoken } from '../english/naming.ts';

const MOST = 80;

/** What it is about and for whom, in words that the checks of headings allow. */
export function headOf(material: Material, main: Passage): { title: string; summary: string } {
  const { asked, mayHead } = material;
  const { skill, spans } = asked;
  const sources = [...new Set(spans.map(({ source }) => spoken(source)))]
    .slice(0, 2)
    .map((name) => `“${name}”`);
  const many = manyOf(asked.audience);
  const moment = main.moment && main.moment.word !== 'before' && `${main.moment.word} ${main.moment.says}`;
  const first = (candidates: readonly string[]) =>
    candidates.find((text) => text.length <= MOST && mayHead(text)) ?? skill;
  return {
    title: first([
      ...(moment ? [moment, moment.split(' or ')[0] ?? moment].map((when) => `${skill}: ${when}`) : []),
      `${skill}: ${asInside(shortly(main))}`,
      `${skill} for ${many}`,
    ]),
    summary: summaryOf(
      many,
      listed(sources),
      sources.length > 1,
      inText(skill),
      moment !== undefined,
      mayHead,
    ),
  };
}

function summaryOf(
  many: string,
  sources: string,
  isSeveral: boolean,
  skill: string,
  hasMoment: boolean,
  mayHead: Material['mayHead'],
): string {
  const says = `For ${many}: what ${sources} ${isSeveral ? 'say' : 'says'} about ${skill}, in short.`;
  const does = `For ${many}: what to do first, what to do next, and why. From ${sources}.`;
  return (hasMoment && mayHead(does) ? does : says).slice(0, 250);
}

/** The head of a procedure: its name, as the material calls it. */
export function stepByStep(
  material: Material,
  procedure: string | undefined,
): { title: string; summary: string } {
  const { asked, mayHead } = material;
  const { skill, spans } = asked;
  const name = procedure?.replace(/^(?:an?|the) /i, '');
  const titles = [
    ...(name &&
    name.toLowerCase() !== skill.toLowerCase() &&
    !skill.toLowerCase().includes(name.toLowerCase())
      ? [`${skill}: ${asInside(name)}, step by step`]
      : []),
    `${skill}, step by step`,
  ];
  const sources = [...new Set(spans.map(({ source }) => spoken(source)))]
    .slice(0, 2)
    .map((source) => `“${source}”`);
  return {
    title: titles.find(mayHead) ?? skill,
    summary:
      `For ${manyOf(asked.audience)}: what to do first, what to do next, step by step. From ${listed(sources)}.`.slice(
        0,
        250,
      ),
  };
}

/** A few words that name a part, from its most useful passage; the heading of its section where that may stand. */
export function nameOf(material: Material, part: readonly Passage[], main: Passage): string {
  const section = main.section;
  const candidates = [section, shortly(main), ...part.map(shortly), material.asked.skill];
  return (
    candidates.find((text) => text.length > 3 && text.length <= 80 && material.mayHead(text)) ??
    material.asked.skill
  );
}

/** At most nine words of a passage that say nothing else than it does. */
export function shortly({ act }: Passage): string {
  return withoutStop(clauseWords(act, 8));
}
