import type { z } from 'zod';
import type { RegisterId } from '../domain/ids.ts';
import type { Message } from '../messages/message.ts';
import type { DeltaAnswer } from './delta.ts';

/** By what a learning system may know people, as fields of an entry of the register `completion-file`. */
export type NamedBy = 'mail' | 'upn' | 'employeeId';

/** A course as its system lists it. */
export interface ListedCourse {
  /** By which completions name it; it stays when the course is renamed. */
  id: string;
  title: string;
  /** Without markup; empty where there is none. */
  description: string;
  /** Where people open it, https. */
  url: string;
}

/** That somebody completed a course. */
export interface ToldCompletion {
  /** As the system names them; empty where it does not show that. */
  who: string;
  /** Id of the course. */
  course: string;
  /** Epoch milliseconds; absent where the system does not say. */
  completedAt?: number;
  /** 0–1 of what could be scored; absent where there is no score, or nobody may see it. */
  share?: number;
}

/** Which completions are asked for: of courses that a human said the skill of, and of no other. */
export interface AskedCompletions {
  courses: readonly string[];
  who: NamedBy;
  /** Where an earlier answer said that it goes on. */
  from?: string;
}

/** A page; `silent` names a course of which nothing is told, with the system’s word for why. */
export type CompletionsAnswer = DeltaAnswer<ToldCompletion> & { silent?: { course: string; why: string } };

/** A learning system that is asked what it knows. Nothing is written there. */
export interface LearningSystem {
  /** Its entry in the register `completion-file`. */
  fileId: z.infer<typeof RegisterId>;
  /** Where it is: another one is read from its beginning. */
  place: string;
  /** By what it can name people. */
  names: readonly NamedBy[];
  /**
   * Its courses, and in words those that it does not show.
   * @throws NamedError `unavailable` where it refuses or asks to be left alone
   */
  courses: () => Promise<{ courses: ListedCourse[]; leftOut: Message[] }>;
  /**
   * Who completed these courses, a page at a time: everybody at first, later whoever may have. The same may come again.
   * @throws NamedError `unavailable` where it refuses
   */
  completions: (asked: AskedCompletions) => Promise<CompletionsAnswer>;
  /** @throws NamedError `unavailable` naming what it does not let the layer ask */
  reach: () => Promise<void>;
}
