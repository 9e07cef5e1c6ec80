import type { SameMessages } from '../message.ts';
import type { responses as source } from '../en/responses.ts';

/** The German of `en/responses.ts`. */
export const responses: SameMessages<typeof source> = {
  'response.none': 'keine Antwort auf den Bedarf: {reason}',
  'response.no-source': 'kein Dokument der Quellen spricht über {skill}',
  'response.not-read': 'nicht gelesen: {files}',
  'response.more': 'und {count, number} weitere',
  'response.draft': '{form} aus den eigenen Dokumenten des Unternehmens',
  'response.adapt': '{form}, als Hinführung zu {course}',
  'response.document':
    'das Dokument „{name}“, wie es ist ({minutes, plural, one {# Minute} other {# Minuten}} Lesezeit)',
  'response.course': '„{title}“ ({minutes, plural, one {# Minute} other {# Minuten}})',
  'response.no-course': 'kein Kurs des Unternehmens handelt von diesem Können',
  'response.no-other-course':
    'kein Kurs des Unternehmens handelt von diesem Können, außer was schon versucht oder zurückgegeben wurde',
  'response.no-document': 'kein Dokument spricht darüber',
  'response.short-and-about-it': 'es ist kurz und handelt zum größten Teil von diesem Können',
  'response.said-already': 'ein Dokument des Unternehmens sagt es schon, ebenso kurz',
  'response.about-but': 'es handelt von diesem Können, aber {against}',
  'response.maybe-same.meaning':
    'der Titel scheint dasselbe zu bedeuten; vielleicht ist es derselbe Kurs unter einer anderen Adresse: {url}',
  'response.maybe-same.title':
    'der Titel ist derselbe; vielleicht ist es derselbe Kurs unter einer anderen Adresse: {url}',
  'response.courses-not-compared':
    'ob Kurse mit anderen Titeln dieselben sind: Titel ließen sich nicht nach ihrer Bedeutung vergleichen ({why})',
  'response.serves': 'der Kurs passt, wie er ist',
  'response.nothing-to-lead-in-with': 'kein Dokument spricht darüber, also gibt es nichts zum Hinführen',
  'response.course-exists': 'das Unternehmen hat schon einen Kurs darüber',
  'response.read-not-practised': 'wer es liest, hat nichts geübt',
  'response.form-says-it': '{form} sagt, was diese Menschen davon brauchen',
  'response.wished': 'ein Mensch hat darum gebeten: {form}',
  'response.made-outside':
    '{maker} hat es nach einem Auftrag gemacht, und es wurde ebenso geprüft wie ein eigener Entwurf',
  'response.linked-outside':
    '{maker} hat es nach einem Auftrag gemacht; was hinter dem Link steht, verantwortet {maker}',
  'response.maker.late': 'es kam keine rechtzeitige Antwort',
  'response.maker.gone': 'die Stelle ist nicht zu erreichen oder wird nicht mehr gefragt',
  'response.maker.link': 'die Antwort war ein Link, der nicht an die Stelle einer Seite treten kann',
  'response.maker.faults': 'was entstand, hat die Prüfungen nicht bestanden: {faults}',
  'response.too easy': 'es ist zu leicht für diese Menschen',
  'response.too hard': 'es ist zu schwer für diese Menschen',
  'response.too-long':
    'es dauert {minutes, plural, one {# Minute} other {# Minuten}}, und Teile davon könnten reichen',
  'response.practises-nothing': 'es sagt, was zu tun ist, und lässt niemanden üben',
  'response.as-it-is-though':
    'kein Dokument des Unternehmens spricht darüber, also der Kurs, wie er ist, obwohl {against}',
  'response.tagged.fits': 'das Unternehmen hat ihn für dieses Können, und die Stufe passt',
  'response.tagged.not-stated':
    'das Unternehmen hat ihn für dieses Können, und die Stufe ist nicht angegeben',
  'response.titled.fits': 'der Titel nennt das Können, und die Stufe passt',
  'response.titled.not-stated': 'der Titel nennt das Können, und die Stufe ist nicht angegeben',
  'response.in-passing': 'er erwähnt das Können nur nebenbei',
  'response.another-fits-better': 'ein anderer passt besser',

  'form.because.wished': 'von einem Menschen gewünscht, statt: {form}',
  'form.because.impossible': '{form}: {why}',
  'form.because.costs.minutes': 'kostet {minutes, plural, one {# Minute} other {# Minuten}} je Person',
  'form.because.costs.hours': 'kostet {hours, plural, one {# Stunde} other {# Stunden}} je Person',
  'form.because.raised':
    '{form} hob Können dieser Art ({kind}) um {levels, number, ::.0} Stufen, in {needs, plural, one {# früheren Bedarf} other {# früheren Bedarfen}}',
  'form.because.lowered':
    '{form} senkte Können dieser Art ({kind}) um {levels, number, ::.0} Stufen, in {needs, plural, one {# früheren Bedarf} other {# früheren Bedarfen}}',
  'form.because.wishes':
    'für diese Art von Können haben Menschen {wished, plural, =1 {einmal} other {#-mal}} darum gebeten und es {refused, plural, =1 {einmal} other {#-mal}} zurückgegeben',
  'form.because.nothing': 'nichts spricht dafür',
  'kind.knowledge': 'Wissen',
  'kind.procedure': 'Abläufe',
  'kind.interpersonal': 'Umgang mit Menschen',
  'kind.technical': 'Technik',
  'kind.judgement': 'Urteil',

  'material.not-made-well': 'lässt sich aus dem Vorhandenen nicht gut machen: {why}',
  'material.too-few':
    '{count, plural, =0 {keine Stelle handelt} one {nur # Stelle handelt} other {nur # Stellen handeln}} davon',
  'material.no-site-for-runners':
    'hat eine Seite, die Lernende nicht lesen dürfen, und dafür gibt es keine Website: IT setzt FACILITATORS_SITE_URL',
  'material.none':
    'keine Form ist ihre Zeit wert: {forms}. Bis dahin der günstigste erste Schritt, etwa {hours, plural, one {# Stunde} other {# Stunden}} Gestaltung und sonst nichts: die Dokumente über {skill} an Copilot geben, mit „Zeichne ein Storyboard aus fünf Bildern über {skill}: in jedem, was zu sehen ist, was auf dem Bildschirm steht und was gesagt wird. Sag nur, was diese Dokumente sagen, behalte jeden Betrag, jedes ‚nicht‘ und ‚nur‘, und nenne neben jedem Satz das Dokument“, und lesen, was daraus wird, gegen die Dokumente, bevor jemand anderes es sieht',
  'material.no-steps': 'kein Dokument sagt in nummerierten Schritten, wie es geht',
  'material.no-talk': 'kein Dokument sagt, was zu jemandem gesagt wird, also gibt es niemanden zu spielen',
  'material.step-missing':
    'Schritt {step, number} fehlt, oder darin steht etwas, was nicht zitiert werden darf, etwa ein Link',
  'material.too-few-sections':
    'es braucht {fewest, plural, one {# Abschnitt} other {# Abschnitte}} darüber, und die Dokumente haben {found, number}',

  'drafting.refused': 'kein Entwurf hat die Prüfungen bestanden: {problems}',
  'drafting.cut-off':
    'der Entwurf wurde zweimal abgeschnitten, beim zweiten Mal nach {output, number} Token, davon {thought, number} zum Nachdenken: eine kürzere Form wünschen, oder IT verringert den Aufwand des Modells',

  'model.refused': 'das Modell hat die Aufgabe abgelehnt',
  'model.filter-blind': 'der Inhaltsfilter konnte die Antwort nicht ansehen',
  'model.answer-filtered': 'die Antwort wurde gefiltert{categories, select, none {} other { ({categories})}}',
  'model.material-filtered':
    'der Inhaltsfilter hat das Material abgelehnt{categories, select, none {} other { ({categories})}}',
};
