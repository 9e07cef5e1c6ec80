/** What a stand-in of a Moodle site holds. Times are unix seconds. */
export interface MoodleSite {
  token: string;
  /** Functions of the token's service. */
  functions: ReadonlySet<string>;
  /** Of the account that it belongs to, in the whole site. */
  capabilities: ReadonlySet<string>;
  courses: readonly MoodleCourse[];
  users: readonly MoodleUser[];
  /** Fields of an account that the site hides. */
  hiddenFields?: readonly string[];
  /** `on` is set on the site, `by-command` from its shell; `off` turns its web services off. */
  state?: 'on-line' | 'maintenance' | 'by-command' | 'off';
}

export interface MoodleCourse {
  id: number;
  fullname: string;
  summary?: string;
  isHidden?: boolean;
  isFrontPage?: boolean;
  hasSeparateGroups?: boolean;
  /** `none`: the course has no criteria; `off`: it tracks nothing. */
  aggregation: 'all' | 'any' | 'none' | 'off';
  /** By the id of who is enrolled. */
  enrolled: Readonly<Record<number, Progress>>;
}

export interface Progress {
  /** When each criterion was met; null where it was and nobody knows when; `open` where it was not. */
  criteria: readonly (number | null | 'open')[];
  grade?: { raw: number | null; min: number; max: number; isHidden?: boolean; needsUpdate?: boolean };
  /** Whether teachers, whom no completion is tracked of. */
  isUntracked?: boolean;
}

export interface MoodleUser {
  id: number;
  username: string;
  email: string;
  idnumber: string;
  fullname: string;
  lastaccess: number;
  /** Whether they show their address to nobody. */
  hidesMail?: boolean;
  /** Whether the account may see nothing of them. */
  isUnseen?: boolean;
  isSuspended?: boolean;
  isDeleted?: boolean;
}
