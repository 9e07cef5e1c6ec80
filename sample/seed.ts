import type { TenantSeed } from '../local/tenant/seed.ts';
import { APP_CLIENT_ID, TENANT_ID, VIVA_PROVIDER_ID } from '../local/settings.ts';
import type { Company } from './company.ts';
import { guid } from './random.ts';

/** Client id with which the company's own systems (HRIS, assessments, learning records) call the doors. */
export const FEEDS_CLIENT_ID = guid('feeds');
export const APPROVER_NAME = 'ines.falk@larkfield.example';
export const IT_NAME = 'it.desk@larkfield.example';

const SITE = '/sites/learning';

/** The Microsoft 365 tenant of the company on its first day. */
export function tenantSeed({ employees, documents, approver, name }: Company): TenantSeed {
  return {
    tenantId: TENANT_ID,
    site: SITE,
    users: [
      {
        id: approver.personId,
        displayName: approver.name,
        userPrincipalName: APPROVER_NAME,
        timeZone: 'Europe/Dublin',
        appRoles: ['Need.Read', 'Need.Decide', 'Register.Write', 'Insight.Read', 'Analysis.Start'],
      },
      {
        id: guid('it desk'),
        displayName: 'IT desk',
        userPrincipalName: IT_NAME,
        timeZone: 'Europe/Dublin',
        appRoles: ['DeadLetter.Manage', 'Log.Read'],
      },
      ...employees.map(({ person, name: displayName, employeeNumber, jobRole }) => ({
        id: person.personId,
        displayName,
        userPrincipalName: `e${employeeNumber}@larkfield.example`,
        employeeId: employeeNumber,
        department: person.department,
        jobTitle: jobRole,
        timeZone: person.timeZone,
        appRoles: [],
      })),
    ],
    apps: [
      {
        clientId: APP_CLIENT_ID,
        objectId: guid('app identity'),
        displayName: 'learning-os',
        managedIdentity: true,
        permissions: [
          'Sites.Selected',
          'LearningContent.ReadWrite.All',
          'LearningContent.Read.All',
          'LearningAssignedCourse.ReadWrite.All',
          'TeamsActivity.Send',
          'User.Read.All',
        ],
        appRoles: [],
      },
      {
        clientId: FEEDS_CLIENT_ID,
        objectId: guid('feeds object'),
        displayName: `${name} feeds`,
        managedIdentity: false,
        permissions: [],
        appRoles: ['Signal.Send'],
      },
    ],
    documents: documents.map((document) => ({ folder: `${SITE}/Shared Documents/Sources`, ...document })),
    provider: { id: VIVA_PROVIDER_ID, displayName: 'Larkfield Academy', isCourseActivitySyncEnabled: true },
    contents: [
      {
        externalId: 'course-qc-charts',
        title: 'Control charts at the bench',
        description:
          'How to keep and read a control chart, with exercises on measurements from our own laboratory.',
        contentWebUrl: 'https://academy.larkfield.example/control-charts',
        skillTags: ['Quality Control Analysis'],
        duration: 'PT25M',
      },
      {
        externalId: 'course-first-aid',
        title: 'First aid at work',
        description: 'What to do until help arrives.',
        contentWebUrl: 'https://academy.larkfield.example/first-aid',
        skillTags: ['First Aid'],
        duration: 'PT60M',
      },
    ],
  };
}
