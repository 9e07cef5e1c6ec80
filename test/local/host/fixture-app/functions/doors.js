import { app } from '@azure/functions';
import * as df from 'durable-functions';

const guarded = { authLevel: 'anonymous' };
const withClient = { ...guarded, extraInputs: [df.input.durableClient()] };

app.http('health', {
  ...guarded,
  methods: ['GET'],
  route: 'health',
  handler: () => ({ jsonBody: { up: true } }),
});

app.http('echo', {
  ...guarded,
  methods: ['POST'],
  route: 'things/{id}/{*rest}',
  handler: async (request, context) => {
    context.log(`echo of ${request.params.id}`);
    return {
      status: 201,
      headers: { 'x-echo': 'yes' },
      jsonBody: {
        params: request.params,
        query: Object.fromEntries(request.query),
        body: await request.json(),
        user: request.user,
        forged: request.headers.get('x-ms-client-principal-forged'),
      },
    };
  },
});

app.http('fails', {
  ...guarded,
  methods: ['GET'],
  route: 'fails',
  handler: () => {
    throw new Error('no answer');
  },
});

app.http('start', {
  ...withClient,
  methods: ['POST'],
  route: 'flows/{name}/{id}',
  handler: async (request, context) => {
    const client = df.getClient(context);
    const { name, id: instanceId } = request.params;
    try {
      return {
        status: 202,
        jsonBody: { id: await client.startNew(name, { instanceId, input: await request.json() }) },
      };
    } catch (error) {
      return { status: 409, jsonBody: { error: error.message } };
    }
  },
});

app.http('status', {
  ...withClient,
  methods: ['GET'],
  route: 'flows/{id}',
  handler: async (request, context) => {
    const status = await df
      .getClient(context)
      .getStatus(request.params.id, { showHistory: true, showInput: true });
    return { jsonBody: status };
  },
});

app.http('command', {
  ...withClient,
  methods: ['POST'],
  route: 'flows/{id}/do/{command}',
  handler: async (request, context) => {
    const client = df.getClient(context);
    const { id, command } = request.params;
    const body = await request.json();
    const commands = {
      decide: () => client.raiseEvent(id, 'decision', body),
      terminate: () => client.terminate(id, 'test'),
      purge: () => client.purgeInstanceHistory(id),
      list: () => client.getStatusBy({ runtimeStatus: ['Completed'] }),
      history: async () =>
        (await fetch(`${client.clientData.rpcBaseUrl}instances/${id}?showHistory=true`)).json(),
      suspend: () => client.suspend(id, 'test'),
    };
    return { jsonBody: { answer: (await commands[command]()) ?? null } };
  },
});
