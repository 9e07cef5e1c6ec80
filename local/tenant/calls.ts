const readCourses = [
  'LearningAssignedCourse.Read.All',
  'LearningAssignedCourse.ReadWrite.All',
  'LearningSelfInitiatedCourse.Read.All',
  'LearningSelfInitiatedCourse.ReadWrite.All',
];
const writeCourses = ['LearningAssignedCourse.ReadWrite.All', 'LearningSelfInitiatedCourse.ReadWrite.All'];
const readContent = ['LearningContent.Read.All', 'LearningContent.ReadWrite.All'];
const writeContent = ['LearningContent.ReadWrite.All'];
const readSite = ['Sites.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const writeSite = ['Sites.Selected', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const readUsers = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const notify = ['TeamsActivity.Send'];
const register = ['Application.ReadWrite.All'];
const assign = ['AppRoleAssignment.ReadWrite.All'];
const consent = ['DelegatedPermissionGrant.ReadWrite.All'];
const readConsents = ['DelegatedPermissionGrant.Read.All', ...consent];
const readApps = ['Application.Read.All', ...register];
const ownSites = ['Sites.FullControl.All'];
const readDrives = ['Sites.Read.All', ...ownSites];
const providers = ['LearningProvider.ReadWrite'];
const readProviders = ['LearningProvider.Read', ...providers];
const publish = ['AppCatalog.ReadWrite.All'];
const readCatalog = ['AppCatalog.Read.All', ...publish];
const exchangeRoles = ['RoleManagement.ReadWrite.Exchange'];
const readRoles = ['RoleManagement.Read.Directory', 'Directory.Read.All'];
const readLicences = ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'];

/**
 * Every call that the local tenant answers over TLS; any other is refused by name. Of `needs` the token of an app must hold one
 * app role, of `scopes` the token of a person one delegated permission; a call without the one or the other is closed to them.
 * MERGE and DELETE on the site are POST with X-HTTP-Method. `open` calls are served on the identity port, over plain HTTP, too.
 */
// prettier-ignore
export const calls = [
  { call: 'POST /{tenant}/oauth2/v2.0/token', answers: 'a token for a client, or (local only) for a simulated person', open: true },
  { call: 'POST /{tenant}/oauth2/v2.0/devicecode', answers: 'a code with which the first administrator is signed in at once', open: true },
  { call: 'GET /{tenant}/v2.0/.well-known/openid-configuration', answers: 'where tokens are issued', open: true },

  { call: 'GET /graph/v1.0/users', needs: readUsers, scopes: readUsers, answers: 'people; $filter (eq, and), $select, $top, $expand=manager' },
  { call: 'GET /graph/v1.0/users/{user}', needs: readUsers, scopes: readUsers, answers: 'a person by id or principal name' },
  { call: 'GET /graph/v1.0/users/{user}/manager', needs: readUsers, answers: 'whom the person reports to' },
  { call: 'GET /graph/v1.0/users/{user}/mailboxSettings', needs: ['MailboxSettings.Read'], answers: 'time zone, working hours' },
  { call: 'GET /graph/v1.0/users/{user}/employeeExperience/learningCourseActivities/{activity}', needs: readCourses, answers: 'an activity of a person' },
  { call: 'POST /graph/v1.0/users/{user}/teamwork/sendActivityNotification', needs: notify, answers: 'a line in a feed; 204' },
  { call: 'POST /graph/v1.0/teamwork/sendActivityNotificationToRecipients', needs: notify, answers: 'a line in up to 100 feeds; 202; 412 with less than 45 minutes left on the token' },
  { call: 'GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents', needs: readContent, answers: 'the catalogue; $filter (eq, and), $top' },
  { call: "GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')", needs: readContent, answers: 'an item of the catalogue' },
  { call: "PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')", needs: writeContent, answers: 'creates or replaces an item; 202' },
  { call: "DELETE /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')", needs: writeContent, answers: 'removes an item; 204' },
  { call: 'POST /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities', needs: writeCourses, answers: 'an activity; 201; the same external id again makes a second one' },
  { call: "GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities(externalcourseActivityId='{externalId}')", needs: readCourses, answers: 'the first activity with that external id' },
  { call: 'PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities/{activity}', needs: writeCourses, answers: 'changes an activity' },

  { call: 'GET /graph/v1.0/applications', scopes: readApps, answers: 'app registrations; $filter' },
  { call: 'POST /graph/v1.0/applications', scopes: register, answers: 'a new app registration; 201' },
  { call: 'PATCH /graph/v1.0/applications/{application}', scopes: register, answers: 'changes it; 204' },
  { call: 'DELETE /graph/v1.0/applications/{application}', scopes: register, answers: 'removes it, its service principal too; 204' },
  { call: 'GET /graph/v1.0/servicePrincipals', scopes: readApps, answers: 'service principals, with the app roles that each declares; $filter' },
  { call: 'POST /graph/v1.0/servicePrincipals', scopes: register, answers: 'the service principal of a registration; 201' },
  { call: 'PATCH /graph/v1.0/servicePrincipals/{principal}', scopes: register, answers: 'whether an assignment is required; 204' },
  { call: 'DELETE /graph/v1.0/servicePrincipals/{principal}', scopes: register, answers: 'removes it; 204' },
  { call: 'GET /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments', scopes: readApps, answers: 'the app roles that it holds' },
  { call: 'POST /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments', scopes: assign, answers: 'grants an app role; 201' },
  { call: 'DELETE /graph/v1.0/servicePrincipals/{principal}/appRoleAssignments/{assignment}', scopes: assign, answers: 'takes it back; 204' },
  { call: 'GET /graph/v1.0/servicePrincipals/{principal}/appRoleAssignedTo', scopes: readApps, answers: 'who holds its app roles' },
  { call: 'GET /graph/beta/roleManagement/exchange/roleDefinitions', scopes: exchangeRoles, answers: 'roles that Exchange grants apps; $filter' },
  { call: 'GET /graph/beta/roleManagement/exchange/roleAssignments', scopes: exchangeRoles, answers: 'who holds one, and for which mailboxes; $filter' },
  { call: 'POST /graph/beta/roleManagement/exchange/roleAssignments', scopes: exchangeRoles, answers: 'grants one; 201' },
  { call: 'DELETE /graph/beta/roleManagement/exchange/roleAssignments/{assignment}', scopes: exchangeRoles, answers: 'takes it back; 204' },
  { call: 'GET /graph/v1.0/oauth2PermissionGrants', scopes: readConsents, answers: 'what apps may do in people’s names; $filter' },
  { call: 'POST /graph/v1.0/oauth2PermissionGrants', scopes: consent, answers: 'consent for everybody; 201' },
  { call: 'DELETE /graph/v1.0/oauth2PermissionGrants/{grant}', scopes: consent, answers: 'takes it back; 204' },
  { call: 'GET /graph/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole', scopes: readRoles, answers: 'the Entra roles of the caller' },
  { call: 'GET /graph/v1.0/subscribedSkus', scopes: readLicences, answers: 'the licences of the company' },
  { call: 'GET /graph/v1.0/sites/{host}:/sites/{name}', scopes: readDrives, answers: 'the site' },
  { call: 'GET /graph/v1.0/sites/{site}/drives', scopes: readDrives, answers: 'its document libraries' },
  { call: 'GET /graph/v1.0/drives/{drive}/root:/{folder}:/children', scopes: readDrives, answers: 'what a folder holds' },
  { call: 'GET /graph/v1.0/sites/{site}/permissions', scopes: ownSites, answers: 'which apps it granted something, without saying what' },
  { call: 'POST /graph/v1.0/sites/{site}/permissions', scopes: ownSites, answers: 'grants an app a role; 201' },
  { call: 'GET /graph/v1.0/sites/{site}/permissions/{permission}', scopes: ownSites, answers: 'one grant with its role' },
  { call: 'PATCH /graph/v1.0/sites/{site}/permissions/{permission}', scopes: ownSites, answers: 'changes its role' },
  { call: 'DELETE /graph/v1.0/sites/{site}/permissions/{permission}', scopes: ownSites, answers: 'takes it back; 204' },
  { call: 'GET /graph/v1.0/employeeExperience/learningProviders', scopes: readProviders, answers: 'the registered providers; people only' },
  { call: 'POST /graph/v1.0/employeeExperience/learningProviders', scopes: providers, answers: 'registers one; 201; people only' },
  { call: 'PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}', scopes: providers, answers: 'changes it; 204; people only' },
  { call: 'DELETE /graph/v1.0/employeeExperience/learningProviders/{provider}', scopes: providers, answers: 'removes it; 204; people only' },
  { call: 'GET /graph/v1.0/appCatalogs/teamsApps', scopes: readCatalog, answers: 'the Teams apps of the company with their versions; $filter' },
  { call: 'POST /graph/v1.0/appCatalogs/teamsApps', scopes: publish, answers: 'publishes a package; 201' },
  { call: 'POST /graph/v1.0/appCatalogs/teamsApps/{app}/appDefinitions', scopes: publish, answers: 'a new version of it; 201' },
  { call: 'DELETE /graph/v1.0/appCatalogs/teamsApps/{app}', scopes: publish, answers: 'removes it; 204' },

  { call: "GET /sites/learning/_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files", needs: readSite, answers: 'the files of a folder' },
  { call: "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')", needs: readSite, answers: 'a document or page as a file' },
  { call: "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')/$value", needs: readSite, answers: 'the text of a document' },
  { call: "GET /sites/learning/_api/web/getFileByServerRelativePath(decodedUrl='{path}')/listItemAllFields", needs: readSite, answers: 'the list item of a page' },
  { call: 'POST /sites/learning/_api/sitepages/pages', needs: writeSite, answers: 'a new page without a name' },
  { call: 'GET /sites/learning/_api/sitepages/pages({id})', needs: readSite, answers: 'a page with its canvas' },
  { call: 'POST /sites/learning/_api/sitepages/pages({id})/checkoutpage', needs: writeSite, answers: 'the page, checked out to the caller' },
  { call: 'POST /sites/learning/_api/sitepages/pages({id})/savepage', needs: writeSite, answers: 'saves; the first save names the file after the title' },
  { call: 'POST /sites/learning/_api/sitepages/pages({id})/publish', needs: writeSite, answers: 'shows readers what was saved' },
  { call: 'POST /sites/learning/_api/web/lists/ensuresiteassetslibrary', needs: writeSite, answers: 'the library of pictures, made if it is not there' },
  { call: "POST /sites/learning/_api/web/getFolderByServerRelativePath(decodedUrl='{path}')/files/AddUsingPath(decodedurl='{name}',Overwrite=true)", needs: writeSite, answers: 'a picture, new or in place of the one under its name' },
  { call: 'POST /sites/learning/_api/lists/EnsureClientRenderedSitePagesLibrary', needs: readSite, answers: 'the pages library' },
  { call: "GET /sites/learning/_api/web/lists/getByTitle('{title}')/items", needs: readSite, answers: 'items; $filter (eq, and), $select, $top' },
  { call: "POST /sites/learning/_api/web/lists/getByTitle('{title}')/items", needs: writeSite, answers: 'a new item; 201' },
  { call: "GET /sites/learning/_api/web/lists/getByTitle('{title}')/items({id})", needs: readSite, answers: 'an item with its etag' },
  { call: "MERGE /sites/learning/_api/web/lists/getByTitle('{title}')/items({id})", needs: writeSite, answers: 'changes an item; If-Match, else 412' },
  { call: "GET /sites/learning/_api/web/lists(guid'{list}')/items({id})", needs: readSite, answers: 'an item, of the pages library too' },
  { call: "DELETE /sites/learning/_api/web/lists(guid'{list}')/items({id})", needs: writeSite, answers: 'deletes an item, or retires a page' },

  { call: 'POST /workflows/{workflow}/triggers/manual/paths/invoke', answers: 'posts an Adaptive Card to a channel; 202' },

  { call: 'GET /sites/learning/SitePages/{name}', answers: 'a published page as readers see it', open: true },
  { call: 'GET /sites/learning/SiteAssets/{name}', answers: 'a picture of the site', open: true },
  { call: 'GET /records.json', answers: 'counts and lists of what the tenant holds, and writes by key', open: true },
] as const satisfies readonly {
  call: string;
  answers: string;
  needs?: readonly string[];
  scopes?: readonly string[];
  open?: true;
}[];

export type Call = (typeof calls)[number]['call'];
/** The calls whose path begins so. */
export type CallUnder<Path extends string> = Extract<Call, `${string} ${Path}${string}`>;
/** What administrators' tools ask of Graph. */
export type AdminCall =
  | CallUnder<'/graph/beta/'>
  | CallUnder<`/graph/v1.0/${'applications' | 'servicePrincipals' | 'oauth2PermissionGrants' | 'me' | 'subscribedSkus' | 'sites' | 'drives' | 'appCatalogs'}`>;
