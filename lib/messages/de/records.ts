import type { SameMessages } from '../message.ts';
import type { records as source } from '../en/records.ts';

/**/
export const records: SameMessages<typeof source> = {
  'record.verb':
    '{kind, select, offered {bekam zugewiesen} completed {hat abgeschlossen} practised {hat geübt} released {hat die Stufe freigegeben von} other {hat getan}}',
  'record.no-identifier': 'das Verzeichnis kennt diese Person unter keinem {kind}',
  'record.no-directory': 'das Verzeichnis wird nicht gelesen, und das System kennt Menschen unter {kind}',
  'record.worked-out':
    'eine Tabelle würde {kind} dieser Person als Formel ausrechnen, deshalb steht es in keiner Datei',
  'record.directory-failed': 'das Verzeichnis hat nicht geantwortet, wer die Person ist',
  'record.no-folder': 'Der Ordner, den RECORD_FILES_FOLDER nennt, wurde nicht gefunden.',
  'record.file-refused':
    '{status, select, 401 {SharePoint kennt die App nicht} 403 {Die Website des Ordners lässt die App nicht schreiben: IT führt site-grant aus} 404 {Den Ordner, den RECORD_FILES_FOLDER nennt, gibt es nicht} 409 {Etwas mit diesem Namen steht im Ordner und lässt sich nicht ersetzen} 412 {Jemand hat die Datei im selben Moment geändert} 423 {Jemand hat die Datei geöffnet oder ausgecheckt} 429 {SharePoint bittet um eine Pause} 503 {SharePoint bittet um eine Pause} 507 {Die Website des Ordners hat keinen Platz mehr} other {SharePoint hat die Datei nicht angenommen}} ({status}).',
  'problem.receiver.missing':
    'Einen Eintrag {receiverId} gibt es im Register receiver nicht: GET receivers nennt, welche es gibt.',
  'problem.difference.oneself':
    'Was jemand selbst abgeschlossen hat, übernimmt jemand anderes mit dieser Rolle; oder es lässt sich beim eigenen Angebot als fertig melden.',
  'problem.difference.stale':
    'Dieser Unterschied ist nicht mehr, wie er zu sehen war: die Unterschiede des Systems neu auflisten und danach entscheiden.',
  'problem.receiver.no-folder':
    'Dateien mit Datensätzen brauchen einen Ordner: IT nennt einen in RECORD_FILES_FOLDER, auf einer eigenen Website.',
  'problem.receiver.other-folder':
    'way.address ist nicht der Ordner, den IT in RECORD_FILES_FOLDER genannt hat: diesen als Adresse eintragen.',
  'problem.receiver.large-letters':
    'Die Id eines Systems, das Dateien liest, steht in kleinen Buchstaben: seine Dateien heißen danach, und für SharePoint sind große und kleine Buchstaben dasselbe.',
  'problem.receiver.folder-held':
    'Der Ordner gehört zum Eintrag {receiverId}, und wer ihn öffnet, liest jede Datei: er ist für ein System. Zuerst diesen Eintrag als off speichern und seine Dateien wegräumen lassen.',
};
