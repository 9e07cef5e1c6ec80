/** What is true in the sample company. Nothing under `functions/`, `orchestrators/` or `lib/` may read it. */
export const truth = {
  /** Skills that a role really misses, in levels (0–5) below what the role asks for. Learnable. */
  gaps: [
    { jobRole: 'Sales Executive', skill: 'Negotiation', missing: 1.2 },
    { jobRole: 'Laboratory Technician', skill: 'Quality Control Analysis', missing: 1.1 },
  ],
  /** Asked for as training, though everybody can do it: the discount form loses entries. */
  brokenProcess: { jobRole: 'Sales Representative', skill: 'Writing' },
  /** Levels that people gain once something good reached them and they tried it, and how their gains vary. */
  gain: { mean: 0.7, deviation: 0.3 },
  /** Share of people who take up what reaches them. */
  uptake: 0.85,
  /** Deviation of people around the level of their role, and of one assessment around the truth. */
  spread: 0.35,
  noise: 0.3,
} as const;
