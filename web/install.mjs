// Installs what package-lock.json names, unless it is there already: npm ci takes 5 to 20 s and is the same every time.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

function versions(lock) {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  return JSON.stringify(
    Object.entries(packages).filter(([path]) => path !== '').map(([path, { version, integrity }]) => [path, version, integrity]));
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || versions(installed) !== versions('package-lock.json')) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { stdio: 'inherit' });
  if (npm.status !== 0) {
    console.error('hub : npm n’a pas pu installer le système de design de l’État : vérifiez l’accès au dépôt npm.');
    process.exit(1);
  }
}
