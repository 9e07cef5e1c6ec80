/**
 * Whether a host, with its port where that is not the usual one, is on a list of those that may be written to. An entry
 * `*.example.com` allows subdomains, and not the domain itself.
 */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) =>
    entry.startsWith('*.') ? host.length >= entry.length && host.endsWith(entry.slice(1)) : host === entry,
  );

/** Whether an address is one of https, at a host on the list. */
export const isAllowedAddress = (url: string, allowed: readonly string[]): boolean =>
  new URL(url).protocol === 'https:' && isAllowedHost(new URL(url).hostname, allowed);
