import type { SameMessages } from '../message.ts';
import type { people as source } from '../en/people.ts';

/** The German of `en/people.ts`. */
export const people: SameMessages<typeof source> = {
  'notice.topic': 'Lernen für [dich|Sie]',
  'notice.planned': 'Für [deine|Ihre] Rolle geplant (von KI entworfen); eine Einladung folgt: „{title}“',
  'notice.by-hand':
    'Für [deine|Ihre] Rolle geplant (von KI entworfen); wer es leitet, lädt [dich|Sie] ein: „{title}“',
  'notice.drafted': 'Für [deine|Ihre] Rolle (von KI entworfen): „{title}“',
  'notice.programme':
    'Für [deine|Ihre] Rolle (von KI entworfen), ein Programm in {of, plural, one {# Modul} other {# Modulen}}; das erste ist da: „{title}“',
  'notice.module':
    'Modul {number, number} von {of, number} ist da, wenn [du|Sie] Zeit [hast|haben]: „{title}“',
  'notice.module.waits':
    'Modul {number, number} von {of, number} wartet auf [dich|Sie]; daran wird nicht noch einmal erinnert: „{title}“',
  'notice.plan-shared':
    'Jemand aus [deinem|Ihrem] Team hat mit [dir|Ihnen] geteilt, was bei der Arbeit geschehen soll',
  'notice.reused': 'Für [deine|Ihre] Rolle: „{title}“',
  'notice.recall': 'Zwei Minuten, um Gelesenes abzurufen: {skill}',
  'notice.moment':
    'Für {kind, select, role {[deine|Ihre] neue Rolle} team {[dein|Ihr] neues Team} objective {eines [deiner|Ihrer] Ziele} other {[deine|Ihre] neue Aufgabe}}, wenn [du magst|Sie mögen]: „{title}“ ({line})',
  'notice.moment.later': '[Du wolltest|Sie wollten] noch einmal davon hören: „{title}“',
  'notice.approver': 'Erinnerung, denn es wartet bis {day} auf [deine|Ihre] Antwort: {question}',
  'notice.deputy': '[Du vertrittst|Sie vertreten] jemanden, und es wartet bis {day}: {question}',
  'notice.runner': 'Für alle, die es leiten, von KI entworfen; Lernende können es nicht öffnen: „{title}“',
  'notice.line.changed':
    'Die Strategiezeile {line}, die [du verantwortest|Sie verantworten], wurde geändert. {what} Vorher und nachher: „{card}“.',
  'notice.line.became': 'Die Strategiezeile {line} ist jetzt [deine|Ihre]: hier „{card}“ öffnen.',
  'notice.line.left':
    'Die Strategiezeile {line}, die [du verantwortet hast|Sie verantwortet haben], hat jemand anderen. Nach ihr [wirst du|werden Sie] nicht mehr gefragt.',
  'notice.list.asks':
    'Die Liste „{list}“ nennt [dich|Sie], und nichts davon gilt vor [deinem|Ihrem] Ja. Hier „{card}“ öffnen und „{take}“ oder „{refuse}“ wählen.',
  'notice.places.unchecked':
    'Plätze sind verlost, ohne Prüfung an {by}: Es lässt sich nicht lesen, den Grund findet die IT im Protokoll: „{title}“',
  'notice.places.incomparable':
    'Plätze sind verlost, ohne Prüfung an {by}: Keine zwei Gruppen sind groß genug, um sie zu vergleichen: „{title}“',
  'notice.places.uneven':
    'Plätze sind verlost, und eine Gruppe nach {by} kommt seltener als vier Fünftel so oft zuerst wie eine andere: „{title}“',
  'notice.owner': '[Du verantwortest|Sie verantworten], was sie aufhält: {cause}',

  'item.why':
    '[Deine|Ihre] Rolle verlangt {skill} auf Stufe {target, number} von 5. Als dies geplant wurde, lag darunter, was von [dir|Ihnen] zu sehen war.',
  'item.why.changed':
    '[Deine|Ihre] Rolle verlangte {skill} auf Stufe {target, number} von 5, als dies geplant wurde, und was von [dir|Ihnen] zu sehen war, lag darunter. Heute verlangt sie {now, number}.',
  'item.why.no-longer':
    '[Deine|Ihre] Rolle verlangte {skill} auf Stufe {target, number} von 5, als dies geplant wurde, und was von [dir|Ihnen] zu sehen war, lag darunter. Heute verlangt sie es nicht mehr.',
  'item.why.former':
    'Die Rolle, die [du hattest|Sie hatten], als dies geplant wurde, verlangte {skill} auf Stufe {target, number} von 5, und was von [dir|Ihnen] zu sehen war, lag darunter.',
  'item.why.moved':
    'Es war für Menschen [deiner|Ihrer] Rolle geplant, wo [du|Sie] damals [arbeitetest|arbeiteten]: [Deine|Ihre] Rolle verlangte {skill} auf Stufe {target, number} von 5, und was von [dir|Ihnen] zu sehen war, lag darunter.',
  'item.why.ahead':
    '[Deine|Ihre] Rolle verlangt {skill} heute auf Stufe {now, number} von 5 und voraussichtlich bald auf {target, number}. Als dies geplant wurde, lag darunter, was von [dir|Ihnen] zu sehen war.',
  'item.why.ahead.new':
    '[Deine|Ihre] Rolle wird voraussichtlich {skill} auf Stufe {target, number} von 5 verlangen. Als dies geplant wurde, lag darunter, was von [dir|Ihnen] zu sehen war.',
  'item.why.strategy': 'Die Strategie des Unternehmens: „{text}“ ({line}).',
  'item.moment.why':
    '{kind, select, role {[Deine|Ihre] neue Rolle verlangt {skill}, und das hier gibt es dafür.} team {[Du bist|Sie sind] in ein anderes Team gekommen, und das hier gibt es für {skill}, was [deine|Ihre] Rolle verlangt.} objective {Eines [deiner|Ihrer] Ziele braucht {skill}, und das hier gibt es dafür.} other {[Du hast|Sie haben] gesagt, was vor [dir|Ihnen] liegt, und das hier gibt es für {skill}.}}',
  'item.moment.now':
    'Es wurde nur [dir|Ihnen] angeboten, und niemand erfährt davon. [Du kannst|Sie können] sagen, dass es nicht passt, dass es später kommen soll, oder dass [du|Sie] solche Angebote nicht [willst|wollen].',
  'item.dropped.why':
    '[Deine|Ihre] Rolle verlangt {skill} auf Stufe {target, number} von 5, und bei vielen in der Rolle{part, select, true {, die arbeiten, wo [du arbeitest|Sie arbeiten],} other {}} lag darunter, was zu sehen war ({line}).',
  'item.ended.now': 'Es wurde beendet, bevor es bei [dir|Ihnen] ankam ({reason}).',
  'item.dropped.now': 'Es wurde aufgegeben, bevor etwas verschickt war ({reason}).',
  'item.outdated':
    'Worauf es beruht, hat sich am {day} geändert. Wo die Quelle etwas anderes sagt, gilt die Quelle, bis ein Mensch eine neue Fassung freigegeben hat.',
  'item.pulled':
    'Es wurde zurückgenommen: Worauf es beruht, gibt es nicht mehr, oder es wurde seit dem {day} nicht bestätigt. Bitte nicht mehr danach richten.',
  'item.renewed':
    'Es wurde am {day} geändert, nachdem [du|Sie] es bekommen [hattest|hatten], weil sich die Quelle geändert hat; ein Mensch hat die Änderung freigegeben.',
  'item.outgrown':
    '[Du brauchst|Sie brauchen] es nicht mehr: Was [du|Sie] seither gezeigt [hast|haben], ist das, was [deine|Ihre] Rolle verlangt. Es wurde nicht verschickt.',
  'item.contested':
    '[Du bestreitest|Sie bestreiten], was hier über dieses Können angenommen wird. Deshalb wird es erst nach einer neuen Einschätzung verschickt.',
  'item.not-known':
    'Ob [du|Sie] es noch [brauchst|brauchen], ist nicht bekannt: Was von [dir|Ihnen] zu sehen war, ist zu lange her. Es wird erst nach einer neuen Einschätzung verschickt, um die [du|Sie] bitten [kannst|können].',
  'item.waits':
    '[Du wartest|Sie warten] in einem Vergleich darauf: Es kommt, sobald abgelesen wurde, was es bei anderen bewirkt. Auf Wunsch kommt es sofort, und [du verlässt|Sie verlassen] den Vergleich.',
  'item.waits.place':
    'Es gibt nur eine begrenzte Zahl von Plätzen zugleich. {band, plural, =0 {Wer beginnt, hat allein das Los entschieden} =1 {[Du gehörst|Sie gehören] zu denen, die zuerst kommen, weil sie nach allem, was bekannt ist, am schnellsten so weit sind. Unter ihnen entschied das Los, wer beginnt} other {Zuerst kommen die, die nach allem, was bekannt ist, am schnellsten so weit sind: wie viel fehlt, was sie Verwandtes können, wie schnell sie lernen, wie viel sonst bei ihnen ankam. Unter Gleichen entscheidet das Los}}. Es kommt, sobald Plätze frei sind.',
  'item.no-place':
    'Es gab nur eine begrenzte Zahl von Plätzen, und für [dich|Sie] blieb keiner. {band, plural, =0 {Allein das Los entschied} other {Zuerst kamen die, die nach allem, was bekannt ist, am schnellsten so weit sind: wie viel fehlt, was sie Verwandtes können, wie schnell sie lernen, wie viel sonst bei ihnen ankam; unter Gleichen entschied das Los}}. Was fehlt, zählt weiter, und eine spätere Antwort sucht neu.',
  'item.place.first':
    'Es gibt nur eine begrenzte Zahl von Plätzen zugleich. {band, plural, =0 {Wer beginnt, hat allein das Los entschieden; es fiel auf [dich|Sie]} =1 {Nach allem, was bekannt ist, [gehörst du|gehören Sie] zu denen, die am schnellsten so weit sind; unter ihnen fiel das Los auf [dich|Sie]} other {Nach denen, die nach allem, was bekannt ist, am schnellsten so weit sind, waren Plätze frei; unter Gleichen fiel das Los auf [dich|Sie]}}.',
  'item.place.later':
    'Es gibt nur eine begrenzte Zahl von Plätzen zugleich, und es kam, als wieder welche frei waren. {band, plural, =0 {Wer beginnt, hat allein das Los entschieden} =1 {Unter denen, die nach allem, was bekannt ist, am schnellsten so weit sind, entschied das Los, wer beginnt} other {Zuerst kamen die, die nach allem, was bekannt ist, am schnellsten so weit sind}}.',
  'item.place.ranked':
    'Dafür zählt, was über [dich|Sie] angenommen wird, aus [deiner|Ihrer] Arbeit und aus dem, was [du|Sie] zum Lernen gegeben [hast|haben]: Es lässt sich lesen und bestreiten; solange es bestritten ist, kommt dies erst, wenn es neu gesehen wurde. Wer dem Vergleich widerspricht, wird nicht geordnet. Ein Mensch hat diese Reihenfolge freigegeben; die Personalentwicklung erklärt sie.',
  'item.place.checked':
    'Was [deine|Ihre] Firma unter {by} im Verzeichnis führt, wurde auch gelesen, damit dabei keine Gruppe viel seltener zuerst kommt als eine andere: allein dafür, es ordnete niemanden und ist hier nirgends aufgehoben.',
  'item.open':
    '[Du hast|Sie haben] widersprochen, dass über [dich|Sie] etwas ausgerechnet wird, deshalb wird nichts verschickt. Es wurde für [deine|Ihre] Rolle gemacht und lässt sich jederzeit öffnen.',
  'item.open.why': '[Deine|Ihre] Rolle verlangt {skill} auf Stufe {target, number} von 5.',
  'item.waited':
    'Es kam, nachdem abgelesen war, was es bei anderen bewirkt; dafür brauchte es Menschen zum Vergleich.',
  'item.planned':
    'Es kommt in [deiner|Ihrer] Arbeitszeit, sobald in {days, plural, one {# Tag} other {# Tagen}} weniger als {items, plural, one {# Angebot} other {# Angebote}} bei [dir|Ihnen] angekommen sind.',
  'item.asked':
    '[Du hast|Sie haben] darum gebeten, deshalb kam es sofort, und [du hast|Sie haben] den Vergleich verlassen.',
  'item.came': 'Es wurde freigegeben und kam in [deiner|Ihrer] Arbeitszeit.',
  'item.at-once':
    'Es wurde freigegeben und kam im nächsten Moment, in dem [du|Sie] bei der Arbeit [warst|waren]: am {day} um {time} nach [deiner|Ihrer] Uhr.',
  'item.held-back':
    'Es war schon früher freigegeben und kam am {day} um {time} nach [deiner|Ihrer] Uhr: In {days, plural, one {# Tag} other {# Tagen}} kommen höchstens {items, plural, one {# Angebot} other {# Angebote}}, und es wird nur an eine begrenzte Zahl von Menschen zugleich verschickt.',

  'own-skill.unseen': 'Nicht bekannt: Davon war noch nichts zu sehen.',
  'own-skill.contested':
    'Nicht bekannt: [Du bestreitest|Sie bestreiten] es. Eine neue Einschätzung klärt es.',
  'own-skill.not-known':
    'Nicht bekannt: Was zu sehen war, ist zu wenig oder zu lange her, um für oder gegen [dich|Sie] zu zählen. Eine neue Einschätzung klärt es.',
  'own-skill.not-asked': 'Bekannt, soweit es zu sehen war; [deine|Ihre] Rolle verlangt es nicht.',
  'own-skill.can': '[Du kannst|Sie können], was [deine|Ihre] Rolle verlangt, soweit es zu sehen war.',
  'own-skill.short':
    'Zu dem, was [deine|Ihre] Rolle verlangt, {gap, plural, one {fehlt etwa # Stufe} other {fehlen etwa # Stufen}}, soweit es zu sehen war.',

  'request.unclear': 'Es kann mehreres bedeuten, deshalb ist noch nichts daraus geworden: Bitte auswählen.',
  'request.which-skill': 'Was davon sollen die Menschen können?',
  'request.none-of-these': 'Nichts davon',
  'request.no-skill': 'Es wird gezählt, aber was die Menschen können sollen, ging daraus nicht hervor.',
  'request.off-charter':
    'Keine Zeile der Strategie verlangt es, deshalb handelt niemand danach. Es wird gezählt, und wer die Strategie verantwortet, sieht die Zahl.',
  'request.ask':
    '[Sprich|Sprechen Sie] mit {owner}, zuständig für „{line}“, über das, was [du brauchst|Sie brauchen].',
  'request.ask-owner':
    '[Sprich|Sprechen Sie] mit der Person, die „{line}“ in der Strategie verantwortet, über das, was [du brauchst|Sie brauchen].',
  'request.ask-l-and-d': '[Sprich|Sprechen Sie] mit der Personalentwicklung; dort hilft ein Mensch weiter.',
  'request.too-few':
    'Geantwortet wird nur zu Gruppen ab {least, plural, =5 {fünf} =10 {zehn} other {#}} Menschen. Diese Rolle hat weniger, oder hatte es, als [du gefragt hast|Sie gefragt haben]: Jede Aussage beträfe einzelne. [Dein|Ihr] Wunsch ist gezählt; in der Personalentwicklung hilft ein Mensch weiter.',
  'request.part-first':
    'Zuerst geht es um einen Teil dieser Rolle, oder es ging darum, als [du gefragt hast|Sie gefragt haben]. [Dein|Ihr] Wunsch ist aufgehoben und zählt, sobald ein Bedarf der ganzen Rolle besteht.',
  'request.found': 'Eine Zeile der Strategie verlangt es. Ein Mensch wird sagen, was die Ursache ist.',
  'request.need':
    'Stand des Bedarfs: {stage}{known, select, true {; ein Mensch hat als Ursache genannt: {cause}} other {}}.',

  'practice.situation': '{situation} {asks}',
  'practice.made-up': 'Zum Üben erfunden: {situation} {asks}',
  'practice.after-step': 'Nach diesem Schritt: „{step}“ Was kommt als Nächstes?',
  'moment.sent': 'Es ist jetzt auf dem Weg zu [dir|Ihnen]. Niemand erfährt davon.',
  'moment.address': 'Das gibt es schon: Es lässt sich unter seiner Adresse öffnen. Niemand erfährt davon.',
  'moment.had': 'Das [hast du|haben Sie] schon bekommen: Es lässt sich unter seiner Adresse öffnen.',
  'moment.nothing':
    'Die Strategie verlangt es, aber noch gibt es nichts, was eine einzelne Person haben könnte. [Dein|Ihr] Wunsch ist gezählt, und niemand sieht ihn, bevor genug andere dasselbe wünschen. In der Personalentwicklung hilft ein Mensch weiter.',
  'moment.off-charter':
    'Keine Zeile der Strategie verlangt es in [deiner|Ihrer] Rolle, deshalb wird nichts verschickt. [Dein|Ihr] Wunsch ist gezählt, und niemand sieht ihn, bevor genug andere dasselbe wünschen. In der Personalentwicklung hilft ein Mensch weiter.',
  'moment.which': 'Es kann mehr als ein Können gemeint sein: Bitte auswählen.',
  'moment.not-understood':
    'Welches Können es braucht, war nicht klar. Mit anderen Worten geht es vielleicht; sonst hilft in der Personalentwicklung ein Mensch weiter.',

  'practice.next': '{moment}: Was kommt als Nächstes?',
};
