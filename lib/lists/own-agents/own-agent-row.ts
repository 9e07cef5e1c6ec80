import type { z } from 'zod';
import { RegisterId } from '../../domain/ids.ts';
import {
  OwnAgent,
  ownAgentAsSaved,
  thresholdOf,
  waitsForOwner,
  type OwnAgentAsks,
} from '../../domain/own-agent/own-agent.ts';
import { withShipped } from '../../domain/own-agent/shipped.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import type { Words } from '../../messages/words.ts';
import { faultWords } from '../fault-words.ts';
import { formNamed } from '../form-names.ts';
import { lostColumn, textIn, type RowRead } from '../kept-list.ts';
import type { Names } from '../names.ts';
import { pickedIn } from '../pickers.ts';
import {
  AGENT_OWNER,
  ASKS_CHOICES,
  NOW,
  PROPOSES_CHOICES,
  RUNG_CHOICES,
  TRIGGER_CHOICES,
  USUAL_A_MONTH,
} from './choices.ts';
import { rubricLines, markOfOwnAgent, ownAgentEntry, type OwnAgentNames } from './own-agent-entry.ts';

const columnOf: Readonly<Record<string, string>> = {
  agentId: 'Title',
  ownerId: AGENT_OWNER,
  rung: 'Rung',
  pilotRoleIds: 'PilotRoles',
  trigger: 'RunsAt',
  asks: 'Asks',
  threshold: 'Threshold',
  skillIds: 'Skills',
  roleIds: 'Roles',
  proposes: 'Proposes',
  form: 'Form',
  prompt: 'Prompt',
  rubric: 'Rubric',
  mostAMonth: 'MostAMonth',
};
const columnAt = ([field]: readonly PropertyKey[]): string => columnOf[String(field)] ?? String(field);

/** What a row is read beside. */
export interface KnownToRows extends OwnAgentNames {
  entries: readonly CurrentEntry<'own-agent'>[];
  /** Whether somebody may own one. */
  decides: (personId: string) => boolean;
}

/** What does not fit, with what would: a number that fits one question does not fit another. */
export function whyNoOwnAgent(
  { issues }: Pick<z.ZodError, 'issues'>,
  words: Words,
  asks?: OwnAgentAsks,
): string {
  const ours = issues.filter(({ code }) => code === 'custom').map(({ path: [field] }) => String(field));
  const others = issues.filter(({ code }) => code !== 'custom');
  return [
    ...(others.length > 0 ? [faultWords({ issues: others }, columnAt, words)] : []),
    ...(ours.includes('threshold') && asks
      ? [words.say('own-agent.row.threshold', { ...thresholdOf[asks] })]
      : []),
    ...(ours.includes('proposes') ? [words.say('own-agent.row.only-note')] : []),
    ...(ours.includes('ownerId') ? [words.say('own-agent.row.no-owner')] : []),
    ...(ours.includes('form') ? [words.say('own-agent.row.form')] : []),
  ].join('. ');
}

type Fields = Readonly<Record<string, unknown>>;

/** What a row says of an agent. */
export function ownAgentIn(fields: Fields, known: KnownToRows, words: Words): RowRead {
  const agentId = textIn(fields, 'Title');
  const key = RegisterId.safeParse(agentId).success ? { key: agentId } : {};
  const lost = lostColumn(
    fields,
    [pickedIn(AGENT_OWNER), 'Skills', 'Roles', 'Prompt', 'Rubric', 'Rung', 'RowKey'],
    words,
  );
  if (lost !== undefined) return { faults: lost, ...key };
  // What it proposed and how much it may is kept by what it is called: under another name it would begin anew.
  const rowKey = textIn(fields, 'RowKey');
  if (rowKey !== '' && rowKey !== agentId)
    return { key: rowKey, faults: words.say('own-agent.row.renamed', { title: rowKey }) };
  const faults: string[] = [];
  const chosen = <Value extends string>(column: string, values: Readonly<Record<Value, string>>) => {
    const text = textIn(fields, column);
    const found = (Object.keys(values) as Value[]).find((value) => values[value] === text);
    if (found === undefined)
      faults.push(
        words.say('list.choose', {
          place: column,
          choices: words.list(Object.values<string>(values), 'or'),
        }),
      );
    return found;
  };
  const named = (column: string, names: Names) => {
    const { ids, faults: unknown } = names.idsIn(textIn(fields, column), words);
    faults.push(...unknown.map((fault) => `${column}: ${fault}`));
    return ids;
  };
  const form = formNamed(textIn(fields, 'Form'));
  const stands = withShipped(known.entries).find(({ id }) => id === agentId);
  const picked = known.people.personIn(fields, AGENT_OWNER, words);
  if (picked.fault !== undefined) faults.push(picked.fault);
  const ownerId = picked.personId ?? known.people.unlisted(stands?.value.ownerId);
  const isPressed = textIn(fields, 'RunNow') === NOW;
  const said = {
    agentId,
    ...(ownerId === undefined ? {} : { ownerId }),
    rung: chosen('Rung', RUNG_CHOICES),
    pilotRoleIds: named('PilotRoles', known.roles),
    trigger: chosen('RunsAt', TRIGGER_CHOICES),
    asks: chosen('Asks', ASKS_CHOICES),
    threshold: fields['Threshold'],
    skillIds: named('Skills', known.skills),
    roleIds: named('Roles', known.roles),
    proposes: chosen('Proposes', PROPOSES_CHOICES),
    ...(form === undefined ? {} : { form }),
    prompt: textIn(fields, 'Prompt'),
    rubric: rubricLines(textIn(fields, 'Rubric')),
    mostAMonth: fields['MostAMonth'] ?? USUAL_A_MONTH,
    ...(isPressed ? { isPressed: true as const } : {}),
  };
  const fault = (why: string[]) => ({ faults: why.join('. '), mark: markOfOwnAgent(fields), ...key });
  if (faults.length > 0) return fault(faults);
  const parsed = OwnAgent.safeParse(said);
  if (!parsed.success) return fault([whyNoOwnAgent(parsed.error, words, said.asks)]);
  const next = parsed.data;
  if (next.ownerId !== undefined && !known.decides(next.ownerId))
    return fault([words.say('own-agent.row.owner')]);
  if (isPressed && next.rung === 'prompt-kit') return fault([words.say('own-agent.row.not-pressed')]);
  const edit = ownAgentAsSaved(stands?.value, next);
  const entry = ownAgentEntry(edit.value, known, words);
  return {
    key: agentId,
    // Of what the row says: where it was changed at a door since, it is no human's edit of the list.
    mark: ownAgentEntry(next, known, words).mark,
    markSaved: entry.mark,
    says: [
      ...(edit.fell ? [words.say(`own-agent.row.${edit.fell}`)] : []),
      ...(edit.fell && !waitsForOwner(edit.value) ? [] : [entry.says]),
    ].join(' '),
    mended: entry.fields,
    gone: words.say('own-agent.row.gone'),
    // Whoever was erased is to be named in no row either, and comes back by no edit of it.
    goneFields: { [pickedIn(AGENT_OWNER)]: null, Rung: RUNG_CHOICES['prompt-kit'] },
    save(latest) {
      const before = (latest as readonly CurrentEntry<'own-agent'>[]).find(({ id }) => id === agentId);
      const { value } = ownAgentAsSaved(before?.value, next);
      return { register: 'own-agent', id: agentId, value, ...(before ? { ifMatch: before.etag } : {}) };
    },
  };
}
