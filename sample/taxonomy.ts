import type { Skill } from '../lib/domain/skill.ts';

/** Label → what it is in our own words, and days after which evidence counts half. */
const described: Record<string, readonly [string, number]> = {
  'Active Learning': ['Seeing what new information means for the work ahead', 365],
  'Active Listening': ['Giving others full attention and asking what helps to understand them', 365],
  'Complex Problem Solving': ['Working through an unclear problem to a solution that holds', 365],
  Coordination: ['Adjusting one’s own work to that of others', 365],
  'Critical Thinking': ['Weighing arguments and evidence before concluding', 365],
  Instructing: ['Teaching others how to do something', 365],
  'Judgment and Decision Making': ['Comparing costs and benefits and choosing', 365],
  'Learning Strategies': ['Choosing how to learn or teach something new', 365],
  'Management of Personnel Resources': ['Developing and directing people and finding the right ones', 365],
  Mathematics: ['Using numbers to solve a problem', 540],
  Monitoring: ['Keeping an eye on how oneself, others or an organisation perform, and correcting', 365],
  Negotiation: [
    'Bringing buyers and sellers together on price, discount and terms so that both sides gain',
    240,
  ],
  'Operations Monitoring': ['Watching gauges and dials to see that a machine works properly', 240],
  Persuasion: ['Moving others to change their mind or act', 365],
  'Quality Control Analysis': [
    'Testing and inspecting products and measurements to judge quality, with control charts and limits',
    240,
  ],
  'Reading Comprehension': ['Understanding written sentences and documents', 540],
  Science: ['Using scientific rules and methods to solve problems', 540],
  'Service Orientation': ['Looking for ways to help people', 365],
  'Social Perceptiveness': ['Noticing how others react and why', 365],
  Speaking: ['Talking so that others understand', 540],
  'Systems Analysis': ['Seeing how a system should work and how changes affect it', 365],
  'Time Management': ['Planning one’s own time and that of others', 365],
  Writing: ['Putting offers, reports and letters into clear written words', 540],
};

export const skillIdOf = (label: string): string => label.toLowerCase().replaceAll(' ', '-');

export const skillsOf = (labels: Iterable<string>): Skill[] =>
  [...new Set(labels)].map((label) => {
    const [description, halfLifeDays] = described[label] ?? [label, 365];
    return { skillId: skillIdOf(label), label, description, halfLifeDays, neighbours: [] };
  });
