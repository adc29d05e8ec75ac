// Gathers what browsers fetch, at build time: one style sheet of the design system with exactly the fonts and icons that it
// names, and the hub's own files. Each folder's name carries the hash of its content, so that it may be cached for ever.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { drawMap } from './map.mjs';

const design = 'node_modules/@gouvfr/dsfr';
const version = JSON.parse(readFileSync(`${design}/package.json`)).version;
const out = 'target/assets/static';

// Icon families beyond those that the components bring; add a family here when a page needs one.
const sheets = [
  'dsfr.main.min.css',
  'dsfr.print.min.css',
  'utility/icons/icons-system/icons-system.main.min.css',
  'utility/icons/icons-user/icons-user.main.min.css',
];
// The icons of the header and the footer: in the style sheet itself, or every first visit would fetch them one by one.
const inlined = ['user-add-line', 'account-circle-line', 'search-line', 'external-link-line', 'menu-fill', 'close-line', 'arrow-right-s-line', 'logout-box-r-line'];
const files = [
  'dsfr.module.min.js',
  'artwork/background/ovoid.svg',
  'artwork/pictograms/system/technical-error.svg',
  'artwork/pictograms/system/padlock.svg',
  'artwork/pictograms/system/connection-lost.svg',
  'artwork/pictograms/digital/search.svg',
  'favicon/favicon.svg',
  'favicon/favicon.ico',
  'favicon/apple-touch-icon.png',
];

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

function allFiles(folder) {
  return readdirSync(folder).sort().flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? allFiles(path) : [path];
  });
}

function address(path) {
  if (!inlined.includes(basename(path, '.svg'))) return `url(${path})`;
  const svg = readFileSync(`${design}/dist/${path}`, 'utf8').trim();
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/%20/g, ' ').replace(/'/g, '%27')}")`;
}

/** Renames a folder after its content. */
function seal(folder, name) {
  const hash = createHash('sha256');
  for (const path of allFiles(folder)) {
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  }
  const sealed = `${name}-${hash.digest('hex').slice(0, 10)}`;
  renameSync(folder, join(out, sealed));
  return sealed;
}

rmSync('target/assets', { recursive: true, force: true });
const draft = join(out, 'design');
let css = '';
for (const sheet of sheets) {
  const folder = dirname(sheet);
  css += readFileSync(`${design}/dist/${sheet}`, 'utf8')
    .replace(/^@charset "UTF-8";/i, '')
    .replace(/\/\*# sourceMappingURL.*?\*\//g, '')
    // woff2 is understood by every browser that the design system supports
    .replace(/,url\([^)]*\.woff\) format\("woff"\)/g, '')
    .replace(/url\((?!["']?data:)([^)]+)\)/g, (whole, path) => address(normalize(join(folder, path))));
}
for (const [, path] of css.matchAll(/url\((?!["']?data:)([^)]+)\)/g)) {
  copy(`${design}/dist/${path}`, join(draft, path));
}
writeFileSync(join(draft, 'dsfr.css'), `@charset "UTF-8";${css}`);
for (const file of files) {
  copy(`${design}/dist/${file}`, join(draft, file));
}
copy(`${design}/LICENSE.md`, join(draft, 'LICENSE.md'));
cpSync('src/main/webapp/static/hub', join(out, 'own'), { recursive: true });
const shapes = drawMap(join(out, 'own', 'map'));

const names = [`design=${seal(draft, `dsfr-${version}`)}`, `own=${seal(join(out, 'own'), 'hub')}`];
mkdirSync('target/assets-classes', { recursive: true });
writeFileSync('target/assets-classes/assets.properties', names.join('\n') + '\n');
writeFileSync('target/assets-classes/map.properties', shapes.join('\n') + '\n');
