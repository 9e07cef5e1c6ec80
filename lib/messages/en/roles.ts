/** What an app role opens: “this needs the app role … (to …)”. */
export const roleWords = {
  'role.opens.Signal.Send': 'send signals',
  'role.opens.Need.Request': 'ask for something and answer the questions about it',
  'role.opens.Need.Read': 'read needs, approvals and declined demand',
  'role.opens.Need.Decide': 'answer the gates of cause, priority and publication',
  'role.opens.Register.Write': 'change the charter, the taxonomy and the role profiles',
  'role.opens.Analysis.Start': 'run the needs analysis now',
  'role.opens.Insight.Read': 'read insights',
  'role.opens.DeadLetter.Manage':
    'list, read and replay dead letters, wake and end flows, and with Hook.Manage end anybody’s subscription',
  'role.opens.Hook.Manage': 'subscribe to what happens and list or end one’s own subscriptions',
  'role.opens.People.Manage':
    'send HR files, and say whose an address or a number is that nobody is found by',
  'role.opens.Objection.Record': 'record for somebody what they object to',
  'role.opens.Hiring.Manage': 'open requisitions and read the briefs of all of them',
  'role.opens.Performance.Manage':
    'announce to people that a review of theirs comes, and send lists of objectives, where performance is in use',
  'role.opens.Mobility.Manage':
    'propose openings to their owners, and close them; sees nobody who looks for one',
  'role.opens.Succession.Manage':
    'propose critical roles to their owners, and close them; sees no bench and nobody on one',
  'role.opens.Log.Read': 'read the decision log, the effect ledger and what the layer finds about itself',
} as const;
