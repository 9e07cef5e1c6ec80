/** What the app found about itself at one point. `found` and `next` are for operators and hold no personal data. */
export interface SelfCheck {
  id: string;
  what: string;
  status: 'ok' | 'failed' | 'not run';
  found: string;
  next: string;
}
