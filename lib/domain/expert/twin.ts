import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, OneLine, PersonId } from '../ids.ts';
import { unsafeIn } from '../text/unsafe.ts';

/** Most of what one consent names: what somebody can know by heart that they named. */
export const MOST_DOCUMENTS = 20;
export const MOST_SUBJECTS = 10;
/** Days for which somebody may consent at once: after a year they are asked anew, by its end. */
export const MOST_DAYS = 366;

/** What an expert types and others read on cards: one line, and nothing that opens or means anything there. */
const Plain = (longest: number) =>
  OneLine(longest).refine((text) => unsafeIn(text).length === 0, 'must be plain, without links or markup');

export const Subject = Plain(80);
/** Departments, as the workforce feed names them; none for everybody. */
export const Departments = z.array(OneLine(100)).max(20);

/** A document that may be answered from, by its name in the folder of the sources, and for whom. */
export const ConsentedDocument = z.object({ name: z.string().min(1).max(400), departments: Departments });
export type ConsentedDocument = z.infer<typeof ConsentedDocument>;

/**
 * What an expert consents to: from which documents questions are answered, about which subjects others may be sent to
 * them, under which name, and until when. Nobody but they can say it.
 */
export const Twin = z.object({
  personId: PersonId,
  /** By what others know it, which leads to nobody. */
  twinId: Id,
  /** As their sign-in said it when they consented: the layer reads no names elsewhere. */
  calledBy: OneLine(80),
  documents: z.array(ConsentedDocument).max(MOST_DOCUMENTS),
  subjects: z.array(Subject).min(1).max(MOST_SUBJECTS),
  /** Epoch milliseconds, as all moments. */
  until: z.number(),
  /** False from the tap that turned it off on. */
  isOn: z.boolean(),
  changedAt: z.number(),
  /** When they were last told that questions wait: it bounds notices also where a question was erased since. */
  toldAt: z.number().exactOptional(),
});
export type Twin = z.infer<typeof Twin>;

/** Whether anything is answered in its expert's stead now. */
export const answersNow = ({ isOn, until }: Pick<Twin, 'isOn' | 'until'>, at: number): boolean =>
  isOn && at < until;

/** Whether its expert may be told now that questions wait: once a day at most, and not while it is off. */
export const hearsOfQuestions = (twin: Twin, at: number): boolean =>
  answersNow(twin, at) && at - (twin.toldAt ?? -Infinity) >= DAY;

/** Whether somebody of this department may meet it; of whom no department is known, only what is open to all. */
export const isOpenTo = (departments: readonly string[], department: string | undefined): boolean =>
  departments.length === 0 || (department !== undefined && departments.includes(department));

/** The documents that are answered from when somebody of this department asks. */
export const openDocuments = (
  { documents }: Pick<Twin, 'documents'>,
  department: string | undefined,
): ConsentedDocument[] => documents.filter(({ departments }) => isOpenTo(departments, department));

/**
 * Consents as they stand for somebody of this department: what one of them limits, none of the others opens. A limit
 * holds for the document, also while whoever said it is off.
 */
export function withLimitsOfAll<T extends Pick<Twin, 'documents'>>(
  twins: readonly T[],
  department: string | undefined,
): T[] {
  const limits = new Map(
    twins
      .flatMap(({ documents }) => documents)
      .filter(({ departments }) => !isOpenTo(departments, department))
      .map(({ name, departments }) => [name, departments]),
  );
  return twins.map((twin) => ({
    ...twin,
    documents: twin.documents.map(({ name, departments }) => ({
      name,
      departments: limits.get(name) ?? departments,
    })),
  }));
}

/**
 * Whether the expert is named to somebody of this department: not where all that they named is kept from it. One who
 * named subjects alone is there for everybody.
 */
export const isNamedTo = (twin: Pick<Twin, 'documents'>, department: string | undefined): boolean =>
  twin.documents.length === 0 || openDocuments(twin, department).length > 0;

/** Whether a consent may last until then. */
export const mayLastUntil = (until: number, at: number): boolean =>
  until > at && until <= at + MOST_DAYS * DAY;

/**
 * What an expert accepted or wrote as the answer to a question: a source of theirs from then on, without the question
 * and who asked it.
 */
export const ExpertAnswer = z.object({
  answerId: Id,
  /** In the expert's own words, or the subject. */
  about: Subject,
  text: z.string().min(1),
  /** Documents that its draft cited. It is used only while each of them is consented to, and for whom they are open. */
  restsOn: z.array(z.string()),
  /** Sentences of documents in it: it is used only while each of them still stands there. */
  quotes: z.array(z.object({ name: z.string(), text: z.string() })).exactOptional(),
  /** Whose people alone are answered with it: own words to somebody who was told what others are not. */
  departments: Departments.exactOptional(),
  at: z.number(),
});
export type ExpertAnswer = z.infer<typeof ExpertAnswer>;

/** Whether an accepted answer may be given to somebody of this department, as consent stands now. */
export function isAnswerOpen(
  { restsOn, departments = [] }: Pick<ExpertAnswer, 'restsOn' | 'departments'>,
  twin: Pick<Twin, 'documents'>,
  department: string | undefined,
): boolean {
  const open = new Set(openDocuments(twin, department).map(({ name }) => name));
  return (
    isOpenTo(departments, department) &&
    isNamedTo(twin, department) &&
    restsOn.every((name) => open.has(name))
  );
}
