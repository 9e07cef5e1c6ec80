import type { SameMessages } from '../message.ts';
import type { hiringWords as source } from '../en/hiring.ts';

export const hiringWords: SameMessages<typeof source> = {
  'hiring.row.planned':
    '{skill}: Stufe {dayOne, number} am ersten Tag. Der Plan braucht es am {day}, bevor es hier jemand Neues gelernt haben könnte.',
  'hiring.row.not-known':
    '{skill}: am Ende Stufe {level, number}. Nichts, was hier gemessen wurde, sagt, ob es in neunzig Tagen gelernt wird; [du entscheidest|Sie entscheiden], ob es am ersten Tag da sein muss.',
  'hiring.row.day-one':
    '{skill}: Stufe {dayOne, number} am ersten Tag. Nichts, was hier gemessen wurde, zeigt, dass es in neunzig Tagen von darunter gelernt wird: {evidence}.',
  'hiring.row.learned-here':
    '{skill}: Stufe {dayOne, number} am ersten Tag, {level, number} nach neunzig Tagen: {evidence}.',
  'hiring.row.read':
    'für etwa {people, number} Personen ({role}), die bei Stufe {from, number} begannen, sagt die Messung nach {days, plural, one {# Tag} other {# Tagen}} vom {day}: {about, number} Stufen mehr als bei denen, die warteten ({low, number} bis {high, number})',
  'hiring.asks.last-time':
    'Wann hat die Arbeit zuletzt das verlangt: {skill}? Worum ging es, was war der eigene Anteil daran, und was ist daraus geworden?',
  'hiring.asks.what-would-you-do': '{situation} Was wäre hier zuerst zu tun, und warum?',
  'hiring.anchor.1':
    'Erzählt von anderen oder davon, was man tun sollte; im eigenen Tun war nichts davon zu sehen.',
  'hiring.anchor.2': 'Tat es, als es verlangt wurde, und kann nicht sagen, wozu.',
  'hiring.anchor.3': 'Tat es von sich aus, sagt warum und was daraus geworden ist.',
  'hiring.anchor.4':
    'Tat es, wo es schwer war, sagt, was daraus geworden ist, und was heute anders zu machen wäre.',
  'hiring.how':
    '[Fragt|Fragen Sie] alle dasselbe, in dieser Reihenfolge. Wer mitfragt, notiert das Gesagte und bewertet jede Zeile allein, vor dem Gespräch darüber. Von Bewerbungen wird hier nichts aufgenommen oder aufbewahrt, nichts wird zusammengezählt, und niemand wird gereiht. Die Entscheidung ist [eure|Ihre].',
  'hiring.path':
    'Woche {from, number}{until, plural, =1 {} other { bis #}}: {skill}. {open, plural, =0 {Dafür ist noch nichts veröffentlicht; es lässt sich anfragen} other {Zum Anfangen: {titles}}}.',
  'problem.hiring.no-choice':
    'Die Planung hat in der Rolle {roleId} für nichts, das {choiceId} heißt, Einstellungen gewählt. GET requisitions nennt unter planned, wofür sie es tat.',
  'hiring.expected':
    '{skill}: {low, number} bis {high, number} Stufen sollten hier in neunzig Tagen gelernt werden. {comparing, select, later {Noch nicht bekannt: Verglichen wird, wenn jemand begonnen hat und die neunzig Tage um sind, mit dem, was dann in der Rolle gemessen ist} now {Noch nicht bekannt: Nichts, was in der Rolle gemessen wurde, blickt allein auf die neunzig Tage zurück. Gesucht wird jeden Monat, bis ein Jahr nach dem ersten Tag} other {Nicht bekannt: Binnen eines Jahres wurde in der Rolle nichts gemessen, was es sagt}}.',
  'hiring.expected.read':
    '{skill}: {low, number} bis {high, number} Stufen sollten hier in neunzig Tagen gelernt werden. Seitdem in der Rolle bei etwa {people, number} gemessen: {about, number}. Bei so wenigen waren {from, number} bis {until, number} zu erwarten{within, select, yes {, das Gesagte kann also stimmen} other {, das ist also nicht, was gesagt war}}.',
  'hiring.expected.came':
    '{skill}: {low, number} bis {high, number} Stufen sollten hier in neunzig Tagen gelernt werden; seitdem gemessen: {about, number}{within, select, yes {, wie gesagt} other {, anders als gesagt}}.',
  'chat.requisitions': 'Stellen, die ich besetze',
  'chat.requisitions.words': 'stelle, stellen, einstellen, besetzen, bewerbung, vorstellungsgespräch',
  'chat.requisitions.none': 'Keine offene Stelle nennt [dich|Sie] als die Person, die sie besetzt.',
  'chat.requisition':
    '{people, plural, one {# Person} other {# Personen}} ab {day}, {standing, select, open {offen} filled {besetzt} other {zurückgezogen}}',
  'chat.requisition.open': 'Anforderung lesen',
  'chat.requisition.title':
    '{role}: {side, select, skills {was verlangt wird} interview {das Gespräch} other {die ersten neunzig Tage}}',
  'chat.requisition.side':
    '{side, select, skills {Was verlangt wird} interview {Das Gespräch} other {Die ersten neunzig Tage}}',
  'chat.requisition.nothing':
    '{side, select, skills {Die Rolle verlangt noch nichts: Sie braucht ein Profil.} interview {Es gibt nichts zu fragen.} other {Nichts, was hier gemessen wurde, sagt, was in neunzig Tagen gelernt wird.}}',
  'chat.data.requisitions':
    '{count, plural, one {# Stelle, die [du besetzt|Sie besetzen]} other {# Stellen, die [du besetzt|Sie besetzen]}}.',
  'problem.hiring.no-role':
    'Die Rolle {roleId} hat kein Profil, deshalb sagt nichts, was eine Stelle verlangt. Eines im Register role-profile speichern, dann noch einmal eröffnen.',
  'problem.hiring.missing':
    'Hier gibt es keine Stelle {requisitionId}, die [du lesen darfst|Sie lesen dürfen].',
  'problem.hiring.by-door':
    'Eine Stelle hält fest, was bei ihrer Eröffnung gesagt wurde, deshalb liest und schreibt sie niemand von Hand. Lesen mit GET requisitions, eröffnen mit POST requisitions; mit POST requisitions/…/close sagen, was daraus wurde.',
};
