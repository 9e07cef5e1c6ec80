/** What the local Functions host answers; anything else is refused by name when the app starts or makes the call. */
export const calls = [
  { call: 'httpTrigger', answers: 'one HTTP request, its principal set by Entra authentication in front' },
  { call: 'timerTrigger', answers: 'a six-field NCRONTAB schedule in UTC' },
  {
    call: 'serviceBusTrigger',
    answers: 'a queue or subscription, cardinality one or many, without sessions',
  },
  {
    call: 'orchestrationTrigger',
    answers: 'a durable flow: activities, timers, events, sub-flows, continueAsNew',
  },
  { call: 'activityTrigger', answers: 'one activity of a flow' },
  { call: 'durableClient', answers: 'the input binding behind df.getClient' },
  { call: 'http', answers: 'the returned HTTP response' },
  { call: 'POST orchestrators/{name}/{id}', answers: 'starts a flow; 409 while the id runs' },
  { call: 'GET instances/{id}', answers: 'status: 202 while it runs, 200 when over, 404' },
  { call: 'GET instances', answers: 'statuses by createdTimeFrom, createdTimeTo, runtimeStatus' },
  { call: 'POST instances/{id}/raiseEvent/{name}', answers: '202, 404, 410 when over' },
  { call: 'POST instances/{id}/terminate', answers: '202, 404, 410 when over' },
  { call: 'DELETE instances/{id}', answers: 'purges one that is over' },
  { call: 'DELETE instances', answers: 'purges those that are over, by the same filter' },
] as const;

export class NotInTheList extends Error {
  override name = 'NotInTheList';
  constructor(call: string, where: string) {
    super(`${where}: ${call} is not in the local host's list of calls (local/host/calls.ts).`);
  }
}

/** Throws NotInTheList unless the host knows bindings of `type`. */
export function refuseUnknownBinding(type: string, where: string): void {
  if (!calls.some(({ call }) => call === type)) throw new NotInTheList(type, where);
}
