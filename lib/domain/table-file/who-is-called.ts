/**
 * What systems call that by which they know somebody, in English and German, in small letters and digits alone. A kind
 * of rows adds what its own systems say.
 */
// cspell:disable
export const WHO_IS_CALLED = {
  objectId: [
    'objectid',
    'entraobjectid',
    'azureadobjectid',
    'aadobjectid',
    'userobjectid',
    'entraid',
    'objektid',
  ],
  employeeId: [
    'employeeid',
    'employeenumber',
    'employeeno',
    'empid',
    'empno',
    'staffid',
    'staffnumber',
    'workerid',
    'personnelnumber',
    'personid',
    'personalnummer',
    'personalnr',
    'persnr',
    'mitarbeiternummer',
    'mitarbeiternr',
    'mitarbeiterid',
  ],
  mail: [
    'mail',
    'email',
    'emailaddress',
    'workemail',
    'primaryemail',
    'emailadresse',
    'mailadresse',
    'dienstlicheemail',
    'emaildienstlich',
    'benutzeremail',
  ],
  upn: ['upn', 'userprincipalname', 'username', 'loginname', 'benutzername', 'anmeldename'],
} as const;
// cspell:enable
