import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import { OBJECTIVES_LIST } from '../../domain/performance/objective.ts';
import {
  objectiveColumns,
  objectiveOfRow,
  type ObjectiveFault,
  type ObjectiveField,
  type ObjectiveRow,
} from '../../domain/performance/objective-file.ts';
import { sha256 } from '../../domain/sha256.ts';
import { PersonalSignal, type Signal } from '../../domain/signal/signal.ts';
import { skillsByName } from '../../domain/skill/skill-called.ts';
import { closed, listReport, type ListReport } from '../../domain/table-file/report.ts';
import { badInput, notAllowed } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { step } from '../../step.ts';
import { personCalled } from '../person-called.ts';
import { mustAllowBriefs } from '../brief-of-person.ts';

/** Rows of one list: two each, of a company of a few thousand. */
const MOST_OBJECTIVES = 10_000;

/** Signals that the bus is sent at once. */
const AT_ONCE = 500;

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
        fail('objective-twice');
        continue;
      }
      signals.set(objectiveId, signalOf(said, { objectiveId, personId, skillId, at }));
      report.objectives.push({ row, isWithdrawn, ...(skillId === undefined ? {} : { skillId }) });
    }
    report.changed = signals.size;
    if (isDry || signals.size === 0) return closed(report);
    const { source, senderId } = OBJECTIVES_LIST;
    if ((await ports.feeds.claim(source, senderId)) !== senderId)
      throw notAllowed(message('problem.source.another-apps', { sources: source }));
    for (const some of someAtATime([...signals.values()], AT_ONCE)) await ports.bus.send(some);
    const withdrawn = report.objectives.filter(({ isWithdrawn }) => isWithdrawn).length;
    await ports.decisions.append({
      decisionId: `objectives-${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'performance',
      outcome: `sent a list of objectives: ${signals.size - withdrawn} that stand, for which what exists is offered to their people alone, and ${withdrawn} that are withdrawn`,
      evidence: [],
    });
    return closed({ ...report, taken: signals.size });
  },
});

/**
 * One signal for each row of each list, so that the bus lets none go that says again what stood two lists ago. What the
 * list calls an objective stays one, of which the later word counts; it is taken back by that, so that nobody has to
 * send a row as it stood, and a list after that sets it anew.
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
  const { source, senderId } = OBJECTIVES_LIST;
  const envelope = {
    specversion: '1.0',
    id: `${objectiveId}.${at}`,
    source,
    subject: personId,
    time: new Date(at).toISOString(),
  };
  const signal = isWithdrawn
    ? { ...envelope, type: 'learning-os.evidence.withdrawn', data: { id: objectiveId } }
    : {
        ...envelope,
        type: 'learning-os.objective.set',
        data: {
          objectiveId,
          text,
          due,
          ...(skillId === undefined ? {} : { skillIds: [skillId] }),
          ...(level === undefined ? {} : { level }),
        },
      };
  return { ...PersonalSignal.parse(signal), sender: `app:${senderId}` };
}
