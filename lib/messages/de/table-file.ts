import type { SameMessages } from '../message.ts';
import type { tableFile as source } from '../en/table-file.ts';

/**/
export const tableFile: SameMessages<typeof source> = {
  'row.unreadable':
    'Die Zeile hat mehr oder weniger Zellen als Überschriften, oder ein Anführungszeichen darin oder davor ist nicht geschlossen. Neu exportieren, jede Zelle mit dem Trennzeichen in Anführungszeichen.',
  'row.over-several-lines':
    'Eine Zelle geht über mehrere Zeilen, oder ein Anführungszeichen ist nicht geschlossen. Die Zeilenumbrüche aus den Zellen nehmen und neu exportieren.',
  'row.blank': 'Die Zeile ist in jeder Spalte leer, die gelesen wird. Sie herausnehmen.',
  'row.no-identifier':
    'Nichts sagt, um wen es in der Zeile geht. Personalnummer, Mailadresse, Anmeldenamen oder Objekt-Id angeben.',
  'row.bad-object-id': 'Das ist keine Objekt-Id von Entra. Sie aus dem Verzeichnis kopieren.',
  'row.bad-mail': 'Das ist keine Mailadresse. Sie berichtigen oder leer lassen.',
  'row.bad-upn': 'Das ist kein Anmeldename der Form name@domain. Ihn berichtigen oder leer lassen.',
  'row.bad-manager-mail': 'Das ist keine Mailadresse. Sie berichtigen oder leer lassen.',
  'row.no-title': 'Ohne Stellenbezeichnung kennt niemand die Rolle. Sie eintragen.',
  'row.formula': 'Die Zelle beginnt wie eine Formel. Werte exportieren und das Zeichen am Anfang wegnehmen.',
  'row.hidden-characters': 'Die Zelle enthält Zeichen, die niemand sieht. Sie neu tippen.',
  'row.too-long': 'Die Zelle ist länger, als gelesen wird. Sie kürzen.',
  'row.bad-day': 'Das ist kein Tag. Als 2026-03-31 schreiben.',
  'row.ambiguous-day': 'Tag und Monat lassen sich nicht auseinanderhalten. Als 2026-03-31 schreiben.',
  'row.outside-pilot':
    'Wer gemeint ist, gehört zu keiner Gruppe der Erprobung, deshalb wird nichts davon aufbewahrt. Nichts ist zu tun.',
  'row.title-left-out':
    'Ein Mensch hat gesagt, dass nicht aufgenommen wird, wer diese Stellenbezeichnung trägt (Register job-title). Nichts ist zu tun.',
  'row.title-waits':
    'Noch hat niemand bestätigt, für welche Rolle diese Stellenbezeichnung steht. Im Register job-title bestätigen, dann die Datei noch einmal senden.',
  'row.first-day-ahead':
    'Der erste Tag liegt in der Zukunft. Der erste Durchlauf danach nimmt die Zeile auf.',
  'row.nobody-known':
    'Darunter ist niemand bekannt. Warten, bis das Verzeichnis die Person nennt, oder unter identities/questions sagen, wem es gehört; dann die Datei noch einmal senden.',
  'row.unclear-who':
    'Wem das jetzt gehört, ist nicht sicher: es gehörte jemand anderem oder niemandem, während eine andere Zelle der Zeile jemanden nennt. Unter identities/questions sagen, wem es gehört, oder die Zelle berichtigen.',
  'row.two-people':
    'Die Zellen der Zeile nennen zwei Menschen. Die falsche berichtigen, oder unter identities/questions sagen, wem es gehört.',
  'row.person-twice':
    'Dieselbe Person, Nummer oder Adresse steht in einer anderen Zeile. Die stehen lassen, die gilt, und die Datei noch einmal senden.',
  'row.manager-not-known':
    'Wer die Führungskraft ist, ist nicht sicher. Die Zelle berichtigen, oder die Datei noch einmal senden, sobald sie bekannt ist.',
  'row.has-left':
    'Das Verzeichnis sagt, dass die Person ausgeschieden ist, oder ein Mensch hat gesagt, dass das niemandem gehört. Die Zeile herausnehmen oder das Konto wiederherstellen.',
  'row.said-before':
    'Diese Datei wurde schon angesehen, und wer in der Zeile gemeint ist, ist nicht mehr bekannt oder wurde seither vielleicht gelöscht. Sie wird nicht noch einmal aufgenommen; ein neuer Export, der es sagt, schon.',
  'row.was-erased':
    'Wer das war, wurde gelöscht, und wem es an jenem Tag gehörte, ist nicht sicher. Nichts aus der Zeile wird aufbewahrt. Nichts ist zu tun.',
  'row.no-course': 'Nichts sagt, welcher Kurs das war. Seine Id oder seinen Titel angeben.',
  'row.no-completed-day':
    'Die Zeile sagt, wie es endete, und nicht, wann. Den Tag des Abschlusses eintragen.',
  'row.day-or-month':
    'Tag und Monat lassen sich nicht auseinanderhalten. Im Eintrag sagen, was zuerst kommt (slashes: day-first oder month-first), oder als 2026-03-31 schreiben.',
  'row.unknown-result':
    'Was dieses Ergebnis bedeutet, lässt sich nicht sagen. completed, passed, failed oder in progress schreiben, oder die Spalte aus dem Eintrag nehmen.',
  'row.bad-score':
    'Das ist kein Punktwert zwischen nichts und allem. Als 85%, als 17/20 oder als Zahl bis scoreOutOf des Eintrags schreiben.',
  'row.too-old': 'Das ist so lange her, dass nichts mehr daraus gelernt wird. Nichts ist zu tun.',
  'row.course-left-out':
    'Ein Mensch hat gesagt, dass dieser Kurs von keinem Können handelt (skills des Eintrags). Nichts ist zu tun.',
  'row.not-attended': 'Die Person kam nicht, also wurde dort nichts gelernt. Nichts ist zu tun.',
  'row.not-completed-yet':
    'Es läuft noch, oder es steht weder ein Tag noch ein Ergebnis da. Ein späterer Export sagt, wann es fertig ist.',
  'row.day-ahead': 'Der Tag liegt in der Zukunft. Ihn berichtigen, oder die Datei danach noch einmal senden.',
  'row.course-waits':
    'Noch hat niemand gesagt, von welchem Können dieser Kurs handelt. Im Eintrag unter skills angeben, mit none für einen Kurs, der von keinem handelt, dann die Datei noch einmal senden. Die Antwort schlägt unter courses eines vor, wo der Titel ein Können nennt.',
  'row.unknown-skill':
    'Kein Können der Taxonomie heißt so, oder mehrere heißen so. Die Zelle oder das Register skill berichtigen, dann die Datei noch einmal senden.',
  'row.waits-for-whom':
    'Zu dieser Zeit ist darunter niemand bekannt. War das, bevor das Verzeichnis zum ersten Mal gelesen wurde, dafür einstehen, dass nichts zweimal vergeben wurde (notReusedSince der Regeln); sonst unter identities/questions sagen, wem es gehört, oder warten, bis das Verzeichnis die Person nennt: binnen 30 Tagen zählt die Zeile dann von selbst.',
  'row.waits-unclear-whom':
    'Wem das an jenem Tag gehörte, ist nicht sicher: es hat den Besitzer gewechselt. Unter identities/questions sagen, wem es gehörte: binnen 30 Tagen zählt die Zeile dann von selbst.',
  'row.no-trend': 'Nichts sagt, was der Trend ist. Ihn in wenigen Worten eintragen.',
  'row.no-skill-words':
    'Es ist kein Können genannt. Eines oder mehrere eintragen, mit Semikolons dazwischen.',
  'row.no-trend-source': 'Nichts sagt, wer das sagt. Die Quelle eintragen.',
  'row.trend-too-old':
    'Das wurde vor mehr als zwei Jahren gesagt. Die Zeile herausnehmen oder eine neuere Quelle nennen.',
  'row.no-survey-day':
    'Nichts sagt, wann das beantwortet wurde. Den Tag angeben oder die Zeile herausnehmen.',
  'row.no-group':
    'Nichts sagt, um welche Gruppe es geht. Die Zelle füllen, oder im Eintrag ein Ganzes nennen, in dem allein eine solche Zeile zählt.',
  'row.no-answer': 'Keine Frage des Eintrags ist hier beantwortet. Nichts ist zu tun.',
  'row.bad-answer':
    'Das ist keine Antwort auf der Skala der Frage. low und high der Frage im Eintrag berichtigen, die Frage herausnehmen oder die Zelle berichtigen.',
  'row.bad-count': 'Das ist keine Zahl von Antworten. Als ganze Zahl über null schreiben.',
  'row.bad-mean':
    'Das ist kein Mittelwert auf der Skala der Frage. low und high der Frage im Eintrag berichtigen, oder die Zelle.',
  'row.said-twice':
    'Eine andere Zeile nennt dieselbe Gruppe, Frage und denselben Tag. Die stehen lassen, die gilt, und die Datei noch einmal senden.',
  'row.survey-too-old': 'Das ist so lange her, dass es nicht mehr aufgenommen wird. Nichts ist zu tun.',
  'row.group-left-out':
    'Ein Mensch hat gesagt, dass diese Gruppe wegbleibt (groups des Eintrags). Nichts ist zu tun.',
  'row.too-few-answers':
    'Es zählen weniger Antworten, als eine kleinste Gruppe gibt, deshalb wird nichts davon gesagt. Nennt der Eintrag ein Ganzes, zählen sie darin, sobald genug von ihnen außerhalb der Gruppen liegen, von denen etwas gesagt wird.',
  'row.told-otherwise':
    'Von Antworten derselben Tage wurde schon etwas gesagt, über einen anderen Zeitraum gesammelt (every des Eintrags wurde seither geändert), und das eine ohne das andere könnte die Antwort einer Person sein. every zurücksetzen; oder die Umfrage nach einem neuen Eintrag lesen, mit anderer fileId und anderen Namen der Fragen, ab der nächsten Woche oder dem nächsten Monat.',
  'row.fuller-told':
    'Von mehr Antworten dieser Woche oder dieses Monats wurde schon etwas gesagt, als diese Datei enthält, deshalb zählt diese Zeile nicht. Ist es eine späte Antwort, die ganze Woche oder den ganzen Monat mit ihr noch einmal senden.',
  'row.group-waits':
    'Noch hat niemand gesagt, welche Gruppe das ist. Im Eintrag unter groups angeben, mit none für eine Gruppe, die wegbleibt, dann die Datei noch einmal senden. Die Antwort nennt unter groups, was genug Zeilen sagen.',
  'row.item-waits':
    'Noch hat niemand gesagt, welche Frage das ist. Im Eintrag unter items angeben, dann die Datei noch einmal senden. Die Antwort nennt unter items, was genug Zeilen sagen.',
  'row.others-wait':
    'Sie zählt im Ganzen, von dem etwas gesagt wird, sobald jede Gruppe dieser Zeit im Eintrag steht. Die anderen nennen, dann die Datei noch einmal senden.',
  'row.period-open':
    'Ihre Woche oder ihr Monat ist nicht vorbei, und was davon gesagt wird, wird einmal gesagt. Einen Export senden, der danach entstand.',
  'column.no-item':
    'Keine Spalte ist eine Frage der Umfrage. Die Spalten der Antworten im Eintrag unter items nennen.',
  'column.no-survey-day': 'Keine Spalte sagt, wann geantwortet wurde. Im Eintrag day nennen.',
  'column.no-group-column':
    'Keine Spalte sagt, welche Gruppe geantwortet hat. In der Umfrage nach der Abteilung fragen oder sie mit exportieren, und im Eintrag group nennen.',
  'column.no-answers-each':
    'Antworten werden nach Monaten gesammelt, und nichts sagt, wie oft eine Person in einem antworten kann. Im Eintrag answersEach angeben: 1, wenn die Umfrage einmal im Monat kommt, 5, wenn jede Woche.',
  'column.no-sums':
    'Eine Zeile über eine Gruppe braucht question, answers (wie viele) und score (deren Mittel). Alle drei im Eintrag nennen.',
  'survey.left-out.too-few': 'Es zählen weniger als {least} Antworten.',
  'survey.left-out.tells-the-rest':
    'Ohne die Gruppen, von denen etwas gesagt wird, blieben vom Ganzen weniger als {least} Antworten.',
  'survey.left-out.others-wait':
    'Eine Gruppe derselben Zeit mit {least} oder mehr Antworten steht noch nicht im Eintrag.',
  'survey.left-out.told-otherwise':
    'Von Antworten derselben Tage wurde schon etwas gesagt, über einen anderen Zeitraum gesammelt; das eine ohne das andere könnten weniger als {least} sein.',
  'column.passed-over': 'Aus dieser Spalte wird kein Feld gelesen: sie wird übergangen und nicht aufbewahrt.',
  'column.last-day-passed-over':
    'Das scheint ein letzter Tag zu sein. Die Spalte wird übergangen: durch eine Datei scheidet niemand aus, und wer ausgeschieden ist, sagt das Verzeichnis.',
  'column.missing':
    'Die Datei hat keine Spalte dieses Namens. Den Eintrag des Registers berichtigen, oder den Export.',
  'column.twice':
    'Die Spalte steht zweimal da, oder sie ist zwei Felder. Den Eintrag oder den Export berichtigen.',
  'column.nobody-found':
    'Keine Spalte sagt, um wen es in einer Zeile geht. Im Eintrag employeeId, mail, upn oder objectId nennen.',
  'column.no-title': 'Keine Spalte ist die Stellenbezeichnung. Sie im Eintrag nennen.',
  'column.who-twice':
    'Eine zweite Spalte sagt, um wen es in einer Zeile geht, und die beiden können sich widersprechen. Im Eintrag eines von employeeId, mail, upn und objectId lassen: das, was nur die Personalabteilung ändern kann.',
  'column.no-course':
    'Keine Spalte sagt, um welchen Kurs es in einer Zeile geht. Im Eintrag courseId oder courseTitle nennen.',
  'column.no-day': 'Keine Spalte sagt, wann es abgeschlossen wurde. Im Eintrag completedAt nennen.',
  'dropped-file.taken': 'Jede Zeile zählt, die sicher ist.',
  'dropped-file.being-taken':
    'Sie wird gerade aufgenommen. Die nächsten Durchläufe, je eine Viertelstunde später, nehmen den Rest.',
  'dropped-file.unconfirmed':
    'Niemand hat bestätigt, welche Spalte was ist. Den Eintrag {id} des Registers people-file berichtigen und mit standing confirmed speichern: binnen einer Stunde ist die Datei aufgenommen.',
  'dropped-file.misfit':
    'Die Spalten sind nicht die des Eintrags {id} im Register people-file. Den Eintrag berichtigen, und binnen einer Stunde ist die Datei aufgenommen; oder neu exportieren. Wo ein anderer Eintrag solche Dateien liest, sie unter dessen Namen ablegen.',
  'dropped-file.held-back':
    'Ein Fünftel der Zeilen oder mehr wird abgelehnt, deshalb wurde nichts aufgenommen. Berichtigen, was genannt ist, und die Datei noch einmal ablegen; ist es so richtig, sie an POST people-files/{id} senden.',
  'dropped-file.older':
    'Ein späterer Export dieses Namens wurde schon aufgenommen ({why}), dieser deshalb nicht. Enthält er etwas anderes, ihn unter einem anderen Namen ablegen; ist er der gültige, ihn neu speichern; sonst ihn wegnehmen.',
  'dropped-file.overtaken':
    'Ein späterer Export dieses Namens wurde aufgenommen ({why}), deshalb werden wartende Zeilen aus diesem nicht mehr angesehen. Sind beide Teile eines Exports, jeden unter einem eigenen Namen ablegen, der sich um mehr als eine Nummer unterscheidet; sonst diesen wegnehmen.',
  'dropped-file.no-table': 'Nur .csv und .xlsx werden gelesen. So exportieren, oder wegnehmen.',
  'dropped-file.in-a-folder':
    'Gelesen wird nur, was im Ordner selbst liegt. Dorthin verschieben, oder wegnehmen.',
  'dropped-file.too-large':
    'Sie hat mehr als {megabytes} MB, deshalb wurde sie nicht gelesen. In Teilen exportieren.',
  'dropped-file.unreadable': '{why} Neu exportieren, oder wegnehmen.',
};
