import { z } from 'zod';

const App = z.object({
  copilotAgents: z
    .object({ declarativeAgents: z.array(z.object({ id: z.string(), file: z.string() })).length(1) })
    .optional(),
});
const Agent = z.object({ actions: z.array(z.object({ file: z.string() })) });
const Plugin = z.object({
  runtimes: z.array(
    z.object({
      auth: z.object({ type: z.literal('OAuthPluginVault'), reference_id: z.string().min(1) }),
      spec: z.object({ url: z.url(), mcp_tool_description: z.object({ file: z.string() }) }),
    }),
  ),
});
const Tools = z.object({ tools: z.array(z.object({ name: z.string() })) });

/** What a package lacks of the agent that its manifest names: a file, or what a file has to say. */
export function missingOfAgent(manifest: unknown, files: Record<string, Uint8Array>): string | undefined {
  const read = <T>(path: string, shape: z.ZodType<T>): T => {
    const bytes = files[path];
    if (!bytes) throw new Error(`The package has no ${path}.`);
    const text = Buffer.from(bytes).toString();
    if (text.includes('{{')) throw new Error(`${path} has an unfilled placeholder.`);
    const parsed = shape.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  try {
    for (const agent of App.parse(manifest).copilotAgents?.declarativeAgents ?? [])
      for (const action of read(agent.file, Agent).actions)
        for (const { spec } of read(action.file, Plugin).runtimes)
          read(spec.mcp_tool_description.file, Tools);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
