/**
 * KeptVectors of the company's own texts (`WordsOf` of the model), kept by what the texts say and the model that made
 * them. What people write of themselves or ask for is never among them.
 */
export interface KeptVectors {
  /** One for each text, in order; undefined where none is kept. What is found is kept on. */
  find: (texts: readonly string[]) => Promise<(number[] | undefined)[]>;
  /** Keeps what was made, as float32. */
  keep: (made: ReadonlyMap<string, readonly number[]>) => Promise<void>;
}
