// cspell:disable -- look-alikes are no words
/**
 * Addresses by which attackers try to make a server call something inside. Each is off the list, however it is written.
 */

const inside = ['127.0.0.1', '169.254.169.254', '10.0.0.1', '192.168.1.1', '172.16.0.1', '168.63.129.16'];

const octets = (address: string): number[] => address.split('.').map(Number);
const whole = (address: string): number => octets(address).reduce((sum, octet) => sum * 256 + octet, 0);

/** One IPv4 address in every form that parsers of addresses take. */
function formsOf(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = octets(address);
  const hex = (n: number) => `0x${n.toString(16)}`;
  const octal = (n: number) => `0${n.toString(8)}`;
  const words = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [
    address,
    `${address}.`,
    String(whole(address)),
    hex(whole(address)),
    octal(whole(address)),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    `[::ffff:${address}]`,
    `[::ffff:${words}]`,
    `[::${words}]`,
    `[64:ff9b::${words}]`,
    `[2002:${words}::]`,
    address.replaceAll('.', '。'),
    address.replaceAll('.', '%2e'),
    address.replaceAll(/[1-9]/g, (digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)),
  ];
}

const lookAlikes = [
  'hooks.example.',
  'hooks.example..',
  '.hooks.example',
  'hooks..example',
  'xhooks.example',
  'hooks.example.evil.example',
  'hooks-example',
  'hooks.exаmple',
  'hооks.example',
  'ｈooks.examplе',
  'xn--hoks-5ve.example',
  'hooks.example%00.evil.example',
  'hooks.example%23.evil.example',
  'evil.example#hooks.example',
  'evil.example?hooks.example',
  'evil.example/hooks.example',
  'evil.example\\hooks.example',
  'hooks.example@evil.example',
  'hooks.example:443@evil.example',
  'evil.example;hooks.example',
  'hooks.example%2f@evil.example',
  'hooks.example\u2044.evil.example',
  'localhost',
  'localhost.',
  'ip6-localhost',
  'metadata.google.internal',
  'metadata',
  '[::1]',
  '[::]',
  '0',
  'sub.hooks.example',
  'hooks.example.local',
  'hooks.examp1e',
  'hooks.example.example',
  'example',
];

const schemes = [
  'http',
  'ftp',
  'file',
  'gopher',
  'ws',
  'wss',
  'data',
  'javascript',
  'dict',
  'ldap',
  'HTTP',
  'blob',
];

/** @param port a port on which something listens inside */
export function forgedAddresses(port: number): string[] {
  const byNumber = inside
    .flatMap(formsOf)
    .flatMap((host) => [
      `https://${host}:${port}/latest/meta-data`,
      `https://hooks.example@${host}:${port}/`,
    ]);
  const byName = lookAlikes.flatMap((host) => [`https://${host}/`, `https://${host}:${port}/`]);
  const byScheme = schemes.flatMap((scheme) => [`${scheme}://hooks.example/`, `${scheme}:hooks.example`]);
  const byPort = [1, 22, 80, 8080, 8443, port, 65_535, 65_536].map(
    (other) => `https://hooks.example:${other}/`,
  );
  const odd = [
    '',
    ' ',
    '//hooks.example/',
    '/hooks',
    'hooks.example',
    'https://',
    'https:///',
    'https://:443/',
    'https://user:pass@hooks.example/',
    'https://user@hooks.example/',
    'https://:pass@hooks.example/',
    `https://hooks.example/${'x'.repeat(2_000)}`,
    `https://127.0.0.1:${port}\u0000.hooks.example/`,
  ];
  return [...new Set([...byNumber, ...byName, ...byScheme, ...byPort, ...odd])];
}
