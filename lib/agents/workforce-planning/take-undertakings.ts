import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import { sha256 } from '../../domain/sha256.ts';
import { skillsByName } from '../../domain/skill/skill-called.ts';
import type { RoleProfiles } from '../../domain/skill/skill.ts';
import { closed, listReport, type ListReport } from '../../domain/table-file/report.ts';
import {
  undertakingColumns,
  undertakingIn,
  type UndertakingFault,
  type UndertakingField,
  type UndertakingRow,
} from '../../domain/workforce/undertaking-file.ts';
import { asksTheSame, undertakingIdOf, type Undertaking } from '../../domain/workforce/undertaking.ts';
import { badInput } from '../../errors.ts';
import { logThenSave } from '../../log-then-save.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { personCalled } from '../person-called.ts';

/** Rows of one file: each is confirmed by somebody who answers for it. */
const MOST_UNDERTAKINGS = 1_000;

/** What came, or would come, of a list of undertakings. */
interface TakenUndertakings extends ListReport<UndertakingField, UndertakingFault> {
  undertakings: (Undertaking & { row: number; isNew: boolean })[];
}

/**
 * Reads a list of what the business is to do, and proposes each new row to its owner: nothing counts before they
 * confirmed it. A row that says otherwise than what its owner confirmed has to be confirmed anew; the same list again
 * changes nothing.
 * @throws NamedError `bad-input` for what is no table, lacks a column or has too many rows
 */
export const takeUndertakings = step({
  name: 'take-undertakings',
  agent: 'workforce-planning',
  input: z.strictObject({ content: z.base64(), isDry: z.boolean(), by: PersonId }),
  async run({ content, isDry, by }, ports, { at }): Promise<TakenUndertakings> {
    const { tables, registers } = ports;
    const read = await tables.read(Buffer.from(content, 'base64'));
    if ('why' in read) throw badInput(message('problem.table-file.unread', { why: read.why }));
    const { table } = read;
    const { columns, missing } = undertakingColumns(table);
    if (missing.length > 0)
      throw badInput(message('problem.undertakings.columns', { columns: missing.join(', ') }));
    const rows = table.rows.length + table.faults.length;
    if (rows > MOST_UNDERTAKINGS)
      throw badInput(message('problem.undertakings.rows', { most: MOST_UNDERTAKINGS }));
    const [skills, profiles, standing] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.latest('undertaking'),
    ]);
    const named = {
      skill: skillsByName(skills),
      role: rolesByName(profiles),
      owner: personCalled(ports, at),
    };
    const known = new Map(standing.map((entry) => [entry.id, entry]));
    const report: TakenUndertakings = { ...listReport(table, columns), undertakings: [] };
    const seen = new Set<string>();
    for (const said of table.rows.map((row) => undertakingIn(row, columns))) {
      const found = 'fault' in said ? said : await undertakingOf(said, named);
      if ('fault' in found) {
        report.faulty.push(found);
        continue;
      }
      const { undertakingId } = found;
      if (seen.has(undertakingId)) {
        report.faulty.push({ row: said.row, fault: 'undertaking-twice' });
        continue;
      }
      seen.add(undertakingId);
      const before = known.get(undertakingId);
      const isNew = !before || !asksTheSame(before.value, found);
      if (isNew) report.changed += 1;
      else report.unchanged += 1;
      if (isNew && !isDry && (await propose(found, before?.etag, { by, at }, ports))) report.taken += 1;
      report.undertakings.push({ ...(isNew ? found : before.value), row: said.row, isNew });
    }
    return closed(report);
  },
});

/** False where somebody changed it at the same time: the next list says it again. */
async function propose(
  value: Undertaking,
  etag: string | undefined,
  { by, at }: { by: string; at: number },
  ports: Ports,
): Promise<boolean> {
  const id = value.undertakingId;
  const { overtaken } = await logThenSave(
    {
      decisionId: `undertaking:${sha256(JSON.stringify([value, etag ?? '']), 24)}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'registers',
      outcome: `proposes the undertaking ${id} to its owner`,
      evidence: [`undertaking:${id}`],
    },
    [{ register: 'undertaking', id, value, by, at, ...(etag === undefined ? {} : { ifMatch: etag }) }],
    ports,
  );
  return overtaken === undefined;
}

interface Named {
  skill: (name: string) => string | undefined;
  role: (name: string) => string | undefined;
  owner: (text: string) => Promise<string | undefined>;
}

async function undertakingOf(
  { row, role, skill, owner, ...said }: UndertakingRow,
  named: Named,
): Promise<Undertaking | { row: number; field: UndertakingField; fault: UndertakingFault }> {
  const roleId = named.role(role);
  if (roleId === undefined) return { row, field: 'role', fault: 'no-such-role' };
  const skillId = named.skill(skill);
  if (skillId === undefined) return { row, field: 'skill', fault: 'no-such-skill' };
  const ownerId = await named.owner(owner);
  if (ownerId === undefined) return { row, field: 'owner', fault: 'no-such-owner' };
  const undertakingId = undertakingIdOf({ title: said.title, roleId, skillId });
  return { undertakingId, ...said, roleId, skillId, ownerId, standing: 'proposed' };
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]+/g, '');

/** Finds the role that is called something in a file: by its id, or by a title that one role alone bears. */
function rolesByName(profiles: RoleProfiles): (name: string) => string | undefined {
  const titled = Map.groupBy(profiles.values(), ({ title }) => bare(title));
  return (name) => {
    if (profiles.has(name)) return name;
    const [only, ...others] = titled.get(bare(name)) ?? [];
    return others.length > 0 ? undefined : only?.roleId;
  };
}
