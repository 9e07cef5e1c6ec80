import type { SameMessages } from '../message.ts';
import type { programmes as source } from '../en/programmes.ts';

/** The German of `en/programmes.ts`. */
export const programmes: SameMessages<typeof source> = {
  'problem.programme.none':
    'Es kommt nicht Modul für Modul ({needId}); GET me/items sagt, wo es sich öffnen lässt.',
  'problem.programme.changed':
    'Worauf es beruht, hat sich geändert, und seither hat es niemand angesehen: Es geht weiter, sobald ein Mensch das getan hat ({needId}).',
  'problem.programme.cannot':
    'Das lässt sich jetzt nicht dazu sagen: Zu nennen ist, welches der angekommenen Module fertig ist, oder bis zu welchem Tag des kommenden Jahres Pause ist ({needId}).',
  'problem.plan.none': 'Hier steht noch kein Umsetzungsplan [von dir|von Ihnen] ({needId}).',
  'problem.plan.unseen':
    'Als If-Match fehlt, welche Fassung des Umsetzungsplans [du gesehen hast|Sie gesehen haben] ({needId}).',
  'problem.plan.changed':
    'Der Umsetzungsplan hat sich geändert, seit er hier gezeigt wurde ({needId}). Neu öffnen und dann teilen.',
  'problem.plan.no-manager':
    'Das Unternehmen hat keine Führungskraft für [dich|Sie] genannt, oder keine, der etwas gesagt werden darf. Der Plan lässt sich ihr auch selbst zeigen.',
};
