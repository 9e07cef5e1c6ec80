export type Packages = 'pure' | 'any' | 'no SDK' | RegExp;
export interface Room {
  name: string;
  files: RegExp;
  /** Rooms it may import besides itself. */
  imports: string[];
  packages: Packages;
}

/** Rooms every room above the core may import. */
const ground = ['messages', 'domain', 'ports', 'errors', 'optimistic-retry', 'some-at-a-time'];

/** The app as whoever stands around it may see it: its types and rules, what wires it, its doors. */
const app = [
  'functions',
  'orchestrators',
  'wiring',
  'config',
  'layer',
  'adapters',
  'gates',
  'agents',
  'rules',
  'needs',
  'step',
  'effects',
  'rate-limit',
  'words-for',
  'held-feeds',
  'budgets',
  'log-then-save',
  'save-if-new',
  'share-nothing',
  ...ground,
];

/** Rooms of the repository, the narrower before the wider: a file belongs to the first whose pattern it matches. */
export const rooms: Room[] = [
  // What people read, in whatever language: whoever makes a sentence takes it from here.
  { name: 'messages', files: /^lib\/messages\//, imports: [], packages: 'pure' },
  { name: 'domain', files: /^lib\/domain\//, imports: ['messages'], packages: 'pure' },
  { name: 'errors', files: /^lib\/errors\.ts$/, imports: ['messages'], packages: 'pure' },
  { name: 'ports', files: /^lib\/ports\//, imports: ['messages', 'domain', 'errors'], packages: 'pure' },
  // How whatever is done to many is bounded.
  { name: 'some-at-a-time', files: /^lib\/some-at-a-time\.ts$/, imports: [], packages: 'pure' },
  // How everything that stores gets past other writers.
  {
    name: 'optimistic-retry',
    files: /^lib\/optimistic-retry\.ts$/,
    imports: ['messages', 'errors'],
    packages: 'pure',
  },
  // How much each person may say: doors and agents hold to one measure.
  {
    name: 'rate-limit',
    files: /^lib\/count-against-rate-limit\.ts$/,
    imports: ['messages', 'domain', 'ports', 'errors'],
    packages: 'pure',
  },
  // Which feeds count now: whoever finds or weighs a need asks, and so does whoever tells how the layer is.
  { name: 'held-feeds', files: /^lib\/held-feeds\.ts$/, imports: ground, packages: 'pure' },
  // In which language each person is spoken to: whoever tells somebody something asks.
  { name: 'words-for', files: /^lib\/words-for\.ts$/, imports: ground, packages: 'pure' },
  // What may be spent, asked before it is.
  {
    name: 'budgets',
    files: /^lib\/budgets\.ts$/,
    imports: ground,
    packages: 'pure',
  },
  // How an entry of a register changes: never without its entry in the log.
  { name: 'log-then-save', files: /^lib\/log-then-save\.ts$/, imports: ground, packages: 'pure' },
  // How a consent ends: by an objection, and by what a feed says of whoever gave it.
  { name: 'share-nothing', files: /^lib\/share-nothing\.ts$/, imports: ground, packages: 'pure' },
  { name: 'save-if-new', files: /^lib\/save-if-new\.ts$/, imports: ground, packages: 'pure' },
  // What a step of a flow is, and how it writes to other systems once: agents and gates stand on both.
  { name: 'step', files: /^lib\/step\.ts$/, imports: ground, packages: 'pure' },
  {
    name: 'effects',
    files: /^lib\/(effects|switches)\.ts$/,
    imports: ['step', ...ground],
    packages: 'pure',
  },
  // What agents and gates share of needs: how one is opened and counted on, what is known of it, what humans are told
  // about it.
  { name: 'needs', files: /^lib\/needs\//, imports: ['held-feeds', ...ground], packages: 'pure' },
  // Of no agent: they decide nothing. Whom it tells, humans choose by listing hosts; what it holds about somebody, it
  // always says.
  {
    name: 'layer',
    files: /^lib\/(rights\/|receivers\/|lists\/|(answer-in-chat|notify-subscribers)\.ts$)/,
    imports: ['step', 'effects', 'log-then-save', 'share-nothing', 'words-for', ...ground],
    packages: 'pure',
  },
  {
    name: 'rules',
    files: /^lib\/agents\/[^/]+\/rules\.ts$/,
    imports: ['agents', ...ground],
    packages: 'pure',
  },
  {
    name: 'agents',
    files: /^lib\/agents\//,
    imports: [
      'rules',
      'step',
      'effects',
      'needs',
      'rate-limit',
      'words-for',
      'held-feeds',
      'budgets',
      'log-then-save',
      'save-if-new',
      'share-nothing',
      ...ground,
    ],
    packages: 'no SDK',
  },
  {
    name: 'gates',
    files: /^lib\/gates\//,
    imports: ['step', 'effects', 'needs', 'budgets', 'words-for', ...ground],
    packages: 'no SDK',
  },
  { name: 'adapters', files: /^lib\/adapters\//, imports: ground, packages: 'any' },
  // Settings name one of the languages that there are.
  { name: 'config', files: /^lib\/config\.ts$/, imports: ['messages', 'domain'], packages: 'pure' },
  {
    name: 'wiring',
    files: /^lib\/wiring\.ts$/,
    imports: ['adapters', 'agents', 'rules', 'gates', 'step', 'effects', 'budgets', 'config', ...ground],
    packages: /^@azure\/identity$/,
  },
  {
    name: 'orchestrators',
    files: /^orchestrators\//,
    imports: ['agents', 'rules', 'gates', 'step', ...ground],
    packages: /^durable-functions$/,
  },
  {
    name: 'functions',
    files: /^functions\//,
    imports: [
      'orchestrators',
      'wiring',
      'layer',
      'agents',
      'rules',
      'gates',
      'step',
      'config',
      'rate-limit',
      'words-for',
      'held-feeds',
      'log-then-save',
      ...ground,
    ],
    packages:
      /^(@azure\/functions|durable-functions|@modelcontextprotocol\/server|@microsoft\/teams\.cards)$/,
  },
  // What services accept; the stand-ins refuse what departs from it.
  { name: 'facts', files: /^m365\/facts\//, imports: [], packages: /^zod$/ },
  // What Microsoft 365 is given is made of the doors and of what gates ask.
  {
    name: 'm365',
    files: /^m365\//,
    imports: ['functions', 'messages', 'domain', 'facts'],
    packages: 'no SDK',
  },
  // Stand-ins know the names of the app's settings, the shapes of the domain and the facts, never how it works.
  { name: 'local', files: /^local\//, imports: ['config', 'domain', 'facts'], packages: 'any' },
  {
    name: 'sample',
    files: /^sample\//,
    imports: ['rules', 'agents', 'messages', 'domain'],
    packages: 'no SDK',
  },
  // What commands and the makers of documents share.
  { name: 'scripts', files: /^scripts\/shared\//, imports: [], packages: 'any' },
  {
    name: 'commands',
    files: /^scripts\/commands\//,
    imports: ['scripts', 'm365', 'facts', ...app],
    packages: 'any',
  },
  {
    name: 'documents',
    files: /^scripts\/documents\//,
    imports: ['scripts', 'commands', 'local', 'm365', ...app],
    packages: 'any',
  },
  { name: 'development', files: /^scripts\/development\//, imports: ['scripts', 'domain'], packages: 'any' },
  {
    name: 'demo',
    files: /^demo\//,
    imports: ['local', 'sample', 'm365', 'facts', 'scripts', 'commands', ...app],
    packages: 'any',
  },
  {
    name: 'test',
    files: /^test\//,
    imports: [
      'demo',
      'local',
      'sample',
      'm365',
      'facts',
      'scripts',
      'commands',
      'documents',
      'development',
      ...app,
    ],
    packages: 'any',
  },
];
export const folders = [
  'functions',
  'orchestrators',
  'lib',
  'm365',
  'local',
  'sample',
  'scripts',
  'demo',
  'test',
];

/**
 * The core, in the order in which data flows: each imports only earlier ones and the shared types, which are all other
 * files.
 */
export const core = [
  'signal/signal',
  'signal/kept-out',
  'signal/evidence',
  'performance',
  'skill/skill',
  'person/learner',
  'skill/believed',
  'skill/skill-called',
  'skill/phrases',
  'person/learner-parts',
  'directory',
  'people-file',
  'person/learner-status',
  'need/moment',
  'person/learner-retention',
  'workforce/head-census',
  'receiver',
  'taxonomy',
  'charter',
  'signal/market-trend',
  'signal/trend-file',
  'register',
  'outcome/outcome-contract',
  'need/need',
  'need/need-transitions',
  'need/overlapping-needs',
  'gate/question-seen',
  'own-agent/matches',
  'own-agent/why-nothing',
  'own-agent/last-quarter',
  'need/replay',
  'content/content',
  'measure/measure',
  'measure/in-words',
  'course-pair/doubts',
  'course-pair/listed-once',
  'gate/waking-signal',
  'source/changed-passages',
  'source/after-source-change',
  'rendering',
  'delivery/attention',
  'need/stands-now',
  'programme/pace',
  'programme/answer',
  'cohort/roster',
  'cohort/times',
  'cohort/facilitators',
  'group-level/shown-enough',
  'population-pass',
  'delivery/short-places',
  'practice',
  'expert/twin',
  'expert/hand-over',
  'expert/unanswered',
  'expert/passage',
  'expert/crowding',
  'outcome/insight',
  'outcome/learned-here',
  'mobility/pace',
  'mobility/near',
  'succession/readiness',
  'content/compare-versions',
  'content/moved-since',
  'group-level/worst-case-bounds-of-unassessed',
  'leaders',
  'hiring/skills-brief',
  'hiring/path',
  'hiring/interview',
  'hiring/expected',
  'group-level/group-gap',
  'group-level/seen-by-two',
  'first-hour',
  'cause/infer-cause',
  'need/weigh-gap',
  'receiver/hook',
  'content/commission',
];
