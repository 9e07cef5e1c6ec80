import { callerOfFile, namesOfFile, type CompletionFile } from '../../../domain/completion-file/mapping.ts';
import { notAllowed } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { keepStatements, MOST_AT_ONCE } from '../keep-statements.ts';
import { ownerOf } from '../sources.ts';
import type { NewCompletion } from './weigh-completions.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** @throws NamedError `not-allowed` where the source is another’s */
export async function mustBeItsOwn(
  entry: CompletionFile,
  ports: Pick<Ports, 'feeds' | 'registers'>,
): Promise<void> {
  const owner = await ownerOf(entry.source, ports);
  if (owner !== undefined && owner !== callerOfFile(entry))
    throw notAllowed(message('problem.source.another-apps', { sources: entry.source }));
}

/** Keeps rows as records, a batch of the store at a time: wherever it ends, the next run keeps the rest. */
export async function keepCompletions(
  rows: readonly NewCompletion[],
  entry: CompletionFile,
  ports: Ports,
  call: Call,
): Promise<{ notAsked: number }> {
  let notAsked = 0;
  for (const some of someAtATime(rows, MOST_AT_ONCE)) {
    const kept = await keepStatements.run(
      {
        by: { kind: 'app', id: callerOfFile(entry) },
        source: entry.source,
        ...namesOfFile(entry),
        version: '2.0.0',
        notesSent: true,
        authority: { account: { homePage: 'urn:learning-os:completion-file', name: entry.fileId } },
        statements: some.map(({ statement }) => statement),
      },
      ports,
      { ...call, step: keepStatements.name },
    );
    notAsked += kept.notAsked ?? 0;
  }
  return { notAsked };
}
