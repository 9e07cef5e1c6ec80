import { understandRequest } from '../../../../lib/agents/needs-analysis/demand/understand-request.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import type { Finder } from '../../../../lib/agents/needs-analysis/demand/skill-in-text.ts';
import { offCharter, phrasings } from './read.ts';

/** What became of requests: counts of everyday phrasings, and of lines off the charter. */
export interface Understood {
  phrasings: {
    all: number;
    right: number;
    wrong: number;
    offered: number;
    notOffered: number;
    noneOffered: number;
  };
  offCharter: { all: number; landed: number; asked: number };
}

/** Lets everything be understood as the app does, with the shipped thresholds. */
export async function understoodOf(skills: readonly Skill[], finder: Finder): Promise<Understood> {
  const said = { all: 0, right: 0, wrong: 0, offered: 0, notOffered: 0, noneOffered: 0 };
  for (const [label, texts] of Object.entries(phrasings()))
    for (const text of texts) {
      said.all += 1;
      said[await outcomeOf(text, label)] += 1;
    }
  const off = { all: 0, landed: 0, asked: 0 };
  for (const text of offCharter()) {
    const understood = await understandRequest(text, skills, SHIPPED_POLICY.thresholds, finder);
    off.all += 1;
    if (understood.skill) off.landed += 1;
    else if (understood.options.length > 0) off.asked += 1;
  }
  return { phrasings: said, offCharter: off };

  async function outcomeOf(text: string, label: string): Promise<Exclude<keyof typeof said, 'all'>> {
    const understood = await understandRequest(text, skills, SHIPPED_POLICY.thresholds, finder);
    if (understood.skill) return understood.skill.label === label ? 'right' : 'wrong';
    if (understood.options.length === 0) return 'noneOffered';
    return understood.options.some((skill) => skill.label === label) ? 'offered' : 'notOffered';
  }
}
