/** What a hostile source or a seduced model might slip into a sentence. Each must be found wherever it stands. */
export const payloads: Record<string, readonly string[]> = {
  'a link': [
    'https://evil.example/x',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'evil.com',
    'evil.com/login?x=1',
    'login.evil.co.uk',
    'bit.ly/abc',
    'evil.ru',
    'evil.zip',
    'mailto:someone',
    'javascript:alert(1)',
    'data:text/html;base64,AAAA',
    'ftp://files',
    'msteams:/l/chat',
    'someone@evil.com',
  ],
  markup: [
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src=x onerror=alert(1)',
    '</p><p>',
    '<!-- hidden -->',
    '&lt;script&gt;',
    '&#60;b&#62;',
    '<at>everyone</at>',
  ],
  'a Markdown link': ['[here](there)', '![picture](there)', '[a[b]](there)', '[here][1]'],
  'a mention': ['@everyone', 'hello @ann', 'hello,@channel', '(@all)'],
  'card JSON': [
    '{"type": "AdaptiveCard"}',
    '{"type":"Action.Execute"}',
    '{"type":"TextBlock","text":"x"}',
    "{'type': 'AdaptiveCard'}",
    '${secret}',
    '{{DATE(now)}}',
  ],
  'a character that readers do not see': [
    'nothing\u0000',
    'a bell\u0007rings',
    'price \u202Ednuora denrut',
    'zero\u200Bwidth',
    'tagged\u{E0041}\u{E0042}',
    'broken \uFFFD',
  ],
};

/** Plain prose that looks a little like the above and is none of it. */
export const innocent = [
  'Ask for the price first, e.g. by phone, and wait for an answer.',
  'The ratio is 3:1 (see the table) and fell to 2.5 by 10:30.',
  'Purchasing & Sales agree: fewer steps, i.e. less waiting.',
  'If a < b and b < c, buy from a; the note [1] says why.',
  'Remember: prepare, listen, write it down.',
  'Preis für Käufer: 5 € – naïve Fragen “zuerst” stellen.',
];
