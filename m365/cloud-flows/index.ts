import type { CloudFlow } from './cloud-flow.ts';
import { approveContent } from './approve-content.ts';
import { confirmCause } from './confirm-cause.ts';
import { requestFromForms } from './request-from-forms.ts';
import { weeklyInsights } from './weekly-insights.ts';

export const flows: readonly CloudFlow[] = [approveContent, confirmCause, requestFromForms, weeklyInsights];
