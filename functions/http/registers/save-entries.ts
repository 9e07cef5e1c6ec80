import { isDeepStrictEqual } from 'node:util';
import { EmploymentPolicy, usesOn } from '../../../lib/domain/policy/employment.ts';
import type { PolicyChange, PolicySection } from '../../../lib/domain/policy/policy.ts';
import { switchedOn } from '../../../lib/domain/policy/works-agreement.ts';
import { actOf, isAboutAPerson, type CurrentEntry } from '../../../lib/domain/register.ts';
import { isFault, preconditionRequired, type NamedError } from '../../../lib/errors.ts';
import { logThenSave } from '../../../lib/log-then-save.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Edit, Registers } from '../../../lib/ports/registers.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { message } from '../../../lib/messages/message.ts';

interface Saved {
  version: number;
  etag: string;
}

/**
 * Saves what a human edited, logged first.
 * @throws NamedError `stale` when an entry is not the one that was seen, `precondition-required` when it was not said
 *   which one that is; the log says that too
 */
export async function saveLogged<const E extends readonly Omit<Edit, 'by' | 'at'>[]>(
  edits: E,
  { by, at, callId }: { by: string; at: number; callId: string },
  { registers, decisions }: Pick<Ports, 'registers' | 'decisions'>,
): Promise<{ [K in keyof E]: Saved }> {
  const content = JSON.stringify(edits);
  const decisionId = `registers:${sha256(JSON.stringify([by, callId, content]))}`;
  const decidedBy = { kind: 'human' as const, name: by };
  const entry = (outcome: string, id: string, of = evidenceOf(edits)) => ({
    decisionId: id,
    at,
    decidedBy,
    subject: 'registers',
    outcome,
    evidence: [...(edits.some(isAboutAPerson) ? [] : [`sha256:${sha256(content)}`]), ...of],
  });
  const { saved, overtaken } = await logThenSave(
    entry(`${whatIsSaved(edits)}${agreedIn(edits)}`, decisionId),
    edits.map((edit) => ({ ...edit, by, at })),
    { registers, decisions },
  );
  if (overtaken) {
    const not = evidenceOf(edits.slice(saved.length));
    await decisions.append(entry(`not saved: ${whyNot(overtaken)}`, `${decisionId}:stale`, not));
    throw overtaken;
  }
  return saved as { [K in keyof E]: Saved };
}

/** Where an entry stands, as callers name it: `skill/negotiation`. */
export const entryName = ({ register, id }: Pick<Edit, 'register' | 'id'>): string => `${register}/${id}`;

/** Most places that a refusal names. */
const NAMED = 10;

/**
 * Refuses the whole call, before any of it is saved, where it would change what stands without naming a version. What
 * is saved in the meantime meets the same rule entry by entry.
 */
export async function refuseUnseen(
  edits: readonly Omit<Edit, 'by' | 'at'>[],
  { entries }: Pick<Registers, 'entries'>,
): Promise<void> {
  const standing = new Map<string, CurrentEntry>();
  for (const register of new Set(edits.map((edit) => edit.register)))
    for (const entry of await entries(register)) standing.set(entryName({ register, id: entry.id }), entry);
  const unseen = edits.flatMap((edit) => {
    const entry = standing.get(entryName(edit));
    if (!entry || edit.ifMatch || isDeepStrictEqual(entry.value, edit.value)) return [];
    return [`${entryName(edit)} (version ${entry.version})`];
  });
  if (unseen.length === 0) return;
  throw preconditionRequired(
    message('problem.entries.unseen', {
      entries: unseen.slice(0, NAMED).join(', '),
      more: Math.max(0, unseen.length - NAMED),
      door: 'GET /api/registers/{register}',
    }),
  );
}

/** Of what binds the layer itself, or what bears on employment, the log says what is on from then on. */
function agreedIn(edits: readonly Pick<Edit, 'register' | 'id' | 'value'>[]): string {
  const section = (name: PolicySection) =>
    edits.find(({ register, id }) => register === 'policy' && id === name);
  const saying = (what: string, on: readonly string[]) =>
    `: ${what} ${on.length === 0 ? 'nothing' : on.join(', ')} switched on`;
  const agreement = section('works-agreement');
  if (agreement) return saying('the works agreement has', switchedOn(agreement.value as PolicyChange));
  const employment = section('employment');
  return employment
    ? saying('what bears on employment has', usesOn(EmploymentPolicy.parse(employment.value)))
    : '';
}

function whatIsSaved(edits: readonly Omit<Edit, 'by' | 'at'>[]): string {
  const [only, ...more] = edits;
  if (!only || more.length > 0) return `saves ${edits.length} entries`;
  return actOf(only) ?? 'saves an entry';
}

const evidenceOf = (edits: readonly Pick<Edit, 'register' | 'id'>[]): string[] =>
  edits.map(({ register, id }) => `${register}:${id}`);

const whyNot = (overtaken: NamedError): string =>
  isFault(overtaken, 'stale') ? 'it had changed since it was read' : 'it stood there and had not been read';
