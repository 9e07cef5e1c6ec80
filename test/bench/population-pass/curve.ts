import type { Cost } from './events.ts';

const [WIDTH, HEIGHT, PAD] = [360, 240, 48];

interface Line {
  name: string;
  colour: string;
  points: readonly (readonly [x: number, y: number])[];
}

/**
 * Two curves side by side: seconds by people, request units by events folded together, each beside what it is held
 * against.
 */
export function costCurve(
  sizes: readonly { people: number; cpuSeconds: number }[],
  costs: readonly Cost[],
): string {
  const last = sizes.at(-1) ?? { people: 1, cpuSeconds: 1 };
  const pass = panel('A pass over the whole company: CPU seconds by thousand people', 0, [
    { name: 'measured', colour: '#0f6cbd', points: sizes.map((one) => [one.people / 1_000, one.cpuSeconds]) },
    {
      name: 'straight',
      colour: '#8a8886',
      points: [
        [0, 0],
        [last.people / 1_000, last.cpuSeconds],
      ],
    },
  ]);
  const units = panel('Request units per event by events folded together', WIDTH, [
    { name: 'counted', colour: '#0f6cbd', points: costs.map((one) => [one.together, one.unitsPerEvent]) },
    { name: 'floor', colour: '#8a8886', points: costs.map((one) => [one.together, one.floor]) },
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${HEIGHT}" width="${2 * WIDTH}" height="${HEIGHT}" role="img" aria-label="Cost curves" font-family="Segoe UI, sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>${pass}${units}</svg>\n`;
}

function panel(title: string, left: number, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const [topX, topY] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  const x = (value: number) => (left + PAD + ((WIDTH - 2 * PAD) * value) / topX).toFixed(1);
  const y = (value: number) => (HEIGHT - PAD - ((HEIGHT - 2 * PAD) * value) / topY).toFixed(1);
  const drawn = lines.map(({ name, colour, points }, i) => {
    const path = points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ');
    const dots = points
      .map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="2.5" fill="${colour}"/>`)
      .join('');
    const label = `<text x="${left + PAD + 8 + 80 * i}" y="${HEIGHT - 8}" fill="${colour}">${name}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>${dots}${label}`;
  });
  const axes = `<path d="M${x(0)},${y(topY)} V${y(0)} H${x(topX)}" fill="none" stroke="#424242"/>`;
  const marks = [
    `<text x="${left + WIDTH / 2}" y="20" text-anchor="middle" fill="#242424" font-size="12">${title}</text>`,
    `<text x="${Number(x(0)) - 6}" y="${y(topY)}" text-anchor="end" fill="#424242">${topY.toFixed(1)}</text>`,
    `<text x="${Number(x(0)) - 6}" y="${y(0)}" text-anchor="end" fill="#424242">0</text>`,
    `<text x="${x(topX)}" y="${Number(y(0)) + 16}" text-anchor="middle" fill="#424242">${topX}</text>`,
  ];
  return axes + marks.join('') + drawn.join('');
}
