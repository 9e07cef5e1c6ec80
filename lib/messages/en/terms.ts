/** What the words of the layer are called inside sentences. */
export const terms = {
  'agent.content': 'content',
  'agent.needs-analysis': 'needs-analysis',

  'cause.skill': 'skill',
  'cause.knowledge': 'knowledge',
  'cause.process': 'process',
  'cause.tool': 'tool',
  'cause.incentive': 'incentive',
  'cause.clarity': 'clarity',
  'cause.capacity': 'capacity',
  'cause.motivation': 'motivation',

  'form.micro-text': 'micro lesson',
  'form.micro-video-script': 'video script',
  'form.job-aid': 'job aid',
  'form.role-play': 'role-play',
  'form.cohort': 'cohort',
  'form.long-form-program': 'programme',
  'form.coaching': 'coaching',
  'form.none': 'none',

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
  'seen-in.figures': 'figures',
  'seen-in.own-word': 'own-word',

  'trend.rising': 'rising',
  'trend.falling': 'falling',
  'trend.steady': 'steady',

  'priority.strategicWeight': 'weight',
  'priority.gap': 'gap',
  'priority.population': 'population',
  'priority.urgency': 'urgency',

  'position.closeness': 'closeness',
  'position.neighbours': 'neighbours',
  'position.velocity': 'velocity',
  'position.availability': 'availability',

  'attribute.department': 'department',
  'attribute.timeZone': 'time zone',

  'unit.levels': 'levels',
} as const;
