import { z } from 'zod';
import { skillLabel } from '../../../lib/domain/names.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const WordingView = z
  .object({
    wordingId: z.string(),
    kind: z.enum(['term', 'pair']).describe('A word for another, or a sentence before and after'),
    skillId: z.string().describe('Drafts about this skill go by it'),
    skill: z.string().describe('What it is called'),
    form: z.string().optional().describe('Of a pair: in this form'),
    from: z.string().optional().describe('Of a term: what the documents say'),
    to: z.string().optional().describe('Of a term: what drafts say instead'),
    before: z.string().optional(),
    after: z.string().optional(),
    at: Moment.describe('When it was learned last'),
  })
  .meta({ id: 'HouseWording' });

const FormView = z
  .object({
    form: z.string(),
    asked: z.number().describe('Drafts that humans were asked about'),
    sentBack: z.number().describe('Of these, sent back, whatever for'),
    corrected: z
      .object({ claim: z.number(), fiction: z.number(), title: z.number(), level: z.number() })
      .describe('Parts that humans corrected by hand, by what kind of words they are'),
  })
  .meta({ id: 'DraftsOfForm' });

export const houseWordingList = door({
  name: 'house-wording-list',
  method: 'GET',
  route: 'house-wording',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'anyone',
  scope: 'company',
  card: 'reads',
  summary:
    'Read what later drafts go by of what humans corrected in earlier ones, and how often drafts of each form came back.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(WordingView).extend({ forms: z.array(FormView) }),
  example: { params: {}, body: {} },
  async handle({ ports: { houseWording, registers }, callersWords }) {
    const [learned, sums, skills, words] = await Promise.all([
      collect(houseWording.all()),
      houseWording.sums(),
      registers.skills(),
      callersWords(),
    ]);
    const forms = [...sums].map(([form, counted]) => ({ form, ...counted }));
    const items = learned.items.map((one) => ({ ...one, skill: skillLabel(skills, one.skillId, words) }));
    return { json: { ...learned, items, forms } };
  },
});
