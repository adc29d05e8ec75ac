// The shapes of the régions and of the départements, drawn from the design system's charts at build time: one SVG of each,
// whose shapes pages refer to by the codes of the Code officiel géographique, and where each shape lies.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = 'node_modules/@gouvfr/dsfr-chart';
const regions = {
  ARA: 'R84', BFC: 'R27', BRE: 'R53', CVL: 'R24', '20R': 'R94', GES: 'R44', HDF: 'R32', IDF: 'R11', NOR: 'R28', NAQ: 'R75',
  OCC: 'R76', PDL: 'R52', PAC: 'R93', 971: 'R01', 972: 'R02', 973: 'R03', 974: 'R04', 976: 'R06',
};
// 96 départements and 13 régions of the mainland, 5 overseas
const expected = 114;

/** The corners of a path, one list for each closed line; curves are taken as lines through their control points. */
function corners(path) {
  // arcs may write their two flags and what follows as one: « 015 » is 0, 1, 5
  const spaced = path.replace(/[a][^a-z]*/gi, arcs => arcs.replace(
    /(-?[\d.]+[ ,]?-?[\d.]+[ ,]-?[\d.]+)[ ,]([01])[ ,]?([01])/g, '$1 $2 $3 '));
  const tokens = spaced.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi);
  const lines = [];
  let command = '';
  let x = 0;
  let y = 0;
  let start = [0, 0];
  let i = 0;
  const take = () => Number(tokens[i++]);
  while (i < tokens.length) {
    if (/[a-z]/i.test(tokens[i])) command = tokens[i++];
    const relative = command === command.toLowerCase();
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    switch (command.toLowerCase()) {
      case 'z':
        [x, y] = start;
        break;
      case 'm':
        [x, y] = [fromX + take(), fromY + take()];
        start = [x, y];
        lines.push([[x, y]]);
        command = relative ? 'l' : 'L';
        break;
      case 'h':
        x = fromX + take();
        break;
      case 'v':
        y = fromY + take();
        break;
      case 'l':
        [x, y] = [fromX + take(), fromY + take()];
        break;
      case 's':
        lines.at(-1).push([fromX + take(), fromY + take()]);
        [x, y] = [fromX + take(), fromY + take()];
        break;
      case 'c':
        lines.at(-1).push([fromX + take(), fromY + take()], [fromX + take(), fromY + take()]);
        [x, y] = [fromX + take(), fromY + take()];
        break;
      case 'a':
        i += 5;
        [x, y] = [fromX + take(), fromY + take()];
        break;
      default:
        throw new Error(`map: ${command} in a path`);
    }
    // a line may go on after it was closed
    if (command.toLowerCase() !== 'z') lines.at(-1).push([x, y]);
  }
  return lines;
}

function box(points) {
  const xs = points.map(point => point[0]);
  const ys = points.map(point => point[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The centre of gravity of the largest closed line: where a figure is written. */
function centre(lines) {
  let best = { area: 0 };
  for (const line of lines) {
    let area = 0;
    let x = 0;
    let y = 0;
    line.forEach(([x1, y1], at) => {
      const [x2, y2] = line[(at + 1) % line.length];
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    });
    if (Math.abs(area) > Math.abs(best.area)) best = { area, x: x / (3 * area), y: y / (3 * area) };
  }
  return [best.x, best.y];
}

/**
 * Writes regions.svg and departements.svg into a folder.
 *
 * @returns lines of a properties file: code = left top width height x y (of its centre)
 */
export function drawMap(folder) {
  const script = readFileSync(`${source}/dist/MapChart/MapChart.js`, 'utf8');
  const paths = [...script.matchAll(/class: "FR-(\w+)",\s*(?:style:[^\n]*\n\s*)?d: "([^"]+)"/g)];
  if (paths.length !== expected) throw new Error(`map: ${paths.length} shapes instead of ${expected}`);
  const drawn = { regions: '', departements: '' };
  const lines = [];
  for (const [, name, path] of paths) {
    const code = regions[name] ?? `D${name}`;
    drawn[code.startsWith('R') ? 'regions' : 'departements'] += `<path id="${code}" vector-effect="non-scaling-stroke" d="${path}"/>\n`;
    const outlines = corners(path);
    const [left, top, right, bottom] = box(outlines.flat());
    lines.push(`${code}=${[left, top, right - left, bottom - top, ...centre(outlines)].map(n => Math.round(n * 10) / 10).join(' ')}`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, shapes] of Object.entries(drawn)) {
    writeFileSync(join(folder, `${name}.svg`), `<svg xmlns="http://www.w3.org/2000/svg">\n${shapes}</svg>\n`);
  }
  writeFileSync(join(folder, 'LICENSE'), readFileSync(`${source}/LICENSE`));
  return lines.sort();
}
