import type { Agent } from '../../step.ts';
import { askAboutDemand } from './ask-about-demand.ts';
import { agreeOutcome } from './agree-outcome.ts';
import { closeNeed } from './close-need.ts';
import { findNeeds } from './find-needs.ts';
import { replayQuarter } from './replay-quarter.ts';
import { reviveNeeds } from './revive-needs.ts';
import { routeToOwner } from './route-to-owner.ts';

export const needsAnalysis: Agent<'needs-analysis'> = {
  name: 'needs-analysis',
  decides: 'which gaps and requests are needs, with a supposed cause, and what is declined',
  without: 'evidence gathers, but no need is opened and no request is weighed',
  aiAct: {
    class: 'part',
    why: 'Supposes for groups what is missing and why, out of the levels of people; a human confirms it.',
  },
  activities: [askAboutDemand, findNeeds, reviveNeeds, agreeOutcome, routeToOwner, closeNeed, replayQuarter],
};
