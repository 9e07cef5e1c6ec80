import type { roleWords as english } from '../en/roles.ts';
import type { SameMessages } from '../message.ts';

export const roleWords = {
  'role.opens.Signal.Send': 'Signale senden',
  'role.opens.Need.Request': 'um etwas bitten und die Fragen dazu beantworten',
  'role.opens.Need.Read': 'Bedarfe, Fragen an Menschen und abgelehnte Wünsche lesen',
  'role.opens.Need.Decide': 'über Ursache, Vorrang und Veröffentlichung entscheiden',
  'role.opens.Register.Write': 'die Charta, die Fähigkeiten und die Rollenprofile ändern',
  'role.opens.Analysis.Start': 'die Suche nach Bedarfen jetzt anstoßen',
  'role.opens.Insight.Read': 'lesen, was sich geändert hat',
  'role.opens.DeadLetter.Manage':
    'liegengebliebene Nachrichten ansehen, lesen und noch einmal abspielen, Abläufe wecken und beenden und mit Hook.Manage jedes Abonnement beenden',
  'role.opens.Hook.Manage': 'abonnieren, was geschieht, und eigene Abonnements ansehen oder beenden',
  'role.opens.People.Manage':
    'Dateien der Personalabteilung senden und sagen, wem eine Adresse oder Nummer gehört, unter der niemand gefunden wird',
  'role.opens.Objection.Record': 'für jemanden festhalten, wogegen sie oder er Widerspruch einlegt',
  'role.opens.Hiring.Manage': 'Stellen ausschreiben und die Übersichten zu allen lesen',
  'role.opens.Performance.Manage':
    'Menschen ankündigen, dass ein Gespräch über ihre Leistung kommt, und Listen von Zielen senden, wo es das hier gibt',
  'role.opens.Mobility.Manage':
    'offene Stellen denen vorschlagen, die dafür einstehen, und sie schließen; sieht niemanden, der eine sucht',
  'role.opens.Succession.Manage':
    'Schlüsselrollen denen vorschlagen, die dafür einstehen, und sie schließen; sieht keine Nachfolge und niemanden darin',
  'role.opens.Log.Read':
    'das Protokoll der Entscheidungen, das Verzeichnis der Wirkungen und das lesen, was learning-os über sich selbst feststellt',
} satisfies SameMessages<typeof english>;
