/** What the words of the layer are called inside sentences. */
export const terms = {
  'agent.content': 'the agent that drafts',
  'agent.needs-analysis': 'the agent that looks for needs',

  'cause.skill': 'a lack of skill',
  'cause.knowledge': 'a lack of knowledge',
  'cause.process': 'the process',
  'cause.tool': 'the tool',
  'cause.incentive': 'the incentives',
  'cause.clarity': 'unclear expectations',
  'cause.capacity': 'too little time or staff',
  'cause.motivation': 'a lack of motivation',

  'form.micro-text': 'micro lesson',
  'form.micro-video-script': 'video script',
  'form.job-aid': 'job aid',
  'form.role-play': 'role-play',
  'form.cohort': 'cohort',
  'form.long-form-program': 'programme',
  'form.coaching': 'coaching',
  'form.none': 'leaving it as it is',

  'stage.found': 'found',
  'stage.confirmed': 'confirmed',
  'stage.published': 'published',
  'stage.delivered': 'delivered',
  'stage.declined': 'declined',
  'stage.routed': 'routed',
  'stage.unanswered': 'unanswered',
  'stage.withdrawn': 'withdrawn',
  'stage.stalled': 'stalled',
  'stage.measured': 'measured',
  'stage.observed': 'observed',

  'option.reuse': 'reuse',
  'option.adapt': 'adapt',
  'option.draft': 'draft',

  'seen-in.assessments': 'assessments',
  'seen-in.work': 'work',
  'seen-in.figures': 'figures of single people',
  'seen-in.team-figures': 'figures of groups',
  'seen-in.own-word': 'own-word',

  'trend.rising': 'rising',
  'trend.falling': 'falling',
  'trend.steady': 'steady',

  'priority.strategicWeight': 'how much the line counts',
  'priority.gap': 'how wide the gap is',
  'priority.population': 'how many people it is about',
  'priority.urgency': 'how urgent it is',

  'position.closeness': 'how near they are to the level asked for',
  'position.neighbours': 'what they can do that lies near it',
  'position.velocity': 'how fast they have learned lately',
  'position.availability': 'how much time they have',

  'attribute.department': 'department',
  'attribute.timeZone': 'time zone',

  'unit.levels': 'levels',
} as const;
