import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import {
  objectiveColumns,
  objectiveOfRow,
  type ObjectiveFault,
  type ObjectiveField,
  type ObjectiveRow,
} from '../../domain/performance/objective-file.ts';
import { guidOf, sha256 } from '../../domain/sha256.ts';
import { PersonalSignal, type Signal } from '../../domain/signal/signal.ts';
import { skillsByName } from '../../domain/skill/skill-called.ts';
import { closed, listReport, type ListReport } from '../../domain/table-file/report.ts';
import { badInput, notAllowed } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { step } from '../../step.ts';
import { personCalled } from '../person-called.ts';
import { mustAllowBriefs } from './brief-of-person.ts';

/** Rows of one list: two each, of a company of a few thousand. */
const MOST_OBJECTIVES = 10_000;

/** Signals that the bus is sent at once. */
const AT_ONCE = 500;

/** What people read where an objective comes from. */
const SOURCE = 'hr-list';
/** What stands for it where senders are known by an id: whoever sends the list next may correct and withdraw. */
const SENDER = guidOf('objectives-list');

/** What came, or would come, of a list of objectives. */
interface TakenObjectives extends ListReport<ObjectiveField, ObjectiveFault> {
  /** The skill that a row names; where it names none its words are matched, as those of a system are. */
  objectives: { row: number; skillId?: string; isWithdrawn: boolean }[];
}

/**
 * Reads a list of objectives, for a company whose system sends none: each row goes the way of a signal of such a
 * system, and is answered the same whoever it is about. What a row said before is not looked up, because that would
 * tell of whom nothing is kept.
 * @throws NamedError `bad-input` for what is no table, lacks a column or has too many rows; `not-allowed` where an
 *   agreement keeps evidence of single people's work out, or an app uses the name of the list
 */
export const takeObjectives = step({
  name: 'take-objectives',
  agent: 'performance',
  input: z.strictObject({ content: z.base64(), isDry: z.boolean(), by: PersonId, callId: z.string() }),
  async run({ content, isDry, by, callId }, ports, { at }): Promise<TakenObjectives> {
    await mustAllowBriefs(ports);
    const read = await ports.tables.read(Buffer.from(content, 'base64'));
    if ('why' in read) throw badInput(message('problem.table-file.unread', { why: read.why }));
    const { table } = read;
    const { columns, missing } = objectiveColumns(table);
    if (missing.length > 0)
      throw badInput(message('problem.objectives.columns', { columns: missing.join(', ') }));
    if (table.rows.length + table.faults.length > MOST_OBJECTIVES)
      throw badInput(message('problem.objectives.rows', { most: MOST_OBJECTIVES }));
    const skillCalled = skillsByName(await ports.registers.skills());
    const personIn = personCalled(ports, at);
    const report: TakenObjectives = { ...listReport(table, columns), objectives: [] };
    const signals = new Map<string, Signal>();
    for (const said of table.rows.map((row) => objectiveOfRow(row, columns))) {
      if ('fault' in said) {
        report.faulty.push(said);
        continue;
      }
      const { row, isWithdrawn } = said;
      const fail = (fault: ObjectiveFault, field?: ObjectiveField) =>
        report.faulty.push({ row, fault, ...(field ? { field } : {}) });
      const personId = await personIn(said.person);
      if (personId === undefined) {
        fail('no-such-person', 'person');
        continue;
      }
      const skillId = said.skill === '' ? undefined : skillCalled(said.skill);
      if (said.skill !== '' && skillId === undefined) {
        fail('no-such-skill', 'skill');
        continue;
      }
      const objectiveId = sha256(JSON.stringify([personId, said.id || said.text]), 32);
      if (signals.has(objectiveId)) {
        fail('said-twice');
        continue;
      }
      signals.set(objectiveId, signalOf(said, { objectiveId, personId, skillId, at }));
      report.objectives.push({ row, isWithdrawn, ...(skillId === undefined ? {} : { skillId }) });
    }
    report.changed = signals.size;
    if (isDry || signals.size === 0) return closed(report);
    if ((await ports.feeds.claim(SOURCE, SENDER)) !== SENDER)
      throw notAllowed(message('problem.source.another-apps', { sources: SOURCE }));
    for (const some of someAtATime([...signals.values()], AT_ONCE)) await ports.bus.send(some);
    await ports.decisions.append({
      decisionId: `objectives-${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'performance',
      outcome: `sent a list of ${signals.size} objectives: what exists for them is offered to their people alone`,
      evidence: [],
    });
    return closed({ ...report, taken: signals.size });
  },
});

/**
 * By all that a row says, so that the same row is the same signal, and a row as it stood takes back what it said. What
 * the list calls an objective stays one objective, of which the later word counts.
 */
function signalOf(
  { text, due, level, isWithdrawn }: ObjectiveRow,
  {
    objectiveId,
    personId,
    skillId,
    at,
  }: { objectiveId: string; personId: string; skillId: string | undefined; at: number },
): Signal {
  const id = sha256(JSON.stringify([objectiveId, text, due, skillId ?? '', level ?? '']), 32);
  const envelope = {
    specversion: '1.0',
    source: SOURCE,
    subject: personId,
    time: new Date(at).toISOString(),
  };
  const signal = isWithdrawn
    ? { ...envelope, id: `${id}.back`, type: 'learning-os.evidence.withdrawn', data: { id } }
    : {
        ...envelope,
        id,
        type: 'learning-os.objective.set',
        data: {
          objectiveId,
          text,
          due,
          ...(skillId === undefined ? {} : { skillIds: [skillId] }),
          ...(level === undefined ? {} : { level }),
        },
      };
  return { ...PersonalSignal.parse(signal), sender: `app:${SENDER}` };
}
