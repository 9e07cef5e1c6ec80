import { DAY, HOUR } from '../../../lib/domain/durations.ts';
import { isStuck } from '../../../lib/domain/people-file/dropped-file.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { SelfCheck } from './self-check.ts';

/** What was last read to its end so long ago is not read any more; every quarter of an hour it should be. */
const UNREAD_MS = DAY;

/** Nothing is said of a directory that is not read. */
export async function directoryHealth(
  { directory, pulls, registers }: Ports,
  at: number,
): Promise<SelfCheck[]> {
  if (!directory) return [];
  const { settledAt, heldBack } = (await pulls.find('directory')) ?? {};
  const isRead = settledAt !== undefined && at - settledAt <= UNREAD_MS;
  const read = readAgo(settledAt, at);
  const held = heldBack === undefined ? '' : `; ${heldBack} people were missing and are held for present`;
  const titles = await registers.entries('job-title');
  const waiting = titles.filter(({ value }) => value.standing === 'proposed').length;
  return [
    {
      id: 'directory',
      what: 'The company’s directory is read to its end',
      status: isRead && heldBack === undefined ? 'ok' : 'failed',
      found: `${read}${held}`,
      next: 'Look at the log stream for directory-pull, and at User.Read.All. Where people are missing: if they left, allow it by mostMissing of policy, section directory.',
    },
    {
      id: 'job-titles',
      what: 'Every title of the directory stands for a role, or for none',
      status: waiting === 0 ? 'ok' : 'failed',
      found: `${waiting} wait`,
      next: 'GET /api/registers/job-title shows what is proposed; save each with standing confirmed and the role, or without one. Until then who bears it is not taken in.',
    },
  ];
}

const readAgo = (settledAt: number | undefined, at: number): string =>
  settledAt === undefined ? 'never to its end' : `${Math.floor((at - settledAt) / HOUR)} h ago`;

/** Nothing is said of a folder that none is named. */
export async function hrFilesTaken(
  { hrFolder, droppedFiles, pulls }: Ports,
  at: number,
): Promise<SelfCheck[]> {
  if (!hrFolder) return [];
  const { settledAt } = (await pulls.find('people-files')) ?? {};
  const files = await Array.fromAsync(droppedFiles.all());
  const stuck = files.filter(isStuck);
  const isRead = settledAt !== undefined && at - settledAt <= UNREAD_MS;
  const isYoung = settledAt === undefined && files.length === 0;
  // What a file is called may say something of somebody; whoever may know reads GET people-files.
  const waiting = [...Map.groupBy(stuck, ({ came }) => came)].map(([came, some]) => `${some.length} ${came}`);
  return [
    {
      id: 'hr-files-taken',
      what: 'What HR leaves in its folder is read and taken in',
      status: isYoung ? 'not run' : isRead && stuck.length === 0 ? 'ok' : 'failed',
      found: `${readAgo(settledAt, at)}; ${files.length} files${stuck.length > 0 ? `, of which wait: ${waiting.join(', ')}` : ''}`,
      next: 'GET /api/people-files says of each export why and how many files are not read, and GET /api/people-files/{fileId} of each row (role People.Manage). Where it is not read, look at the log stream for people-files-pull and at the grant of its site.',
    },
  ];
}

/** Whether changes of the sources are heard of, and which pages wait for a human because of one. */
export async function librarySeen({ pulls, needs }: Ports, at: number): Promise<SelfCheck> {
  const { settledAt } = (await pulls.find('sources')) ?? {};
  let outdated = 0;
  for await (const asset of needs.draftedThatAre('outdated')) if (asset.change) outdated += 1;
  const isLate = settledAt !== undefined && at - settledAt > UNREAD_MS;
  return {
    id: 'sources-watched',
    what: 'Changes of the sources are heard of',
    status: settledAt === undefined ? 'not run' : isLate ? 'failed' : 'ok',
    found: `${readAgo(settledAt, at)}; ${outdated} pages are outdated and wait for a new version`,
    next: 'Look at the log stream for sources-pull, and at Sites.Selected of Microsoft Graph: npm run tenant -- identity-roles.',
  };
}
