import type { SameMessages } from '../message.ts';
import type { terms as source } from '../en/terms.ts';

/** The German of `en/terms.ts`. */
export const terms: SameMessages<typeof source> = {
  'agent.content': 'der Agent, der entwirft',
  'agent.needs-analysis': 'der Agent, der Bedarf sucht',

  'cause.skill': 'fehlendes Können',
  'cause.knowledge': 'fehlendes Wissen',
  'cause.process': 'der Prozess',
  'cause.tool': 'das Werkzeug',
  'cause.incentive': 'die Anreize',
  'cause.clarity': 'unklare Erwartungen',
  'cause.capacity': 'zu wenig Zeit oder Personal',
  'cause.motivation': 'fehlende Motivation',

  'form.micro-text': 'Kurzlektion',
  'form.micro-video-script': 'Videoskript',
  'form.job-aid': 'Arbeitshilfe',
  'form.role-play': 'Rollenspiel',
  'form.cohort': 'Lerngruppe',
  'form.long-form-program': 'Programm',
  'form.coaching': 'Coaching',
  'form.none': 'alles lassen, wie es ist',

  'stage.found': 'gefunden',
  'stage.confirmed': 'bestätigt',
  'stage.published': 'veröffentlicht',
  'stage.delivered': 'zugestellt',
  'stage.declined': 'abgelehnt',
  'stage.routed': 'weitergegeben',
  'stage.unanswered': 'unbeantwortet',
  'stage.withdrawn': 'zurückgezogen',
  'stage.stalled': 'stecken geblieben',
  'stage.measured': 'gemessen',
  'stage.observed': 'nur beobachtet',

  'option.reuse': 'wiederverwenden',
  'option.adapt': 'anpassen',
  'option.draft': 'entwerfen',

  'seen-in.assessments': 'Einschätzungen',
  'seen-in.work': 'der Arbeit',
  'seen-in.figures': 'Kennzahlen einzelner Menschen',
  'seen-in.team-figures': 'Kennzahlen von Gruppen',
  'seen-in.own-word': 'eigenen Angaben',

  'trend.rising': 'steigend',
  'trend.falling': 'fallend',
  'trend.steady': 'gleichbleibend',

  'priority.strategicWeight': 'dem Gewicht der Strategiezeile',
  'priority.gap': 'der Größe der Lücke',
  'priority.population': 'der Zahl der Menschen',
  'priority.urgency': 'der Dringlichkeit',

  'position.closeness': 'wie nah sie an der verlangten Stufe sind',
  'position.neighbours': 'was sie Benachbartes können',
  'position.velocity': 'wie schnell sie zuletzt gelernt haben',
  'position.availability': 'wie viel Zeit sie haben',

  'attribute.department': 'Abteilung',
  'attribute.timeZone': 'Zeitzone',

  'unit.levels': 'Stufen',
};
