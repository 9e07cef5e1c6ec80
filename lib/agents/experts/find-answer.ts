import type { Spender } from '../../domain/budget.ts';
import type { CitedSentence } from '../../domain/expert/hand-over.ts';
import { passagesInAnswer, passagesInDocument, type ExpertPassage } from '../../domain/expert/passage.ts';
import { isAnswerOpen, openDocuments, type ExpertAnswer, type Twin } from '../../domain/expert/twin.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { answerAmong } from './answer-among.ts';
import type { ExpertsMet } from './meeting.ts';
import { nearestSubjects, type NearSubject } from './nearest-subjects.ts';
import { rankPassages } from './rank.ts';

/** Documents that one question is sought in, those of the experts whose subjects are nearest first. */
const MOST_READ = 40;
/** Documents that are read side by side. */
const TOGETHER = 5;
/** Passages that a draft for the expert is taken from. */
const DRAFTED = 2;

export interface FoundAnswer {
  /** Sentences that answer; none where it is not known. */
  answer: readonly CitedSentence[];
  /** Of whom they are. */
  experts: readonly string[];
  /** What stands nearest, whether it answers or not: a draft for whoever knows. */
  near: CitedSentence[];
  /** Who could be asked; undefined where no subject is near. */
  subject: NearSubject | undefined;
}

/**
 * Seeks what a question asks in what these experts consent to now, and in nothing else. Every document is read anew, so
 * that what was taken back or changed is not answered from.
 * @throws NamedError `unavailable`, `over-budget`
 */
export async function findAnswer(
  question: string,
  { department, twins }: Pick<ExpertsMet, 'department' | 'twins'>,
  ports: Pick<Ports, 'experts' | 'sources' | 'model' | 'registers'>,
  spender: Spender,
): Promise<FoundAnswer> {
  const subjects = await nearestSubjects(question, twins, ports, spender);
  const passages = await passagesOpenTo(department, subjects.order, ports);
  if (passages.length === 0) return { answer: [], experts: [], near: [], subject: subjects.near };
  const ranked = await rankPassages(
    { question, asked: subjects.asked },
    passages,
    ports.model.embed,
    spender,
  );
  const answering = answerAmong(question, passages, ranked);
  const near = ranked.order.slice(0, DRAFTED).flatMap((place) => {
    const [passage, [text]] = [passages[place], ranked.nearest(place)];
    return passage && text !== undefined ? [cited(passage, text)] : [];
  });
  return {
    answer: answering.map(({ passage, text }) => cited(passage, text)),
    experts: [...new Set(answering.map(({ passage }) => passage.of.calledBy))],
    near,
    subject: subjects.near,
  };
}

const cited = ({ source, restsOn }: ExpertPassage, text: string): CitedSentence => ({
  text,
  source,
  restsOn: [...restsOn],
});

/** Each document once, with the first of the experts who named it. */
async function passagesOpenTo(
  department: string | undefined,
  twins: readonly Twin[],
  { experts, sources }: Pick<Ports, 'experts' | 'sources'>,
): Promise<ExpertPassage[]> {
  const named = new Map<string, Twin>();
  for (const twin of twins)
    for (const { name } of openDocuments(twin, department))
      if (!named.has(name) && named.size < MOST_READ) named.set(name, twin);
  const passages: ExpertPassage[] = [];
  let isAway = false;
  for (const some of someAtATime([...named], TOGETHER)) {
    const read = await Promise.all(
      some.map(async ([name, twin]) => ({ twin, read: await sources.read(name) })),
    );
    for (const { twin, read: found } of read)
      if (found.outcome === 'read') passages.push(...passagesInDocument(found.document, twin));
      else isAway ||= found.outcome === 'later';
  }
  for (const twin of twins)
    for await (const answer of experts.answersOf(twin.personId))
      if (isAnswerOpen(answer, twin, department) && stillStands(answer, passages))
        passages.push(...passagesInAnswer(answer, twin));
  // “I do not know” would not be true of documents that nobody could read.
  if (isAway && passages.length === 0) throw unavailable(message('problem.expert.later'));
  return passages;
}

/** What an answer quotes from a document that changed since, nobody is told any more. */
const stillStands = ({ quotes = [] }: ExpertAnswer, passages: readonly ExpertPassage[]): boolean =>
  quotes.every(({ name, text }) =>
    passages.some(({ source, sentences }) => source.name === name && sentences.includes(text)),
  );
