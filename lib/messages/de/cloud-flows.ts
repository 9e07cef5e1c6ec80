import type { SameMessages } from '../message.ts';
import type { cloudFlows as source } from '../en/cloud-flows.ts';

/**/
export const cloudFlows: SameMessages<typeof source> = {
  'cloud-flow.choose': 'Bitte wählen',
  'cloud-flow.cause': 'Die Ursache',
  'cloud-flow.cause.missing': 'Bitte die Ursache wählen.',
  'cloud-flow.why': 'Warum (darf leer bleiben)',
  'cloud-flow.now': 'Ja, jetzt',
  'cloud-flow.not-now': 'Jetzt nicht',
  'cloud-flow.otherwise': 'Was beim Zurückgeben anders sein soll',
  'cloud-flow.otherwise.missing': 'Bitte sagen, was zu ändern ist.',
  'cloud-flow.part': 'Ein Teil, der etwas anderes sagen soll (darf leer bleiben)',
  'cloud-flow.words': 'Seine Worte, wie sie sein sollen; jemand anderes gibt sie frei',
  'cloud-flow.approve': 'Freigeben',
  'cloud-flow.send-back': 'Zurückgeben',
  'cloud-flow.reject': 'Ablehnen',

  'cloud-flow.on-its-way': '[Deine|Ihre] Antwort ist unterwegs.',
  'cloud-flow.recorded': '[Deine|Ihre] Antwort ist festgehalten.',
  'cloud-flow.not-taken': '[Deine|Ihre] Antwort wurde nicht angenommen: {why}',
  'cloud-flow.no-reply': 'learning-os hat nicht geantwortet; die Frage kommt noch einmal.',
  'cloud-flow.needless': 'Die Frage braucht keine Antwort mehr.',
  'cloud-flow.not-the-owner':
    'Geantwortet hat jemand anderes als die Person, der dieser Flow gehört. Nichts wurde festgehalten: wer entscheidet, antwortet aus einem eigenen Flow.',
  'cloud-flow.not-the-approver':
    'Die Verbindungen dieses Flows gehören verschiedenen Menschen, oder der Person fehlt die App-Rolle Need.Decide. Wer freigibt, ist Inhaberin oder Inhaber aller drei.',
  'cloud-flow.unanswered':
    'Seit {days, plural, one {# Tag} other {# Tagen}} hat niemand geantwortet; solange die Frage offen ist, wird sie neu gestellt.',

  'cloud-flow.week': 'Was in den letzten sieben Tagen in Gruppen von Menschen gemessen wurde.',
  'cloud-flow.week.subject': 'learning-os: {count} Erkenntnisse diese Woche',
  'cloud-flow.week.what': 'Was sich geändert hat',
  'cloud-flow.week.days': 'Tage danach',
  'cloud-flow.week.more': 'Mehr',
};
