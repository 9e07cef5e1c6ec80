// What a story left that its pictures show, kept beside the test that words it by what is there now: to play 120 days
// anew takes a quarter of an hour.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { openEnvelope } from '../../demo/envelope.ts';
import type { Report } from '../../demo/report.ts';
import type { Seen } from '../../demo/seen.ts';
import { envelope } from '../../demo/viewer/envelope.ts';
import type { TenantRecords } from '../../demo/tenant-records.ts';
import { page } from '../../demo/viewer/tenant-pages.ts';
import type { Drawn } from '../../lib/agents/analytics/draw-page.ts';
import { insightPage } from '../../lib/agents/analytics/insight-page.ts';
import { firstScreen } from '../../lib/agents/analytics/leaders/first-screen.ts';
import { sentenceFor } from '../../lib/agents/analytics/rules.ts';
import { tookInWords } from '../../lib/agents/analytics/took-in-words.ts';
import { inForce } from '../../lib/domain/charter.ts';
import { LeadersReport } from '../../lib/domain/leaders/report.ts';
import { labelIn, whoInWords } from '../../lib/domain/names.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { Need, whomOf } from '../../lib/domain/need/need.ts';
import { Insight } from '../../lib/domain/outcome/insight.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { english } from '../../lib/messages/words.ts';
import type { Drawing } from '../../lib/ports/channels.ts';
import { company } from '../../sample/company.ts';
import { DEFAULT_TRUTH, readTruth } from '../../sample/truth.ts';

/** Where a story writes its report, in its folder. */
export const REPORT_FILE = 'report.json';
const FILE = join(import.meta.dirname, 'story-left.json');
const { minimumGroup } = SHIPPED_POLICY.thresholds;
/** The need that README tells of, and its first reading. */
const TOLD = { needId: 'sales-executive.negotiation', day: 30 };

const Left = z.object({
  /** What leaders were told last. */
  leaders: LeadersReport,
  reading: z.object({ insight: Insight, need: Need }),
  /** What the envelope is judged by. */
  did: z.custom<Seen>(),
});

/** A picture of the story, and what the page says now of which it shows the first screen. */
export interface StoryPicture {
  picture: 'envelope' | 'insight' | 'leaders';
  title: string;
  html: string;
}

/** Keeps what a story left. @param state its folder, with its report in it */
export function keepLeft(state: string): void {
  const report = JSON.parse(readFileSync(join(state, REPORT_FILE), 'utf8')) as Report;
  const stores = new DatabaseSync(join(state, 'cosmos.sqlite'), { readOnly: true });
  const bodiesOf = (container: string, partition: string, id: string): Record<string, unknown>[] =>
    stores
      .prepare(`SELECT body FROM "items ${container}" WHERE partition = ? AND id LIKE ? ORDER BY id`)
      .all(JSON.stringify([partition]), id)
      .map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);
  const { needId, day } = TOLD;
  const left = Left.parse({
    leaders: bodiesOf('registers', 'coverage', 'leaders-report-%').at(-1)?.['report'],
    reading: {
      insight: bodiesOf('needs', needId, `%.day-${day}`).at(-1)?.['value'],
      need: bodiesOf('needs', needId, 'need').at(-1)?.['value'],
    },
    did: {
      needs: report.left.needs,
      changes: report.left.groupChanges,
      declined: report.requestsDeclined,
      days: report.days,
    },
  });
  stores.close();
  writeFileSync(FILE, `${JSON.stringify(left, null, 2)}\n`);
}

/** Instead of a drawing, what it says. */
const inWords = ({ alt }: Drawing): string => `<p>${alt}</p>`;

/**
 * What the pictures of the story show, by the words, pages and rules of the envelope that there are now.
 * @param drawn what stands for a drawing
 */
export function storyPictures(drawn: (drawing: Drawing) => string = inWords): StoryPicture[] {
  const { leaders, reading, did } = Left.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const sample = company(new Date(leaders.at - did.days * DAY));
  const named = {
    skills: new Map(sample.skills.map((one) => [one.skillId, one])),
    profiles: new Map(sample.roleProfiles.map((one) => [one.roleId, one])),
    lines: inForce({ lines: sample.charterLines }, leaders.at),
  };
  const { insight, need } = reading;
  const skill = named.skills.get(need.skillId);
  if (!skill || !('contract' in need)) throw new Error(`The story left no reading of ${need.needId}.`);
  const facts = {
    skill: labelIn(skill, english),
    ...whoInWords(named.profiles, whomOf(need, minimumGroup), english),
    day: insight.checkDay,
  };
  const told = {
    title: english.say('insight-page.title', facts),
    sentence: sentenceFor({ seenIn: 'assessments', ...insight }, facts, english),
    indicator: need.contract.indicator,
    took: insight.took ? tookInWords(insight.took, insight.at, english) : [],
  };
  const opened = openEnvelope({ company: sample, truth: readTruth(DEFAULT_TRUTH, sample) }, did);
  return [
    { picture: 'envelope', title: 'The envelope is opened', html: envelope({ opened }).text },
    { picture: 'insight', ...onViewer('lo-insight.aspx', insightPage(insight, told, need, english), drawn) },
    {
      picture: 'leaders',
      ...onViewer(
        'lo-coverage.aspx',
        { title: english.say('leaders.title'), parts: firstScreen(leaders, named, {}, english) },
        drawn,
      ),
    },
  ];
}

/** A page of the site as the viewer shows it, with what it says of a simulation. */
function onViewer(
  name: string,
  { title, parts }: Pick<Drawn, 'title' | 'parts'>,
  drawn: (drawing: Drawing) => string,
) {
  const html = parts.map((part) => ('html' in part ? part.html : drawn(part.drawing))).join('');
  // Of all that a tenant holds, the page reads its pages alone.
  const pages = [{ site: 'learning' as const, name, title, url: name, at: 0, html }];
  const shown = page(name, { pages } as unknown as TenantRecords, { byScript: true });
  return { title, html: shown?.body.text ?? '' };
}
