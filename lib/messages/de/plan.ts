import type { SameMessages } from '../message.ts';
import type { planWords as source } from '../en/plan.ts';

/**/
export const planWords: SameMessages<typeof source> = {
  'plan.short':
    '{skill}, {role}: Gebraucht werden {needed, number} am {day}. Geschieht nichts, können es dann etwa {about, number} (mit 80 % Wahrscheinlichkeit {low, number} bis {high, number}), und das sind zu wenige{heads, select, policy {; erst wenige Monate sind gezählt, daher gilt für Kommen und Gehen die Richtlinie} other {}}.',
  'plan.open':
    '{skill}, {role}: Gebraucht werden {needed, number} am {day}. Geschieht nichts, können es dann etwa {about, number} (mit 80 % Wahrscheinlichkeit {low, number} bis {high, number}): Das können zu wenige sein{heads, select, policy {; erst wenige Monate sind gezählt, daher gilt für Kommen und Gehen die Richtlinie} other {}}.',
  'plan.enough':
    '{skill}, {role}: Gebraucht werden {needed, number} am {day}, und etwa {about, number} werden es können (mit 80 % Wahrscheinlichkeit {low, number} bis {high, number}){heads, select, policy {; erst wenige Monate sind gezählt, daher gilt für Kommen und Gehen die Richtlinie} other {}}.',
  'plan.unknown':
    '{skill}, {role}: Gebraucht werden {needed, number} am {day}. Wie viele es können werden, ist nicht bekannt: Zu wenige wurden eingeschätzt, oder die Gruppe ist zu klein.',
  'plan.way':
    '{way, select, build {Aufbauen} buy {Einstellen} borrow {Ausleihen} other {Automatisieren}}: {people, plural, =0 {niemand} one {# Person} other {# Personen}} für {cost, number} {currency}, in {days, plural, one {# Tag} other {# Tagen}} ({from, select, measured {hier gemessen} other {nach der Richtlinie}}){late, plural, =0 {, rechtzeitig} one {, # Tag zu spät} other {, # Tage zu spät}}. Risiko {risk, select, low {gering} medium {mittel} other {hoch}}, Verlässlichkeit {confidence, select, low {gering} medium {mittel} other {hoch}}; die Kosten sind die der Richtlinie.',
  'plan.chosen':
    'Gewählt am {on}: {way, select, build {aufbauen} buy {einstellen} borrow {ausleihen} other {automatisieren}}, {people, plural, one {# Person} other {# Personen}} für {cost, number} {currency} in {days, plural, one {# Tag} other {# Tagen}}. Damals ohne das vorhergesagt: {low, number} bis {high, number}.',
  'plan.came':
    'Was bis {day} daraus wurde: Etwa {able, number} können es, gebraucht wurden {needed, number}{hired, select, none {} other {; von {people, number}, die dafür eingestellt werden sollten, wurden es {hired}}}.',
  'plan.chosen.build':
    'Der Plan braucht bis {day} {needed, number} Personen; geschieht nichts, werden es etwa {about, number} können, und jemand hat gewählt, es aufzubauen',
  'plan-page.title': 'Was dem Plan fehlen wird',
  'plan-page.description':
    'Geschieht nichts, {short, plural, =0 {fehlt keine Fähigkeit} one {fehlt # Fähigkeit} other {fehlen # Fähigkeiten}} von {all, number}, die der Plan braucht',
  'plan-page.how':
    'Für jede Rolle und Fähigkeit, die ein bestätigter Auftrag, ein Projekt oder ein Punkt der Roadmap braucht: wie viele es können werden, wenn nichts geschieht, aus der Zahl derer, die die Rolle haben, und dem Anteil derer, die es können. Von weniger als {least, number} Personen wird nichts gesagt. Eine Fähigkeit gilt nur dann als zu knapp, wenn auch das obere Ende der Spanne zu wenig ist.',
  'plan-page.short': 'Was dem Plan Grenzen setzen wird',
  'plan-page.none': 'So sicher ist nichts zu knapp.',
  'plan-page.open': 'Was zu knapp sein kann',
  'plan-page.unknown': 'Was nicht bekannt ist',
  'plan-page.enough': 'Was reicht',
  'plan-page.named': '{role}: {skill}',
  'plan-page.for': 'Gebraucht für {titles}.',
  'plan-page.nearest': 'Am nächsten daran, gemessen an dem, was ihre eigene Rolle verlangt: {groups}.',
  'plan-page.beside': 'Was sonst bekannt ist, bevor [du wählst|Sie wählen]:',
  'plan-page.near': 'etwa {people, number} mit der Rolle {role}',
  'chat.plan': 'Was dem Plan fehlen wird',
  'chat.plan.words': 'plan, personalplanung, kapazität, engpass, engpässe',
  'chat.plan.none': 'Kein bestätigtes Vorhaben braucht etwas, das gemessen wird.',
  'chat.plan.chosen':
    'Gewählt: {way, select, build {aufbauen} buy {einstellen} borrow {ausleihen} other {automatisieren}}',
  'chat.plan.choose':
    '{way, select, build {Aufbauen: schulen} buy {Einstellen} borrow {Auf Zeit ausleihen} other {Automatisieren: ein Werkzeug}}',
  'chat.plan.taken': 'Übernommen',
  'chat.plan.taken.way':
    '{way, select, build {Aufbauen} buy {Einstellen} borrow {Ausleihen} other {Automatisieren}}: {people, plural, one {# Person} other {# Personen}} bis {day}. Es steht mit [deinem|Ihrem] Namen im Protokoll.',
  'chat.plan.taken.brief':
    'Die Beschreibung steht im Register plan-choice und wird mit dem verglichen, was daraus wird.',
  'chat.plan.taken.need': 'Dafür steht ein Bedarf; als Nächstes wird nach der Ursache gefragt.',
  'chat.undertakings': 'Meine Vorhaben',
  'chat.undertakings.words': 'vorhaben, projekt, projekte, auftrag, aufträge, roadmap',
  'chat.undertakings.none':
    'Kein Auftrag, kein Projekt und kein Punkt einer Roadmap nennt [dich|Sie] als verantwortlich.',
  'chat.undertakings.how': 'Der Plan rechnet mit denen, die [du bestätigst|Sie bestätigen].',
  'chat.undertaking':
    '{people, plural, one {# Person} other {# Personen}} ab {from}: {role}, {skill} auf Stufe {level, number}',
  'chat.undertaking.stands':
    '{standing, select, confirmed {Von [dir|Ihnen] bestätigt: Der Plan rechnet damit} withdrawn {Zurückgezogen: Der Plan rechnet nicht damit} other {[Dir|Ihnen] vorgeschlagen: Der Plan rechnet noch nicht damit}}',
  'chat.undertaking.says': '{said, select, confirmed {Bestätigen} other {Zurückziehen}}',
  'chat.undertaking.taken': 'Übernommen',
  'row.no-title-of-it':
    'Es steht nicht da, was es ist. [Gib|Geben Sie] dem Auftrag, dem Projekt oder dem Punkt einen Titel.',
  'row.unknown-kind':
    'Diese Art von Vorhaben gibt es nicht. [Schreib|Schreiben Sie] order, project oder roadmap.',
  'row.no-such-role':
    'Keine Rolle heißt so, oder mehrere tun es. [Schreib|Schreiben Sie] ihre Id oder ihren Titel.',
  'row.no-such-skill':
    'Keine Fähigkeit heißt so, oder mehrere tun es. [Schreib|Schreiben Sie] ihre Id oder ihre Bezeichnung.',
  'row.no-such-owner':
    'So ist niemand bekannt. [Gib|Geben Sie] die Objekt-Id oder die Mailadresse der Person an, die dafür verantwortlich ist.',
  'row.bad-target-level': 'Das ist keine Stufe. [Schreib|Schreiben Sie] eine Zahl von 0 bis 5.',
  'row.bad-people': 'Das ist keine Anzahl von Personen. [Schreib|Schreiben Sie], wie viele gebraucht werden.',
  'row.undertaking-twice':
    'Eine Zeile davor hat denselben Titel und verlangt dieselbe Fähigkeit derselben Rolle. [Lass|Lassen Sie] die stehen, die gilt, oder [gib|geben Sie] einer einen anderen Titel, und [sende|senden Sie] die Liste noch einmal.',
  'row.ends-before': 'Es endet, bevor es beginnt. [Berichtige|Berichtigen Sie] einen der beiden Tage.',
  'problem.undertakings.columns':
    'Keine Spalte gilt als {columns}. [Benenne|Benennen Sie] sie wie im Leitfaden, oder [nimm|nehmen Sie] eine von zweien heraus, die gleich heißen.',
  'problem.undertakings.rows':
    'Die Liste hat mehr als {most} Zeilen. [Schick|Schicken Sie] die, für die jemand verantwortlich ist.',
  'problem.undertaking.missing':
    'Für ein Vorhaben {undertakingId} [bist du|sind Sie] nicht verantwortlich. [Sieh|Sehen Sie] bei GET me/undertakings nach, oder [frag|fragen Sie] die Person, die die Liste geschickt hat.',
  'problem.undertaking.stale':
    'Das Vorhaben {undertakingId} lautet inzwischen anders. [Lies|Lesen Sie] es noch einmal und [antworte|antworten Sie] dann.',
  'problem.undertaking.not-own':
    'Das Vorhaben {undertakingId} zählt, sobald es die Person, die dafür verantwortlich ist, so bestätigt, wie es steht, in ihrer eigenen Liste. [Speichere|Speichern Sie] es als vorgeschlagen und [lass|lassen Sie] sie antworten.',
  'problem.plan.missing':
    'Dem Plan fehlt nichts an {skillId} in {roleId}, wofür ein Weg zu wählen wäre. [Sieh|Sehen Sie] bei GET plan nach.',
  'problem.plan.stale':
    'Für {skillId} in {roleId} hat inzwischen jemand gewählt. [Lies|Lesen Sie] den Plan noch einmal.',
  'problem.plan.no-department':
    'In einer Abteilung mit dem Namen {department} wurde niemand gezählt. [Schreib|Schreiben Sie] sie so, wie das Verzeichnis oder die Personalabteilung sie schreibt; gezählt wird am Ersten jedes Monats.',
  'problem.plan.no-line':
    'Keine Zeile der Strategie verlangt {skillId} von {roleId} am {day}, daher wird dafür nichts aufgebaut. [Nimm|Nehmen Sie] es in die Strategie auf, oder [wähle|wählen Sie] einen anderen Weg.',
  'problem.plan.rests':
    'Der Bedarf an {skillId} in {roleId} wurde vor einiger Zeit beantwortet und ruht bis {day}. [Bau|Bauen Sie] es ab dann auf, oder [wähle|wählen Sie] einen anderen Weg.',
  'problem.plan.by-door':
    'Was für den Plan gewählt wurde, steht mit dem, was damals vorhergesagt war, und wird nicht von Hand geschrieben. [Wähle|Wählen Sie] bei der Tür plan-choose.',
};
