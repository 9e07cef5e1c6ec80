import { NotLookedAt } from './finding.ts';

const TIMEOUT_MS = 30_000;

/** Azure Resource Manager, which the checks only read. */
export interface AzureAnswers {
  /**
   * Undefined where there is no such thing. A path begins with a slash and ends with its api-version.
   * @throws NotLookedAt
   */
  get: <T>(path: string) => Promise<T | undefined>;
}

/** @param token of whoever is signed in to the Azure CLI */
export const azureAnswers = (token: () => Promise<string>, send = fetch): AzureAnswers => ({
  async get<T>(path: string) {
    const answer = await send(`https://management.azure.com${path}`, {
      headers: { authorization: `Bearer ${await token()}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 404) return undefined;
    if (answer.ok) return (await answer.json()) as T;
    throw new NotLookedAt(`Azure answered ${path.split('?')[0] ?? ''} with ${answer.status}.`);
  },
});
