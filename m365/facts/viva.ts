import { z } from 'zod';
import { fieldOf, isMissing, type Fact, type Issue } from './fact.ts';

const readCourses = [
  'LearningAssignedCourse.Read.All',
  'LearningAssignedCourse.ReadWrite.All',
  'LearningSelfInitiatedCourse.Read.All',
  'LearningSelfInitiatedCourse.ReadWrite.All',
];
const writeCourses = ['LearningAssignedCourse.ReadWrite.All', 'LearningSelfInitiatedCourse.ReadWrite.All'];
const writeContent = ['LearningContent.ReadWrite.All'];
const readContent = ['LearningContent.Read.All', ...writeContent];
const writeProviders = ['LearningProvider.ReadWrite'];
const readProviders = ['LearningProvider.Read', ...writeProviders];

const text = z.string().min(1);
const status = z.enum(['notStarted', 'inProgress', 'completed']);
const percentage = z.int().min(0).max(100);
const moment = z.iso.datetime({ offset: true });
const words = z.strictObject({ contentType: z.enum(['text', 'html']), content: z.string() });

const content = z.strictObject({
  externalId: text,
  title: text,
  contentWebUrl: z.url(),
  languageTag: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
  description: z.string().nullish(),
  sourceName: z.string().nullish(),
  duration: z.iso.duration().nullish(),
  format: z.string().nullish(),
  level: z.enum(['beginner', 'intermediate', 'advanced']).nullish(),
  skillTags: z.array(z.string()).optional(),
  additionalTags: z.array(z.string()).optional(),
  contributors: z.array(z.string()).optional(),
  thumbnailWebUrl: z.url().nullish(),
  numberOfPages: z.int().nullish(),
  createdDateTime: moment.nullish(),
  lastModifiedDateTime: moment.nullish(),
  isActive: z.boolean().nullish(),
  isPremium: z.boolean().nullish(),
  isSearchable: z.boolean().nullish(),
});

const ofEitherKind = {
  learningProviderId: text,
  learnerUserId: text,
  learningContentId: text,
  status,
  externalcourseActivityId: text.optional(),
  completionPercentage: percentage.nullish(),
  completedDateTime: moment.nullish(),
};
const activity = z.discriminatedUnion('@odata.type', [
  z.strictObject({
    '@odata.type': z.literal('#microsoft.graph.learningAssignment'),
    ...ofEitherKind,
    assignmentType: z.enum(['required', 'recommended', 'peerRecommended']),
    assignedDateTime: moment.nullish(),
    assignerUserId: z.string().nullish(),
    dueDateTime: z.strictObject({ dateTime: z.string(), timeZone: text }).nullish(),
    notes: words.nullish(),
  }),
  z.strictObject({
    '@odata.type': z.literal('#microsoft.graph.learningSelfInitiatedCourse'),
    ...ofEitherKind,
    startedDateTime: moment.nullish(),
  }),
]);
const logo = z.url({ protocol: /^https$/ });
const provider = z.strictObject({
  displayName: text,
  squareLogoWebUrlForDarkTheme: logo,
  squareLogoWebUrlForLightTheme: logo,
  longLogoWebUrlForDarkTheme: logo,
  longLogoWebUrlForLightTheme: logo,
  loginWebUrl: z.url().nullish(),
  isCourseActivitySyncEnabled: z.boolean().optional(),
});

const OF_PROVIDERS = '/v1.0/employeeExperience/learningProviders';

/** Viva Learning, which Graph has in the global cloud only. */
export const viva = [
  {
    call: `GET ${OF_PROVIDERS}/{provider}/learningContents`,
    app: readContent,
    query: ['$filter', '$top', '$skiptoken'],
    answers: 'the catalogue; $filter (eq, and), $top',
    sources: ['contentList', 'permissions'],
    unsettled:
      'Older copies of the page name LearningContent.Read.All alone; the permissions file has ReadWrite.All too.',
  },
  {
    call: `GET ${OF_PROVIDERS}/{provider}/learningContents(externalId='{externalId}')`,
    app: readContent,
    answers: 'an item of the catalogue',
    sources: ['contentGet', 'permissions', 'schema'],
  },
  {
    call: `PATCH ${OF_PROVIDERS}/{provider}/learningContents(externalId='{externalId}')`,
    app: writeContent,
    body: content,
    answers: 'creates or replaces an item; 202',
    sources: ['contentUpdate', 'permissions', 'schema'],
  },
  {
    call: `DELETE ${OF_PROVIDERS}/{provider}/learningContents(externalId='{externalId}')`,
    app: writeContent,
    answers: 'removes an item; 204',
    sources: ['contentDelete', 'permissions'],
  },
  {
    call: `POST ${OF_PROVIDERS}/{provider}/learningCourseActivities`,
    app: writeCourses,
    body: activity,
    answers: 'an activity; 201; the same external id again makes a second one',
    sources: ['activityCreate', 'activityErrors', 'permissions', 'schema'],
    unsettled:
      'The page wants learningProviderId, the schema lets it be null. dueDateTime is a DateTimeOffset on the page, a dateTimeTimeZone in the schema. Whether a second activity under one external id is refused stands nowhere.',
  },
  {
    call: `GET ${OF_PROVIDERS}/{provider}/learningCourseActivities(externalcourseActivityId='{externalId}')`,
    app: readCourses,
    answers: 'the first activity with that external id',
    sources: ['activityGet', 'permissions', 'schema'],
    unsettled:
      'The page opens it to ReadWrite.All, the permissions file names Read.All only. The page writes externalCourseActivityId, the schema externalcourseActivityId.',
  },
  {
    call: `PATCH ${OF_PROVIDERS}/{provider}/learningCourseActivities/{activity}`,
    app: writeCourses,
    answers: 'changes an activity',
    sources: ['activityUpdate', 'permissions'],
  },
  {
    call: `DELETE ${OF_PROVIDERS}/{provider}/learningCourseActivities/{activity}`,
    app: writeCourses,
    answers: 'removes an activity; 204',
    sources: ['activityDelete', 'permissions'],
  },
  {
    call: 'GET /v1.0/users/{user}/employeeExperience/learningCourseActivities/{activity}',
    app: readCourses,
    answers: 'an activity of a person',
    sources: ['activityGet', 'permissions'],
  },
  {
    call: `GET ${OF_PROVIDERS}`,
    person: readProviders,
    answers: 'the registered providers; people only',
    sources: ['permissions'],
  },
  {
    call: `POST ${OF_PROVIDERS}`,
    person: writeProviders,
    body: provider,
    answers: 'registers one; 201; people only',
    sources: ['permissions', 'schema'],
  },
  {
    call: `PATCH ${OF_PROVIDERS}/{provider}`,
    person: writeProviders,
    body: provider.partial(),
    answers: 'changes it; 204; people only',
    sources: ['permissions', 'schema'],
  },
  {
    call: `DELETE ${OF_PROVIDERS}/{provider}`,
    person: writeProviders,
    answers: 'removes it; 204; people only',
    sources: ['permissions'],
  },
] as const satisfies readonly Fact[];

/** As the page of errors words them. */
export function inWordsOfViva(issue: Issue): string {
  const field = fieldOf(issue);
  if (issue.code === 'unrecognized_keys')
    return `The property '${issue.keys[0] ?? ''}' does not exist on the type. Make sure to only use property names that are defined by the type.`;
  if (isMissing(issue)) return `Input field ${field} is required`;
  if (issue.code === 'too_small' && issue.origin === 'string')
    return `Input field ${field} shouldn't be empty`;
  return `Input field ${field} is invalid`;
}
