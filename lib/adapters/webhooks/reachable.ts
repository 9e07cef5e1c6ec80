import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

type Family = 'ipv4' | 'ipv6';

/** The address lies inside a network, where no webhook may connect. */
export class NotReachable extends Error {
  override name = 'NotReachable';
}

/**
 * Never, whatever a setting says: link-local with the metadata service of clouds, the platform of Azure, and what is no
 * host.
 */
const never = blockListOf([
  '169.254.0.0/16',
  '168.63.129.16/32',
  '0.0.0.0/8',
  '224.0.0.0/4',
  '240.0.0.0/4',
  'fe80::/10',
  'ff00::/8',
  '::/128',
  'fd00:ec2::254/128',
]);

/** Private and special networks (IANA special-purpose registries), open only where a setting names them. */
const inside = blockListOf([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '::1/128',
  'fc00::/7',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '3fff::/20',
  '5f00::/16',
  '::/96',
]);

export function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

function familyOf(address: string): Family {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** An IPv4 address inside an IPv6 one is judged as what it is (BlockList knows the mapped form). */
const holds = (list: BlockList, address: string): boolean => list.check(address, familyOf(address));

/** Whether a webhook may connect there; `open` are the private networks that a setting names. */
export const isReachable = (address: string, open: BlockList): boolean =>
  !holds(never, address) && (!holds(inside, address) || holds(open, address));

export type Resolve = (host: string) => Promise<LookupAddress[]>;
const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * Name resolution for one connection, pinned: the name is resolved once, every address must be reachable, and the
 * connection goes to one of those. Prevents DNS rebinding.
 */
export function pinnedLookup(open: BlockList, resolve: Resolve = resolveAll): LookupFunction {
  return (host: string, options: LookupOptions, callback) => {
    const give = (addresses: LookupAddress[]) => {
      const [first] = addresses;
      if (!first) throw new NotReachable(`${host} has no address.`);
      if (addresses.some(({ address }) => !isReachable(address, open)))
        throw new NotReachable(`${host} has an address that webhooks may not reach.`);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    };
    resolve(host)
      .then(give)
      .catch((error: unknown) => callback(error as NodeJS.ErrnoException, '', 0));
  };
}
