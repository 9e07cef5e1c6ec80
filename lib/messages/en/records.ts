/** What systems outside read of what people did with the layer, and what is said to whoever lets them be told. */
export const records = {
  'record.verb':
    '{kind, select, offered {was assigned} completed {completed} practised {practised} released {released the level of} other {did}}',
  'record.no-identifier': 'the directory knows this person by no {kind}',
  'record.no-directory': 'the directory is not read, and the system knows people by {kind}',
  'record.worked-out':
    'a spreadsheet would work out the {kind} of this person as a formula, so it stands in no file',
  'record.directory-failed': 'the directory did not answer who the person is',
  'record.no-folder': 'The folder that RECORD_FILES_FOLDER names was not found.',
  'record.file-refused':
    '{status, select, 401 {SharePoint does not know the app} 403 {The site of the folder does not let the app write: have IT run site-grant} 404 {The folder that RECORD_FILES_FOLDER names is not there} 409 {Something of that name stands in the folder and cannot be replaced} 412 {Somebody changed the file at the same moment} 423 {Somebody has the file open or checked out} 429 {SharePoint asks to be left alone for a while} 503 {SharePoint asks to be left alone for a while} 507 {The site of the folder has no room left} other {SharePoint did not take the file}} ({status}).',
  'problem.receiver.missing':
    'There is no entry {receiverId} in the register receiver: GET receivers lists those there are.',
  'problem.difference.oneself':
    'What you finished yourself is taken over by somebody else with this role; or say at your item that you finished it.',
  'problem.difference.stale':
    'This difference is not as you saw it any more: list the differences of the system again, and decide on what they say now.',
  'problem.receiver.no-folder':
    'Files of records need a folder: have IT name one in RECORD_FILES_FOLDER, on a site of its own.',
  'problem.receiver.other-folder':
    'way.address is not the folder that IT named in RECORD_FILES_FOLDER: enter that one as the address.',
  'problem.receiver.large-letters':
    'The id of a system that reads files is in small letters: its files are called by it, and SharePoint takes large and small letters for the same.',
  'problem.receiver.folder-held':
    'The folder is that of entry {receiverId}, and whoever opens it reads every file: it is for one system. Save that entry as off first, and have its files moved away.',
} as const;
