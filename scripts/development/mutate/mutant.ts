/** Where mutants are counted; each has a bar of its own or shares the one over all. */
export type Room = 'gates' | 'minimum groups' | 'orchestrators' | 'rules' | 'shell' | 'doors';

/** One change of one place, and what stands there instead. */
export interface Mutant {
  room: Room;
  file: string;
  /** What was changed, in Stryker's word or ours. */
  kind: string;
  /** Offsets in the file, and the line that a reader looks up, from 1. */
  start: number;
  end: number;
  line: number;
  before: string;
  after: string;
  /** The line's text without its indentation: what stays when lines move. */
  lineText: string;
}

/** What a mutant is known by, wherever its line moves to; two equal changes of equal lines of one file share it. */
export const mutantKey = ({ file, lineText, before, after }: Mutant): string =>
  [file, lineText, before, after].map(onOneLine).join(' | ');

export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The file with the change in it. */
export const mutated = (
  source: string,
  { start, end, after }: Pick<Mutant, 'start' | 'end' | 'after'>,
): string => source.slice(0, start) + after + source.slice(end);
