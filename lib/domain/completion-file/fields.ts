// cspell:disable
import { WHO_IS_CALLED } from '../table-file/who-is-called.ts';
import { dayIn, isAddress, isDay, isObjectId, type SlashOrder } from '../table-file/cells.ts';
import type { KindOfRows } from '../table-file/mapping.ts';

/** What is read of an export of completions; whatever else stands in it is passed over and not kept. */
export const COMPLETION_FIELDS = [
  'objectId',
  'employeeId',
  'mail',
  'upn',
  'courseId',
  'courseTitle',
  'skill',
  'completedAt',
  'result',
  'score',
] as const;
export type CompletionField = (typeof COMPLETION_FIELDS)[number];

/** What a result says of learning; `not-yet` of a course that somebody is still at, `absent` of who did not come. */
export type Result = 'completed' | 'passed' | 'failed' | 'not-yet' | 'absent';

/** Words of learning systems in English and German, in small letters without what stands between words. */
const RESULTS: Record<Result, readonly string[]> = {
  completed: [
    'completed',
    'complete',
    'finished',
    'done',
    'attended',
    'present',
    'yes',
    'abgeschlossen',
    'beendet',
    'teilgenommen',
    'anwesend',
    'ja',
  ],
  passed: ['passed', 'pass', 'certified', 'completedpassed', 'successful', 'bestanden', 'erfolgreich'],
  failed: [
    'failed',
    'fail',
    'notpassed',
    'completedfailed',
    'unsuccessful',
    'nichtbestanden',
    'durchgefallen',
  ],
  absent: [
    'absent',
    'noshow',
    'didnotattend',
    'notattended',
    'abwesend',
    'nichtteilgenommen',
    'nichterschienen',
  ],
  'not-yet': [
    'notcompleted',
    'incomplete',
    'inprogress',
    'notstarted',
    'started',
    'enrolled',
    'registered',
    'assigned',
    'open',
    'overdue',
    'cancelled',
    'no',
    'offen',
    'inbearbeitung',
    'nichtbegonnen',
    'nichtabgeschlossen',
    'angemeldet',
    'storniert',
    'nein',
  ],
};

/** As learning systems call them; what else a cell says is not guessed. */
export function resultIn(text: string): Result | undefined {
  const word = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (Object.keys(RESULTS) as Result[]).find((one) => RESULTS[one].includes(word));
}

/**
 * A score as a share of what can be reached: of a hundred for a percentage, of the number behind a stroke, else of
 * `outOf`.
 */
export function shareIn(text: string, outOf: number): number | undefined {
  const [, number, unit, of] = /^(\d{1,6}(?:[.,]\d{1,6})?)\s*(?:(%)|\/\s*(\d{1,6}))?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const most = unit === '%' ? 100 : of === undefined ? outOf : Number(of);
  // A thousand, or one and nothing: nobody can say.
  if (Number.isFinite(most) && most >= 1_000 && /[.,]\d{3}$/.test(number)) return undefined;
  const share = Number(number.replace(',', '.')) / most;
  return share >= 0 && share <= 1 ? share : undefined;
}

const NAMES: Record<CompletionField, readonly string[]> = {
  objectId: WHO_IS_CALLED.objectId,
  employeeId: [...WHO_IS_CALLED.employeeId, 'idnumber'],
  mail: [...WHO_IS_CALLED.mail, 'useremail', 'learneremail'],
  upn: [...WHO_IS_CALLED.upn, 'login'],
  courseId: [
    'courseid',
    'coursecode',
    'coursenumber',
    'courseidnumber',
    'courseshortname',
    'itemid',
    'trainingid',
    'trainingcode',
    'activityid',
    'learningobjectid',
    'kursid',
    'kursnummer',
    'kurscode',
    'kurskurzname',
    'schulungsnummer',
    'schulungsid',
  ],
  courseTitle: [
    'course',
    'coursename',
    'coursetitle',
    'coursefullname',
    'title',
    'itemtitle',
    'training',
    'trainingtitle',
    'trainingname',
    'learningobject',
    'kurs',
    'kursname',
    'kurstitel',
    'schulung',
    'schulungstitel',
  ],
  skill: ['skill', 'skillid', 'skillname', 'competency', 'competence', 'kompetenz', 'fähigkeit'],
  completedAt: [
    'completedat',
    'completedon',
    'completed',
    'completiondate',
    'transcriptcompleteddate',
    'completedate',
    'datecompleted',
    'timecompleted',
    'completiontime',
    'finishedon',
    'enddate',
    'abgeschlossenam',
    'abschlussdatum',
    'abschluss',
    'beendetam',
    'datum',
    'date',
  ],
  result: [
    'result',
    'status',
    'completionstatus',
    'transcriptstatus',
    'completionstate',
    'outcome',
    'passed',
    'passfail',
    'ergebnis',
    'abschlussstatus',
    'bestanden',
  ],
  score: [
    'score',
    'grade',
    'finalgrade',
    'points',
    'percent',
    'percentage',
    'trainingscore',
    'transcriptscore',
    'ergebnisinprozent',
    'punkte',
    'punktzahl',
    'prozent',
  ],
};

/**
 * What lists of attendance at a programme call them, the likeliest first: each is taken where no column is called as in
 * a learning system, so that one which has both keeps its result.
 */
export const ATTENDANCE_NAMES: Partial<Record<CompletionField, readonly string[]>> = {
  courseTitle: [
    'programme',
    'program',
    'programmename',
    'programname',
    'workshop',
    'event',
    'lehrgang',
    'programm',
    'veranstaltung',
    'session',
    'sessiontitle',
  ],
  completedAt: ['attendedon', 'sessiondate', 'eventdate', 'teilnahmeam'],
  result: ['attendance', 'attendancestatus', 'attended', 'anwesenheit', 'teilnahme'],
};
// cspell:enable

/** Rows of an export of completions. */
export const COMPLETION_ROWS: KindOfRows<CompletionField> = {
  fields: COMPLETION_FIELDS,
  names: NAMES,
  looks: {
    objectId: isObjectId,
    mail: isAddress,
    upn: isAddress,
    completedAt: (text) => /\d/.test(text) && isDay(text),
    result: (text) => resultIn(text) !== undefined,
    score: (text) => shareIn(text, Infinity) !== undefined,
  },
  addresses: 'mail',
};

/** The day in a cell, as ISO 8601 writes it; undefined where it is none, or two. */
export function isoDayIn(text: string, slashes?: SlashOrder): string | undefined {
  const day = dayIn(text, slashes);
  return typeof day === 'number' ? new Date(day).toISOString().slice(0, 10) : undefined;
}
