import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { clauseWords, gistOf } from '../english/clauses.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { inText, manyOf, spoken } from '../english/naming.ts';
import { topicAmong, topicOf } from './topic.ts';

const MOST = 80;

/** What it is about and for whom, in words that the checks of headings allow. */
export function headOf(material: Material, main: Passage): { title: string; summary: string } {
  const { asked, mayHead } = material;
  const { skill } = asked;
  const source = `“${spoken(main.source, skill)}”`;
  const short = asInside(shortly(main));
  const many = manyOf(asked.audience);
  const moment = main.moment && main.moment.word !== 'before' && `${main.moment.word} ${main.moment.says}`;
  const first = (candidates: readonly string[]) =>
    candidates.find((text) => text.length <= MOST && mayHead(text)) ?? skill;
  return {
    title: first([
      ...(moment
        ? [moment, (moment.split(' or ')[0] ?? moment).replace(/,$/, '')].map((when) => `${skill}: ${when}`)
        : []),
      ...(isWhole(short, main) ? [`${skill}: ${short}`] : []),
      ...(addsTo(skill, main.section) ? [`${skill}: ${main.section}`] : []),
      `${skill} for ${many}`,
    ]),
    summary: summaryOf(many, source, inText(skill), moment !== undefined, mayHead),
  };
}

/** The head of what goes over weeks or meetings: it is about the subject, and no part of it speaks for the whole. */
export function wholeHeadOf(material: Material, main: Passage): { title: string; summary: string } {
  const { skill, audience } = material.asked;
  const title = `${skill} for ${manyOf(audience)}`;
  return {
    ...headOf(material, main),
    title: title.length <= MOST && material.mayHead(title) ? title : skill,
  };
}

function summaryOf(
  many: string,
  source: string,
  skill: string,
  hasMoment: boolean,
  mayHead: Material['mayHead'],
): string {
  const says = `For ${many}, about ${skill}. From ${source}.`;
  const does = `For ${many}: what to do first, what to do next, and why. From ${source}.`;
  return (hasMoment && mayHead(does) ? does : says).slice(0, 250);
}

/** The head of a procedure: its name, as the material calls it. */
export function stepByStep(
  material: Material,
  procedure: string | undefined,
  { source, section }: Pick<Passage, 'source' | 'section'>,
): { title: string; summary: string } {
  const { asked, mayHead } = material;
  const { skill } = asked;
  const name = procedure?.replace(/^(?:an?|the) /i, '') ?? '';
  const titles = [
    // What its steps stand under names them best, where it is no time.
    ...(timeOfHeading(section) === undefined && addsTo(skill, section)
      ? [`${skill}: ${asInside(section)}, step by step`].filter((title) => title.length <= MOST)
      : []),
    ...(procedure !== undefined && !skill.toLowerCase().includes(name.toLowerCase())
      ? [`${skill}: ${asInside(procedure)}, step by step`]
      : []),
    `${skill}, step by step`,
  ];
  return {
    title: titles.find(mayHead) ?? skill,
    summary:
      `For ${manyOf(asked.audience)}: what to do first, what to do next, step by step. From “${spoken(source, skill)}”.`.slice(
        0,
        250,
      ),
  };
}

/**
 * A few words that name a part, from its most useful passage; the heading of its section where that may stand.
 * @param isToFind whether people are to come to what it says by themselves, so that its name may not say it
 */
export function nameOf(
  material: Material,
  part: readonly Passage[],
  main: Passage,
  isToFind = false,
): string {
  const told = [main, ...part].filter(({ use }) => use === 'order').map(shortly);
  const topic = topicAmong(isToFind ? [main, ...part] : [main]) ?? topicOf(main);
  const named = withoutStop(asSentence(topic));
  const candidates = [
    main.section,
    ...(isToFind ? [named, ...told] : [...told, named]),
    material.asked.skill,
  ];
  return (
    candidates.find((text) => text.length > 3 && text.length <= 80 && material.mayHead(text)) ??
    material.asked.skill
  );
}

/** A heading that names the skill once more says nothing of its own. */
const addsTo = (skill: string, section: string): boolean =>
  section !== '' && !skill.toLowerCase().includes(section.toLowerCase());

/** A title that stops in the middle of a thought promises another one. */
const isWhole = (short: string, { act }: Passage): boolean =>
  short !== '' && withoutStop(gistOf(act)).toLowerCase() === short.toLowerCase();

/** At most nine words of a passage that say nothing else than it does. */
export function shortly({ act }: Pick<Passage, 'act'>): string {
  return withoutStop(clauseWords(act, 8));
}
