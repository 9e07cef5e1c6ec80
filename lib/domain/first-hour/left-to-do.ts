/** What is left to do in the first hour, the first of it first. */
export const FIRST_STEPS = ['skills', 'titles', 'lines', 'documents', 'signals'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What stands so far. */
export interface FirstHour {
  skills: number;
  roles: number;
  /** Titles of the directory that wait for a human. */
  titlesWaiting: number;
  lines: number;
  documents: number;
  /** Sources of signals that were heard of. */
  feeds: number;
}

/** What is missing before anything can be found: without skills nothing can be named, without roles nobody is meant. */
export function leftToDo({ skills, roles, titlesWaiting, lines, documents, feeds }: FirstHour): FirstStep[] {
  const isLeft: Record<FirstStep, boolean> = {
    skills: skills === 0,
    titles: titlesWaiting > 0 || roles === 0,
    lines: lines === 0,
    documents: documents === 0,
    signals: feeds === 0,
  };
  return FIRST_STEPS.filter((step) => isLeft[step]);
}
