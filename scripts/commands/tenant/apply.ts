import { GraphSaidNo } from './graph.ts';
import type { Entry, Journal } from './journal.ts';
import type { TenantAccess, TenantStep, TenantWish } from './step.ts';

/** A step ended otherwise than it should have. */
export class TenantStepFailed extends Error {
  override name = 'TenantStepFailed';
}

/** Asked again as often as this, a pause apart: Entra and SharePoint show what was made a moment late. */
const LOOKS = 6;
const PAUSE_MS = 5_000;

/**
 * Makes what the step still wants, keeping in the journal how each is taken back, and verifies it.
 * @throws TenantStepFailed when something is not there afterwards
 */
export async function apply(
  step: TenantStep,
  around: TenantAccess,
  {
    journal,
    say,
    now,
    pause,
  }: {
    journal: Journal;
    say: (line: string) => void;
    now: () => Date;
    pause: (ms: number) => Promise<unknown>;
  },
): Promise<void> {
  for (const { what, make } of (await step.plan(around)).filter(({ make }) => make)) {
    const made = await make?.();
    if (!made) continue;
    journal.add({ step: step.name, what, at: now().toISOString(), undo: made.undo });
    say(`done: ${what}${made.tell ? `. ${made.tell}` : ''}`);
  }
  let open: TenantWish[] = [];
  for (let look = 1; look <= LOOKS; look += 1) {
    open = (await step.plan(around)).filter(({ make }) => make);
    if (open.length === 0) return;
    if (look < LOOKS) await pause(PAUSE_MS);
  }
  throw new TenantStepFailed(
    `${step.name} was applied, but Graph does not show it yet: ${open.map(({ what }) => what).join(', ')}. Run the step again in a few minutes.`,
  );
}

/** Takes back what the journal says this step made, the last first, and nothing else. */
export async function undo(
  step: TenantStep,
  { graph }: Pick<TenantAccess, 'graph'>,
  { journal, say }: { journal: Journal; say: (line: string) => void },
): Promise<void> {
  const made = journal.entries().filter((entry) => entry.step === step.name);
  if (made.length === 0) say('nothing: the journal names nothing that this step made here');
  for (const entry of made.toReversed()) {
    if (!goesWithAnother(entry, made))
      for (const { method, path, body } of entry.undo) await gone(() => graph.send(method, path, body));
    journal.remove(entry);
    say(
      entry.undo.length > 0 ? `taken back: ${entry.what}` : `not taken back, only forgotten: ${entry.what}`,
    );
  }
}

/** What was changed in a thing that is removed as a whole need not be changed back. */
const goesWithAnother = (entry: Entry, made: readonly Entry[]): boolean =>
  made.some(
    (other) =>
      other !== entry &&
      other.undo.some(
        (whole) => whole.method === 'DELETE' && entry.undo.every(({ path }) => path === whole.path),
      ),
  );

/** Somebody may have removed it before. */
async function gone(take: () => Promise<unknown>): Promise<void> {
  try {
    await take();
  } catch (error) {
    if (!(error instanceof GraphSaidNo) || error.status !== 404) throw error;
  }
}
