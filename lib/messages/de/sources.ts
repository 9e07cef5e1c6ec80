import type { SameMessages } from '../message.ts';
import type { sources as source } from '../en/sources.ts';

/**/
export const sources: SameMessages<typeof source> = {
  'unread.file': '{file} {why}',
  'unread.too-large': 'ist größer als {megabytes} MB',
  'unread.not-whole': 'kam nicht vollständig an',
  'unread.not-allowed': 'darf hier nicht gelesen werden (403)',
  'unread.moved': 'wurde beim Lesen umbenannt, verschoben oder gelöscht (404)',
  'unread.locked': 'ist von jemandem gesperrt (423)',
  'unread.answered': 'wurde mit {status} beantwortet',
  'unread.kind': 'ist von einer Art, die nicht gelesen wird',
  'unread.over': 'gilt nicht mehr',
  'unread.others':
    '{count, plural, one {# weitere Datei wird} other {# weitere Dateien werden}} nicht gelesen, denn {files, plural, one {# Datei} other {# Dateien}} und {megabytes, number} MB sind das Höchste: {names}{more, plural, =0 {} other { und # weitere}}',

  'unread.folder': 'der Ordner {folder}',
  'unread.whole-folder': 'der Ordner',
  'unread.folder.too-deep': '{which} liegt zu tief, um hineinzusehen',
  'unread.folder.too-many':
    '{which} enthält mehr Ordner, als angesehen werden ({most, number}): {left, plural, one {# bleibt} other {# bleiben}} übrig',
  'unread.folder.too-full':
    '{which} enthält mehr Dateien und Ordner, als aufgelistet werden ({most, number}): wegräumen, was niemand zitiert',
  'unread.folder.not-listed': '{which} ließ sich nicht auflisten',
  'sharepoint.silent': 'SharePoint hat nicht geantwortet',
  'sharepoint.answered': 'SharePoint antwortete mit {status}',

  'unread.damaged': 'ist beschädigt',
  'unread.password': 'ist durch ein Passwort geschützt',
  'unread.app-lacks': 'lässt sich hier nicht lesen: ein Teil der App fehlt',
  'unread.too-slow': 'braucht zu lange zum Lesen',
  'unread.too-heavy': 'braucht zu viel Speicher zum Lesen',
  'unread.too-many-parts': 'enthält zu viele Teile',
  'unread.part-twice': 'enthält einen Teil zweimal',
  'unread.unpacks-too-far': 'ist entpackt größer, als gelesen wird',
  'unread.too-tight': 'ist so dicht gepackt, dass es für einen Angriff gehalten wird',
  'unread.too-much': 'enthält mehr Text, als gelesen wird',
  'unread.without-text': 'ist ohne Text',
  'unread.pictures': 'ist ohne Text: die Seiten sind Bilder',
  'unread.old-office':
    'ist eine ältere oder geschützte Office-Datei: als .docx oder .pptx ohne Passwort speichern',
  'unread.otherwise-named': 'ist nicht, was der Name sagt',
  'unread.archive': 'ist ein Archiv, und weder eine Word- noch eine PowerPoint-Datei',
  'unread.too-many-pages': 'hat mehr als {pages, number} Seiten',
  'unread.not-text': 'ist kein Text',
  'unread.part-missing': 'hat einen Teil nicht, den jede Datei dieser Art hat',
  'unread.document-type': 'erklärt einen Dokumenttyp, wie es keine Office-Datei tut',

  'unread.table': 'lässt sich nicht als Tabelle lesen',
  'unread.table.large': 'ist größer, als gelesen wird',
  'unread.table.damaged': 'ist beschädigt',
  'unread.table.macros': 'enthält Makros: als .xlsx oder CSV speichern',
  'unread.table.sheets': 'hat mehr als ein sichtbares Blatt oder keins: eines stehen lassen',
  'unread.table.without-sheet': 'hat kein Blatt',
  'unread.table.merged': 'hat verbundene Zellen: sie trennen',
  'unread.table.hidden-rows': 'hat Zeilen, die ein Filter verbirgt: den Filter wegnehmen',
  'unread.table.old-workbook':
    'ist eine ältere oder geschützte Arbeitsmappe: als .xlsx oder CSV ohne Passwort speichern',
  'unread.table.rows': 'hat mehr Zeilen, als auf einmal gelesen werden',
  'unread.table.empty': 'ist leer',
  'unread.table.columns': 'hat mehr Spalten, als gelesen werden',

  'unused.document': 'der Name {name} enthält {what}',
  'unused.course': 'der Titel {title} enthält {what}',
  'course.row': '{file} Zeile {line}: {fault}',
  'course.in-viva': 'Viva Learning {course}: {fault}',
  'course.provider-silent':
    'Die Kurse des Anbieters {provider} in Viva Learning fehlen: Microsoft Graph antwortete mit {status}. Der Betrieb prüft die Id in VIVA_OTHER_PROVIDERS.',
  'course.not-shown': 'Das Lernsystem zeigt den Kurs {course} nicht: {why}',
  'course.system-silent': 'Die Kurse des Lernsystems fehlen: {why}',
  'course.no-id': 'hat keine Id',
  'course.no-title': 'hat keinen Titel',
  'course.no-address': 'hat keine https-Adresse',
  'course.no-minutes': 'hat keine Zahl von Minuten',
  'course.none': 'ist kein Kurs',
  'course.no-column.title':
    '{file}: keine Spalte sagt, wie ein Kurs heißt, deshalb wird nichts davon gelesen. Eine title nennen.',
  'course.no-column.url':
    '{file}: keine Spalte enthält Adressen von Kursen, deshalb wird nichts davon gelesen. Eine url nennen.',

  'unsafe.link': 'einen Link',
  'unsafe.markup': 'Auszeichnungen',
  'unsafe.markdown-link': 'einen Markdown-Link',
  'unsafe.mention': 'eine Erwähnung',
  'unsafe.card': 'JSON einer Karte',
  'unsafe.our-words': 'Worte, die learning-os vorbehalten sind',
  'unsafe.unseen': 'ein Zeichen, das niemand sieht',
  'unsafe.look-alike': 'Buchstaben, die wie andere aussehen',
  'unsafe.sign': 'ein Zeichen, das in schlichter Prosa nicht vorkommt',
};
