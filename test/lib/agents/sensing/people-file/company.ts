import { takePeopleFile } from '../../../../../lib/agents/sensing/people-file/take-file.ts';
import { withClaim } from '../../../../../lib/domain/identity/claims.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import type { Documents } from '../../../../../lib/adapters/cosmos/documents.ts';
import type { Ports } from '../../../../../lib/ports/index.ts';
import { documentsInMemory } from '../../../../support/in-memory-documents.ts';
import { inMemoryBus } from '../../../../support/in-memory-bus.ts';
import { inMemoryPorts } from '../../../../support/in-memory-ports.ts';
import { honestModel } from '../../../../support/models.ts';
import { recordingChannels } from '../../../../support/recording-channels.ts';

export const AT = Date.UTC(2026, 2, 2);
export const COLUMNS = {
  employeeId: 'Employee ID',
  mail: 'Work Email',
  title: 'Job Title',
  department: 'Department',
  managerEmployeeId: 'Manager ID',
} as const;
export const HEADERS = Object.values(COLUMNS).join();

export const mailOf = (name: string) => `${name}@a.example`;

/** A company whose mail addresses are known, and which confirmed which column is which. */
export async function portsFor(
  names: readonly string[],
  documents: (name: string) => Documents = documentsInMemory(() => AT),
): Promise<{ ports: Ports; bus: ReturnType<typeof inMemoryBus> }> {
  const bus = inMemoryBus();
  const outside = { bus, model: honestModel(), sources: [], catalogue: [], channels: recordingChannels() };
  const ports = inMemoryPorts({ ...outside, documents, now: () => AT });
  const { registers, identities } = ports;
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: AT });
  for (const title of ['seller', 'tester']) {
    const value = { titleId: title, title, roleId: title, standing: 'confirmed' as const };
    await registers.save({ register: 'job-title', id: title, value, at: AT });
  }
  const value = { fileId: 'hr', columns: COLUMNS, standing: 'confirmed' as const };
  await registers.save({ register: 'people-file', id: 'hr', value, at: AT });
  for (const name of names) {
    const key = (await identities.keyOf({ kind: 'mail', value: mailOf(name) })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: AT - 1 })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  return { ports, bus };
}

export const send = (ports: Ports, rows: readonly string[], at = AT) =>
  takePeopleFile.run(
    { fileId: 'hr', content: Buffer.from([HEADERS, ...rows].join('\n')).toString('base64'), isDry: false },
    ports,
    { at, instanceId: 'people-file', step: 'take-people-file' },
  );
