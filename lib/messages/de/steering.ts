import type { steering as english } from '../en/steering.ts';
import type { SameMessages } from '../message.ts';

export const steering = {
  'trial.nothing':
    'Es wird nichts erprobt: Was gesendet wurde, gilt schon so. Bitte senden, was anders sein soll.',
  'trial.refused': 'Es wurde nichts erprobt, damit nichts stillschweigend übergangen wird. {faults}',
  'trial.not': '{field} wird nicht erprobt: {why}.',
  'trial.elsewhere.draft':
    '{field} zeigt sich hier nicht: Es ändert, was Entwürfe sagen. Zu erproben mit POST /api/trial-drafts.',
  'trial.elsewhere.today':
    '{field} zeigt sich hier nicht: Was über die letzten Wochen gesagt wurde, hängt nicht davon ab. Zu erproben mit POST /api/policy/try.',
  'trial.not.agreement':
    'Was eine Betriebsvereinbarung ausschließt, wird nicht angesehen, auch nicht um zu sehen, was wäre',
  'trial.not.retention':
    'Es sagt, wie lange etwas aufbewahrt wird; was eine kürzere Frist löscht, kommt nicht wieder. Maßgeblich ist das Verzeichnis der Verarbeitungen',
  'trial.not.who-may-send':
    'Es sagt, wer senden darf; gefragt wird danach, wenn jemand sendet, und was kommen wird, ist nicht bekannt',
  'trial.not.of-one-person':
    'Was sich ändert, betrifft einzelne Personen, und eine Erprobung sieht nur Gruppen; nach dem Speichern zeigt es der nächste Durchgang in den Zahlen von Gruppen',
  'trial.not.later-events':
    'Es sagt, was zu einem Zeitpunkt geschieht, der noch kommt; nichts, was heute bekannt ist, hängt davon ab',
  'trial.not.words-of-people':
    'Es sagt, wie nah Worte von Menschen an einer Fähigkeit sein müssen, und eine Erprobung liest nicht noch einmal, was Menschen geschrieben haben',
  'trial.not.plan':
    'Es sagt, was die Wege kosten und dauern, eine Lücke des Plans zu schließen; es eröffnet keinen Bedarf und beendet keinen, und GET plan zeigt es, sobald es gespeichert ist',
  'trial.not.pairs':
    'Es sagt, nach welchen Paaren von Kursen beim nächsten Entwurf ein Mensch gefragt wird; für sich entscheidet es nichts',
  'trial.draft.no-source': 'Keine Stelle der Dokumente handelt davon.',
  'trial.draft.same':
    'Der Entwurf entstünde aus denselben Worten: Was erprobt wird, betrifft die Form {form} nicht.',
  'problem.trial.not-this-form':
    '{field} betrifft keinen Entwurf in der Form {form} für diesen Bedarf. Bitte form senden, eine von {forms}, oder es weglassen.',
  'problem.trial.no-form':
    'Bedarf {needId} hat noch keinen Entwurf, dessen Form zu nehmen wäre. Bitte form senden: eine von {forms}.',
} satisfies SameMessages<typeof english>;
