import type { TenantSeed } from '../local/tenant/seed.ts';
import { APP_AUDIENCE, APP_CLIENT_ID, TENANT_ID, VIVA_PROVIDER_ID } from '../local/settings.ts';
import type { Company } from './company.ts';
import { guid } from './random.ts';

/** Client id with which the company's own systems (HRIS, assessments, learning records) call the doors. */
export const FEEDS_CLIENT_ID = guid('feeds');
/** Secret of the simulated feeds in the local tenant; it opens nothing anywhere else. */
export const FEEDS_SECRET = 'local-feeds';
export const APPROVER_NAME = 'ines.falk@larkfield.example';
export const IT_NAME = 'it.desk@larkfield.example';

const hours = { from: 9, to: 17 };

/** The Microsoft 365 tenant of the company on its first day. */
export function tenantSeed({ employees, documents, approver, name }: Company): TenantSeed {
  const staff = (id: string, displayName: string, userPrincipalName: string, roles: string[]) => ({
    ...{
      id,
      displayName,
      userPrincipalName,
      mail: userPrincipalName,
      managerId: null,
      timeZone: 'Europe/Dublin',
    },
    ...{ employeeId: '', department: 'Learning & Development', jobTitle: '', workingHours: hours },
    roles: { [APP_AUDIENCE]: roles },
  });
  return {
    tenantId: TENANT_ID,
    users: [
      staff(approver.personId, approver.name, APPROVER_NAME, leadRoles),
      staff(guid('it desk'), 'IT desk', IT_NAME, ['DeadLetter.Manage', 'Log.Read']),
      ...employees.map(({ person, name: displayName, employeeNumber, jobRole }) => ({
        ...{
          id: person.personId,
          displayName,
          employeeId: employeeNumber,
          jobTitle: jobRole,
          managerId: null,
        },
        userPrincipalName: `e${employeeNumber}@larkfield.example`,
        mail: `e${employeeNumber}@larkfield.example`,
        department: person.department,
        timeZone: person.timeZone,
        workingHours: person.workingHours,
      })),
    ],
    apps: [
      {
        clientId: APP_CLIENT_ID,
        objectId: guid('app identity'),
        name: 'learning-os',
        roles: { graph: graphRoles, sharepoint: ['Sites.Selected'] },
        siteGrant: 'write',
      },
      {
        clientId: FEEDS_CLIENT_ID,
        objectId: guid('feeds object'),
        name: `${name} feeds`,
        secret: FEEDS_SECRET,
        roles: { [APP_AUDIENCE]: ['Signal.Send'] },
      },
    ],
    documents,
    providers: [
      {
        id: VIVA_PROVIDER_ID,
        displayName: 'Larkfield Academy',
        isCourseActivitySyncEnabled: true,
        contents: [
          {
            externalId: 'course-qc-charts',
            title: 'Control charts at the bench',
            description: 'How to keep and read a control chart, with exercises on our own measurements.',
            contentWebUrl: 'https://academy.larkfield.example/control-charts',
            languageTag: 'en-us',
            skillTags: ['Quality Control Analysis'],
            duration: 'PT25M',
          },
          {
            externalId: 'course-first-aid',
            title: 'First aid at work',
            description: 'What to do until help arrives.',
            contentWebUrl: 'https://academy.larkfield.example/first-aid',
            languageTag: 'en-us',
            skillTags: ['First Aid'],
            duration: 'PT60M',
          },
        ],
      },
    ],
  };
}

const leadRoles = ['Need.Read', 'Need.Decide', 'Register.Write', 'Insight.Read', 'Analysis.Start'];
const graphRoles = [
  'LearningContent.ReadWrite.All',
  'LearningContent.Read.All',
  'LearningAssignedCourse.ReadWrite.All',
  'TeamsActivity.Send',
];
