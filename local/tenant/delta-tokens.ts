/** What a token of a delta query says is its giver's own: here it is the state itself, which nobody else reads. */
export const tokenOf = (state: object): string => Buffer.from(JSON.stringify(state)).toString('base64url');

/** Undefined where it is no token of ours. */
export function stateOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
}
