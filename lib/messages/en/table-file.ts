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
  'row.not-attended': 'They did not come, so nothing was learned there. Nothing is to be done.',
  'row.not-completed-yet':
    'They are still at it, or it says neither a day nor a result. A later export says when it is done.',
  'row.day-ahead': 'The day lies ahead. Mend it, or send the file again after it.',
  'row.course-waits':
    'Nobody said yet which skill this course is about. Enter it under skills in the entry, with none for a course about no skill, then send the file again. The answer proposes one under courses, where the title names a skill.',
  'row.unknown-skill':
    'No skill of the taxonomy is called so, or several are. Mend the cell or the register skill, then send the file again.',
  'row.waits-for-whom':
    'Nobody is known by this at that time. Where that was before the directory was first read, vouch that nothing was given twice (notReusedSince of the policy); else say whose it is at identities/questions, or wait until the directory names them: within 30 days the row counts then by itself.',
  'row.waits-unclear-whom':
    'It is not certain whose this was on that day: it changed hands. Say whose it was at identities/questions: within 30 days the row counts then by itself.',
  'row.no-trend': 'Nothing says what the trend is. Enter it in a few words.',
  'row.no-skill-words': 'No skill is named. Enter one or more, with semicolons between them.',
  'row.no-trend-source': 'Nothing says who says so. Enter the source.',
  'row.trend-too-old': 'This was said more than two years ago. Take the row out, or give a newer source.',
  'row.no-survey-day': 'Nothing says when this was answered. Give the day, or take the row out.',
  'row.no-group':
    'Nothing says which group this is about. Fill the cell, or name a whole in the entry, in which such a row counts alone.',
  'row.no-answer': 'No item of the entry is answered here. Nothing is to be done.',
  'row.bad-answer':
    'This is no answer on the scale of the item. Mend low and high of the item in the entry, take the item out of it, or mend the cell.',
  'row.bad-count': 'This is no number of answers. Write it as a whole number above nothing.',
  'row.bad-mean':
    'This is no mean on the scale of the item. Mend low and high of the item in the entry, or the cell.',
  'row.said-twice':
    'Another row says the same group, question and day. Leave the one that holds, and send the file again.',
  'row.survey-too-old': 'This was so long ago that it is not taken in any more. Nothing is to be done.',
  'row.group-left-out':
    'A human said that this group is left out (groups of the entry). Nothing is to be done.',
  'row.too-few-answers':
    'Fewer answers are counted than a smallest group gives, so nothing is told of them. Where the entry names a whole, they count in it as soon as enough of them are outside of the groups that are told of.',
  'row.told-otherwise':
    'Answers of the same days were told before, gathered for another length of time (every of the entry was changed since), and the one less the other may be the answer of one person. Set every back; or read the survey by a new entry, with another fileId and under other names of questions, from the next week or month on.',
  'row.fuller-told':
    'More answers of its week or month were told before than this file holds, so this row is not told. If it is a late answer, send the whole week or month again with it.',
  'row.group-waits':
    'Nobody said yet which group this is. Enter it under groups in the entry, with none for a group that is left out, then send the file again. The answer lists under groups what enough rows say.',
  'row.item-waits':
    'Nobody said yet which question this is. Enter it under items in the entry, then send the file again. The answer lists under items what enough rows say.',
  'row.others-wait':
    'It counts in the whole, which is told once every group of its time is named in the entry. Name the others, then send the file again.',
  'row.period-open':
    'Its week or month is not over, and what is told of one is told once. Send an export made after it.',
  'column.no-item':
    'No column is an item of the survey. Name the columns of answers under items in the entry.',
  'column.no-survey-day': 'No column says when it was answered. Name day in the entry.',
  'column.no-group-column':
    'No column says which group answered. Ask for the department in the survey, or export with it, and name group in the entry.',
  'column.no-answers-each':
    'Responses are gathered by month, and nothing says how often one person may answer in one. Enter answersEach in the entry: 1 where the survey is asked once a month, 5 where each week.',
  'column.no-sums':
    'A row that is about a group needs question, answers (how many) and score (their mean). Name all three in the entry.',
  'survey.left-out.too-few': 'Fewer than {least} answers are counted.',
  'survey.left-out.tells-the-rest':
    'Without the groups that are told of, fewer than {least} answers would be left of the whole.',
  'survey.left-out.others-wait':
    'A group of {least} answers or more of the same time is not named in the entry yet.',
  'survey.left-out.told-otherwise':
    'Answers of the same days were told before, gathered for another length of time; the one less the other may be fewer than {least}.',
  'column.passed-over': 'No field is read from this column: it is passed over and not kept.',
  'column.last-day-passed-over':
    'This seems to be a last day. It is passed over: nobody leaves by a file, and the directory says who left.',
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
