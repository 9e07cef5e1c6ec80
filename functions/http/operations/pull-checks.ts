import { DAY, HOUR } from '../../../lib/domain/milliseconds.ts';
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

/** A round begins every day; what it does not finish in an hour the next one goes on with. */
const ROUND_UNREAD_MS = 3 * DAY;

/** Nothing is said where no learning system is asked. */
export async function completionsAsked(
  { learningSystem, pulls, registers }: Ports,
  at: number,
): Promise<SelfCheck[]> {
  if (!learningSystem) return [];
  const { settledAt, silent = [], isUnderWay } = (await pulls.find('completions')) ?? {};
  const entry = (await registers.entries('completion-file')).find(({ id }) => id === learningSystem.fileId);
  const isConfirmed = entry?.value.standing === 'confirmed';
  const isLate = settledAt === undefined ? !isUnderWay : at - settledAt > ROUND_UNREAD_MS;
  const found = [
    entry ? `the entry is ${entry.value.standing}` : 'there is no entry yet',
    readAgo(settledAt, at),
    ...(silent.length > 0 ? [`nothing is told of courses ${silent.join(', ')}`] : []),
  ];
  return [
    {
      id: 'completions-asked',
      what: 'The learning system tells who completed what',
      status: !entry ? 'not run' : isConfirmed && !isLate && silent.length === 0 ? 'ok' : 'failed',
      found: found.join('; '),
      next: `GET /api/completion-files/${learningSystem.fileId}/courses shows its courses; say in GET /api/registers/completion-file which skill each is about, and confirm the entry. What each word behind a course asks for, docs/guides/learning-systems.md says. Where it is not read, look at the log stream for completions-pull.`,
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
