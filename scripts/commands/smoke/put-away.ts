/** Puts away what a probe left behind; `stays` says why it cannot. */
export type Undo = { what: string } & ({ undo: () => Promise<unknown> } | { stays: string });
export type Undone = { what: string; state: 'undone' | 'stays' | 'left behind'; because?: string };

/** Puts everything away, the last first. What is left behind is named, so that somebody removes it by hand. */
export async function putAway(made: readonly Undo[], scrub: (text: string) => string): Promise<Undone[]> {
  const undone: Undone[] = [];
  for (const one of made.toReversed()) {
    const { what } = one;
    if ('stays' in one) {
      undone.push({ what, state: 'stays', because: one.stays });
      continue;
    }
    try {
      await one.undo();
      undone.push({ what, state: 'undone' });
    } catch (error) {
      undone.push({ what, state: 'left behind', because: scrub(inOneSentence(error)) });
    }
  }
  return undone;
}

/** What an error says and what caused it, for adapters put theirs on top of the service's. */
export function inOneSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, ...(error.cause ? [inOneSentence(error.cause)] : [])].join(' ← ');
}
