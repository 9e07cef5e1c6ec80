/** What whoever sends a file of rows is told of them: what is wrong, and what to do next. */
export const tableFile = {
  'row.unreadable':
    'The row has more or fewer cells than the headers, or a quote in it or in a row before it is not closed. Export it again, with every cell that holds the separator in quotes.',
  'row.over-several-lines':
    'A cell runs over several lines, or a quote is not closed. Take the line breaks out of the cells and export it again.',
  'row.blank': 'The row is empty in every column that is read. Take it out.',
  'row.no-identifier':
    'Nothing says whom the row is about. Give the employee id, the mail address, the sign-in name or the object id.',
  'row.bad-object-id': 'This is no object id of Entra. Copy it from the directory.',
  'row.bad-mail': 'This is no mail address. Mend it, or leave it empty.',
  'row.bad-upn': 'This is no sign-in name of the form name@domain. Mend it, or leave it empty.',
  'row.bad-manager-mail': 'This is no mail address. Mend it, or leave it empty.',
  'row.no-title': 'Without a title nobody knows the role. Enter it.',
  'row.formula': 'The cell begins like a formula. Export values, and take the sign at the beginning away.',
  'row.hidden-characters': 'The cell holds characters that nobody sees. Type it anew.',
  'row.too-long': 'The cell is longer than what is read. Shorten it.',
  'row.bad-day': 'This is no day. Write it as 2026-03-31.',
  'row.ambiguous-day': 'Nobody can tell day and month apart. Write it as 2026-03-31.',
  'row.outside-pilot':
    'Whoever this is about is in no group of the pilot, so nothing of them is kept. Nothing is to be done.',
  'row.title-left-out':
    'A human said that whoever bears this title is not taken in (register job-title). Nothing is to be done.',
  'row.title-waits':
    'Nobody confirmed yet which role this title stands for. Confirm it in the register job-title, then send the file again.',
  'row.first-day-ahead': 'The first day lies ahead. The first run after it takes the row.',
  'row.nobody-known':
    'Nobody is known by this. Wait until the directory names them, or say whose it is at identities/questions; then send the file again.',
  'row.unclear-who':
    'It is not certain whose this is now: it was somebody else’s, or nobody’s, while another cell of the row names somebody. Say whose it is at identities/questions, or mend the cell.',
  'row.two-people':
    'The cells of the row name two people. Mend the wrong one, or say whose it is at identities/questions.',
  'row.person-twice':
    'The same person, number or address stands in another row. Leave the one that holds, and send the file again.',
  'row.manager-not-known':
    'It is not certain who the manager is. Mend the cell, or send the file again once they are known.',
  'row.has-left':
    'The directory says that they left, or a human said that this is no person’s. Take the row out, or restore the account.',
  'row.said-before':
    'This file was looked at before, and whoever the row is about is not known any more or may have been erased since. It is not taken again; a new export that says it is.',
  'row.was-erased':
    'Whoever this was was erased, and it is not certain whose it was on that day. Nothing of the row is kept. Nothing is to be done.',
  'row.no-course': 'Nothing says which course this was. Give its id or its title.',
  'row.no-completed-day': 'The row says how it ended and not when. Enter the day of completion.',
  'row.day-or-month':
    'Nobody can tell day and month apart. Say in the entry which comes first (slashes: day-first or month-first), or write it as 2026-03-31.',
  'row.unknown-result':
    'Nobody can tell what this result means. Write completed, passed, failed or in progress, or leave the column out of the entry.',
  'row.bad-score':
    'This is no score between nothing and all. Write it as 85%, as 17/20, or as a number up to scoreOutOf of the entry.',
  'row.too-old': 'This was so long ago that nothing is learned of it any more. Nothing is to be done.',
  'row.course-left-out':
    'A human said that this course is about no skill (skills of the entry). Nothing is to be done.',
  'row.not-completed-yet':
    'They are still at it, or it says neither a day nor a result. A later export says when it is done.',
  'row.day-ahead': 'The day lies ahead. Mend it, or send the file again after it.',
  'row.course-waits':
    'Nobody said yet which skill this course is about. Enter it under skills in the entry, with none for a course about no skill, then send the file again. The answer proposes one under courses, where the title names a skill.',
  'row.unknown-skill':
    'No skill of the taxonomy is called so, or several are. Mend the cell or the register skill, then send the file again.',
  'row.waits-for-whom':
    'Nobody is known by this at that time. Say whose it is at identities/questions, or wait until the directory names them: within 30 days the row counts then by itself.',
  'row.waits-unclear-whom':
    'It is not certain whose this was on that day: it changed hands. Say whose it was at identities/questions: within 30 days the row counts then by itself.',
  'column.missing': 'The file has no column of this name. Mend the entry of the register, or the export.',
  'column.twice': 'The column stands there twice, or is two fields. Mend the entry or the export.',
  'column.nobody-found':
    'No column says whom a row is about. Name employeeId, mail, upn or objectId in the entry.',
  'column.no-title': 'No column is the title. Name it in the entry.',
  'column.who-twice':
    'A second column says whom a row is about, and the two may disagree. Leave one of employeeId, mail, upn and objectId in the entry: the one that only HR can change.',
  'column.no-course':
    'No column says which course a row is about. Name courseId or courseTitle in the entry.',
  'column.no-day': 'No column says when it was completed. Name completedAt in the entry.',
  'dropped-file.taken': 'Every row that is certain counts.',
  'dropped-file.being-taken':
    'It is being taken in. The next runs, a quarter of an hour apart, take the rest.',
  'dropped-file.unconfirmed':
    'Nobody confirmed which column is which. Mend entry {id} of the register people-file and save it with standing confirmed: the file is taken in within the hour.',
  'dropped-file.misfit':
    'The columns are not those of entry {id} of the register people-file. Mend the entry, and the file is taken in within the hour; or export it again. Where another entry reads such files, leave it under that name.',
  'dropped-file.held-back':
    'A fifth of the rows or more are refused, so nothing of it was taken in. Mend what is named and leave the file again; where it is right so, send it to POST people-files/{id}.',
  'dropped-file.older':
    'A later export of this name was taken in before ({why}), so this one was not. Where it holds something else, leave it under another name; where it is what counts now, save it anew; else take it away.',
  'dropped-file.overtaken':
    'A later export of this name was taken in ({why}), so the rows of this one that wait are looked at no more. Where both are parts of one export, leave each under a name of its own that differs by more than a number; else take this one away.',
  'dropped-file.no-table': 'Only .csv and .xlsx are read. Export it so, or take it away.',
  'dropped-file.in-a-folder': 'Only what lies in the folder itself is read. Move it there, or take it away.',
  'dropped-file.too-large': 'It has more than {megabytes} MB, so it was not read. Export it in parts.',
  'dropped-file.unreadable': '{why} Export it again, or take it away.',
} as const;
