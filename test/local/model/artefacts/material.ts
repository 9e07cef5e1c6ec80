import type { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import type { Span } from '../../../../lib/domain/content/content.ts';
import { artefactFrom } from '../../../../local/model/artefacts/artefact-from.ts';
import { CannotBeMade } from '../../../../local/model/artefacts/refused.ts';
import { laboratorySpans } from './sets/laboratory.ts';
import { spansOf } from './sets/spans.ts';

const sample = new URL('../../../../sample/documents/', import.meta.url);

export interface DocumentSet {
  name: string;
  skill: string;
  audience: string;
  spans: Span[];
}

/** Document sets of other industries, one of them in Word and PDF, and one of the sample company's. */
export const documentSets: DocumentSet[] = [
  { name: 'ward', skill: 'Blood transfusion', audience: 'Registered Nurse', spans: spansOf('ward') },
  { name: 'warehouse', skill: 'Receiving goods', audience: 'Dock Worker', spans: spansOf('warehouse') },
  { name: 'bank', skill: 'Handling complaints', audience: 'Complaints Adviser', spans: spansOf('bank') },
  { name: 'kitchen', skill: 'Food safety', audience: 'Line Cook', spans: spansOf('kitchen') },
  {
    name: 'laboratory',
    skill: 'Taking in samples',
    audience: 'Laboratory Assistant',
    spans: await laboratorySpans(),
  },
  {
    name: 'payroll',
    skill: 'Correcting pay slips',
    audience: 'Payroll Clerk',
    spans: spansOf('payroll'),
  },
  {
    name: 'sample',
    skill: 'Negotiation',
    audience: 'Sales Representative',
    spans: spansOf('negotiation-playbook', sample),
  },
];

export const FORMS = [
  'micro-text',
  'job-aid',
  'micro-video-script',
  'role-play',
  'cohort',
  'long-form-program',
  'coaching',
] as const satisfies Artefact['form'][];

export const draftedAnew = (
  { skill, audience, spans }: DocumentSet,
  modality: Artefact['form'],
  mend: string[] = [],
): Artefact => artefactFrom({ task: 'draft-asset', modality, skill, audience, spans, mend });

/** Of a set as it stands, each form is drafted once: a draft takes many times as long as what is asked of it. */
export function draftedFrom(set: DocumentSet, form: Artefact['form'], mend: string[] = []): Artefact {
  if (mend.length > 0 || !documentSets.includes(set)) return draftedAnew(set, form, mend);
  const forms = drafts.get(set) ?? new Map<Artefact['form'], Artefact>();
  drafts.set(set, forms);
  const draft = forms.get(form) ?? draftedAnew(set, form);
  forms.set(form, draft);
  return structuredClone(draft);
}
const drafts = new Map<DocumentSet, Map<Artefact['form'], Artefact>>();

/** Whether the documents are enough for a form; why not is said where they are not. */
export function isMade(set: DocumentSet, form: Artefact['form']): boolean {
  try {
    return Boolean(draftedFrom(set, form));
  } catch (error) {
    if (error instanceof CannotBeMade) return false;
    throw error;
  }
}
