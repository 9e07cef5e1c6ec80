import { describe, expect, it } from '@jest/globals';
import type { Deployment } from '../../scripts/documents/bicep/deployment.ts';
import { bicep, deployments, template } from './deployments.ts';
import { broken, rules, waivers } from './rules.ts';

const whenCompiled = bicep ? describe : describe.skip;

/** The same resources with nothing set on them, nothing logged and no private endpoint. */
const stripped = (deployment: Deployment): Deployment => {
  const ofType = (type: string) =>
    deployment.ofType(type).map(({ id, name }) => ({ id, type, name, properties: {} }));
  return { ...deployment, ofType };
};

/** Every value under a key `name` in `value`, at any depth. */
function* every(value: unknown, name: string): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name) yield inner;
    yield* every(inner, name);
  }
}

whenCompiled('the rules for infrastructure', () => {
  it.each(deployments)('hold for $name, or are waived', (deployment) => {
    const waived = new Set(waivers.map(({ rule }) => rule));
    expect(broken(deployment).filter((name) => !waived.has(name))).toEqual([]);
  });

  it('would each fail on resources with nothing set', () => {
    const network = deployments.find(({ name }) => name === 'private');
    expect(network && broken(stripped(network))).toEqual(rules.map(({ name }) => name));
  });

  it('are waived for a reason, for a time, and only where they are broken', () => {
    const today = new Date().toISOString().slice(0, 10);
    const everBroken = new Set(deployments.flatMap(broken));
    for (const { rule, reason, until } of waivers) {
      expect(everBroken).toContain(rule);
      expect(reason.length).toBeGreaterThan(40);
      expect({ rule, isOver: until < today }).toEqual({ rule, isOver: false });
    }
  });

  it('Azure.Deployment.SecureParameter: nothing that a name gives away as secret is a parameter', () => {
    const parameters = [...every(JSON.parse(template), 'parameters')].flatMap((each) =>
      Object.keys(each as object),
    );
    expect(parameters.length).toBeGreaterThan(30);
    expect(
      parameters.filter((name) => /secret|password|token|(?<!public)key$|connectionString/i.test(name)),
    ).toEqual([]);
  });

  it('Azure.Deployment.SecureValue: no secret is listed or read anywhere', () => {
    expect(template).not.toMatch(
      /list(Keys|Secrets|ConnectionStrings|AccountSas)\(|getSecret\(|secure(string|object)/i,
    );
  });

  it('Azure.Deployment.OutputSecretValue: no output holds one', () => {
    const outputs = [...every(JSON.parse(template), 'outputs')];
    expect(outputs.length).toBeGreaterThan(8);
    expect(JSON.stringify(outputs)).not.toMatch(
      /ConnectionString|InstrumentationKey|SharedKey|password|webhook-url['"]/i,
    );
  });
});
