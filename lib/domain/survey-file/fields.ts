import { isDay, isOfARow } from '../table-file/cells.ts';
import type { KindOfRows } from '../table-file/mapping.ts';
import { numberInCell } from './answers.ts';

/**
 * What is read of an export of a survey besides its items. One row is one response (`group`, `day`), or what one group
 * answered to one question (all five). Nothing says who answered: no column of people can be named.
 */
export const SURVEY_FIELDS = ['group', 'day', 'question', 'answers', 'score'] as const;
export type SurveyField = (typeof SURVEY_FIELDS)[number];

// cspell:disable
const NAMES: Record<SurveyField, readonly string[]> = {
  group: [
    'group',
    'team',
    'department',
    'businessunit',
    'orgunit',
    'organizationalunit',
    'division',
    'site',
    'abteilung',
    'bereich',
    'gruppe',
    'standort',
  ],
  day: [
    'completiontime',
    'completiondate',
    'surveycyclecompletiondate',
    'completedat',
    'completedon',
    'submittedat',
    'surveydate',
    'date',
    'day',
    'fertigstellungszeit',
    'abschlusszeit',
    'datum',
    'tag',
  ],
  question: ['question', 'questiontext', 'item', 'itemtext', 'frage', 'fragetext'],
  answers: [
    'answers',
    'responses',
    'responsecount',
    'respondents',
    'respondentcount',
    'count',
    'n',
    'antworten',
    'anzahl',
    'teilnehmende',
  ],
  score: [
    'score',
    'glintscore',
    'mean',
    'meanscore',
    'average',
    'averagescore',
    'mittelwert',
    'durchschnitt',
  ],
};
// cspell:enable

export const SURVEY_ROWS: KindOfRows<SurveyField> = {
  fields: SURVEY_FIELDS,
  names: NAMES,
  looks: {
    day: isDay,
    answers: (text) => /^\d+$/.test(text),
    score: (text) => numberInCell(text) !== undefined,
  },
};

// cspell:disable
/**
 * What survey tools put beside the items, and systems call a column that says who somebody is, in small letters and
 * digits alone: nobody is asked about these, and none of them is a group.
 */
const BESIDE_ITEMS = new Set([
  'id',
  'objectid',
  'personid',
  'userid',
  'username',
  'upn',
  'userprincipalname',
  'login',
  'respondent',
  'respondentid',
  'participant',
  'participantid',
  'employee',
  'employeename',
  'employeenumber',
  'employeeno',
  'personnelnumber',
  'staffid',
  'staffnumber',
  'badge',
  'badgenumber',
  'managername',
  'fullname',
  'displayname',
  'surname',
  'familyname',
  'givenname',
  'mail',
  'mailaddress',
  'emailaddress',
  'workemail',
  'phone',
  'ipaddress',
  'vorname',
  'nachname',
  'personalnummer',
  'benutzername',
  'mitarbeiter',
  'mitarbeiternummer',
  'mailadresse',
  'emailadresse',
  'starttime',
  'completiontime',
  'email',
  'name',
  'lastmodifiedtime',
  'language',
  'totalpoints',
  'quizfeedback',
  'gradepostedtime',
  'firstname',
  'lastname',
  'status',
  'exid',
  'employeeid',
  'managerid',
  'surveycyclecompletiondate',
  'surveycyclesentdate',
  'startzeit',
  'fertigstellungszeit',
  'abschlusszeit',
  'uhrzeitderletztenänderung',
  'sprache',
]);
// cspell:enable

/** Points and feedback of a quiz in Forms, and what Glint adds behind each item. */
const OF_AN_ITEM = /^(?:points|feedback) - |_(?:COMMENT|COMMENT_TOPICS|SENSITIVE_COMMENT_FLAG)$/i;

/**
 * Whether a column says who answered, or what a tool adds to a response: by what it is called, and where it is called
 * after somebody.
 */
export const isBesideItems = (header: string): boolean =>
  OF_AN_ITEM.test(header) ||
  BESIDE_ITEMS.has(header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')) ||
  isOfARow(header);
