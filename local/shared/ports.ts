/** Loopback ports of the local stack, counted from one base so that two stacks can run side by side. */
export interface StackPorts {
  host: number;
  identity: number;
  tenant: number;
  model: number;
  cosmos: number;
  serviceBus: number;
  /** What the company's people would see. */
  viewer: number;
  /** Of an invented vendor, who makes content outside. */
  maker: number;
}

export function portsFrom(base: number): StackPorts {
  return {
    host: base + 1,
    identity: base + 2,
    tenant: base + 3,
    model: base + 4,
    cosmos: base + 5,
    serviceBus: base + 6,
    viewer: base + 7,
    maker: base + 8,
  };
}
