import type { Settings } from '../tenant/settings.ts';

/** The deployed app, asked over HTTP. */
export interface AppAnswers {
  /** A reply as the app sent it, with the time on its clock. */
  ask: (path: string, token?: string) => Promise<{ status: number; body: unknown; at: number }>;
  /** A token for the doors. */
  token: () => Promise<string>;
}

const TIMEOUT_MS = 30_000;

export const appAnswers = (settings: Settings, token: AppAnswers['token'], send = fetch): AppAnswers => ({
  token,
  async ask(path, bearer) {
    const address = new URL(path, settings.need('APP_URL'));
    const answer = await send(address, {
      headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), at: Date.parse(answer.headers.get('date') ?? '') };
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
