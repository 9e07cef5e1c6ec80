/**
 * Delegated permissions of Graph with which the checks look; none lets them change anything but Sites.FullControl.All,
 * without which Graph shows nobody what a site granted.
 */
export const lookScopes = [
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'LicenseAssignment.Read.All',
  'Application.Read.All',
  'DelegatedPermissionGrant.Read.All',
  'LearningProvider.Read',
  'AppCatalog.Read.All',
  'Sites.FullControl.All',
];
