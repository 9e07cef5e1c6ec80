import { callerOfFile, namesOfFile } from '../../../domain/completion-file/mapping.ts';
import { callerIdOf, type RecordSource } from '../../../domain/signal/record-source.ts';
import type { NamesPeople } from '../../../domain/xapi/identifier-of.ts';
import type { Registers } from '../../../ports/registers.ts';

/**
 * How a source names people, and which skills a human said that its objects are about, as the register has it now: a
 * system that sends statements, or a file of completions, whose records name their skills; undefined where it is off,
 * gone, or not confirmed any more.
 */
export async function namesBelieved(
  { source, callerId }: { source: string; callerId: string },
  registers: Pick<Registers, 'entries'>,
): Promise<(NamesPeople & Pick<RecordSource, 'skills'>) | undefined> {
  const sends = (await registers.entries('record-source')).find(
    ({ value }) => value.source === source && callerIdOf(value) === callerId && !value.isOff,
  );
  if (sends) return sends.value;
  const file = (await registers.entries('completion-file')).find(
    ({ value }) =>
      value.source === source && callerOfFile(value) === callerId && value.standing === 'confirmed',
  );
  return file && namesOfFile(file.value);
}
