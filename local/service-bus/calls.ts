/**
 * The calls that the local Service Bus answers to the clients for JavaScript and .NET; it refuses every other one by
 * name. Connections come over TLS, anonymously or by the mechanism MSSBCBS.
 */
export const calls = [
  { call: '$cbs put-token', answers: '202, or 401 with the reason when the token is not accepted' },
  {
    call: 'attach sender',
    answers: 'a link to a topic or queue; single messages and batches, accepted once stored',
  },
  { call: 'attach receiver', answers: 'a peek-lock link from a queue, subscription or dead-letter queue' },
  { call: 'settle', answers: 'complete, abandon, defer, dead-letter; message-lock-lost after the lock' },
  { call: 'com.microsoft:schedule-message', answers: 'the sequence numbers of the scheduled messages' },
  { call: 'com.microsoft:peek-message', answers: 'messages of any state, or 204 when there are none' },
  { call: 'com.microsoft:receive-by-sequence-number', answers: 'deferred messages, locked' },
  { call: 'com.microsoft:renew-lock', answers: 'until when the lock holds' },
  { call: 'com.microsoft:update-disposition', answers: 'settles by lock token, after the link was lost' },
] as const;

/** An operation of an entity's `$management` node. */
export type ManagementCall = Extract<(typeof calls)[number]['call'], `com.microsoft:${string}`>;
