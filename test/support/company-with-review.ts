import { guidOf } from '../../lib/domain/sha256.ts';
import { PersonalSignal, type Signal } from '../../lib/domain/signal/signal.ts';
import { askDoor } from './ask-door.ts';
import { putIntoUse } from './put-into-use.ts';
import { saveRegisters, sellers } from './small-company.ts';
import { DAY, START, world, type World, type WorldOptions } from './world.ts';

export const [ann = '', ben = ''] = sellers(2);
export const boss = guidOf('boss of sellers');
export const otherBoss = guidOf('boss of others');
export const hr = guidOf('hr of reviews');
/** As the directory calls them. */
export const called: Readonly<Record<string, string>> = {
  [boss]: 'Bo Ek',
  [otherBoss]: 'Olga Ott',
  [hr]: 'Henry Ray',
};
export const REVIEW = 'review-2026';
export const reviewDays = { from: '2025-09-01', until: '2026-02-28', on: '2026-03-10' };

let sent = 0;
/** Something that a feed says of one person, so many days before the first. */
export function said(personId: string, kind: string, data: object, daysAgo = 10, id?: string): Signal {
  sent += 1;
  return PersonalSignal.parse({
    specversion: '1.0',
    id: id ?? `said-${sent}`,
    source: 'hcm.example',
    type: `learning-os.${kind}`,
    subject: personId,
    time: new Date(START - daysAgo * DAY).toISOString(),
    data,
  });
}

export const worksFor = (personId: string, managerId: string, daysAgo = 100): Signal =>
  said(
    personId,
    'workforce.person',
    {
      roleId: 'seller',
      department: 'Sales',
      timeZone: 'Europe/Dublin',
      workingHours: { from: 9, to: 17 },
      managerId,
    },
    daysAgo,
  );

export const objective = (personId: string, more: object = {}, daysAgo = 10): Signal =>
  said(
    personId,
    'objective.set',
    {
      objectiveId: 'o1',
      text: 'Renew the contract with the heron works',
      skillIds: ['negotiation'],
      due: '2026-02-15',
      ...more,
    },
    daysAgo,
  );

export const seen = (personId: string, score: number, daysAgo: number, more: object = {}): Signal =>
  said(
    personId,
    'assessment.scored',
    { skillId: 'negotiation', score, scale: '0-5', ...more },
    daysAgo,
    `seen-${score}-${daysAgo}`,
  );

/** Two sellers and who leads them; performance in use unless `off`. */
export async function companyWithReview(options: WorldOptions & { off?: true } = {}): Promise<World> {
  const personNames = { nameOf: (personId: string) => Promise.resolve(called[personId]) };
  const company = world({ personNames, ...options });
  await saveRegisters(company);
  if (!options.off) await putIntoUse(company, 'performance');
  await company.send([worksFor(ann, boss), worksFor(ben, boss), worksFor(boss, otherBoss)]);
  await company.settle();
  return company;
}

/** The same, with what was seen of Ann's work, an objective and a review that is announced. */
export async function companyBeforeReview(options: WorldOptions = {}): Promise<World> {
  const company = await companyWithReview(options);
  await company.send([seen(ann, 3.1, 40), seen(ann, 2.4, 90), objective(ann)]);
  await company.settle();
  await askDoor(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews: [{ reviewId: REVIEW, personId: ann, ...reviewDays }] },
  });
  return company;
}

const ofReview = { params: { reviewId: REVIEW } };

export interface SeenBrief {
  brief: {
    objectives: { objectiveId: string; note?: string }[];
    skills: { skillId: string; note?: string; pieces: { pieceId: string; said: string; note?: string }[] }[];
    word: string;
  };
  version: string;
  isRead: boolean;
  isReaderUnread: boolean;
  isSame: boolean;
  isShared: boolean;
  hasEnded: boolean;
  hasManager: boolean;
  reader?: string;
  readerKey?: string;
}
export async function ownBrief(company: World, by = ann): Promise<SeenBrief> {
  const { text } = await askDoor(company, 'me-brief-read', { by, ...ofReview });
  return JSON.parse(text) as SeenBrief;
}

/** At a tap, as they see it at that moment. */
export async function shareOwn(company: World, by = ann): Promise<number> {
  return await shareAsRead(company, await ownBrief(company, by), by);
}

/** At a tap, by whoever read this of their brief. */
export async function shareAsRead(
  company: World,
  { readerKey = '', version }: Pick<SeenBrief, 'readerKey' | 'version'>,
  by = ann,
): Promise<number> {
  const body = { reviewId: REVIEW, readerKey };
  return (await askDoor(company, 'me-brief-share', { by, body, ifMatch: version })).status;
}

export const add = (company: World, body: object, by = ann) =>
  askDoor(company, 'me-brief-add', {
    by,
    ...ofReview,
    body: { contested: [], word: '', proposed: [], ...body },
  });

export const takeBack = (company: World, by = ann) =>
  askDoor(company, 'me-brief-take-back', { by, body: { reviewId: REVIEW } });

export interface TeamBrief {
  personId: string;
  name: string;
  brief: object;
  version: string;
  isAgreed: boolean;
}
/** What somebody reads of what their reports share. */
export async function readBy(company: World, by: string): Promise<TeamBrief[]> {
  const { status, json } = await askDoor(company, 'team-briefs-list', { by });
  if (status !== 200 && status !== 403) throw new Error(`${status}: ${JSON.stringify(json)}`);
  return (json['briefs'] ?? []) as TeamBrief[];
}
