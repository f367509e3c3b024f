/**
 * Makes a copy of this project ready to run: brings Node.js 24 if the one that was found is older, and installs what is
 * missing with it. The scripts in package.json run this file before they do anything else. It is plain JavaScript,
 * since the Node.js that was found runs it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const packages = path.join(root, 'node_modules');
/** Where npm puts the Node.js that it brings. npm leaves folders alone whose names begin with a dot. */
const brought = path.join(packages, '.node');
/** Records what the packages were installed from, and for what. */
const stampFile = path.join(packages, '.broadside.json');

/** The oldest major version that runs this project. */
const oldest = Number.parseInt(JSON.parse(read(path.join(root, 'package.json'))).engines.node.replace('>=', ''), 10);
const isWindows = process.platform === 'win32';
/** The name of this kind of system, such as `linux-x64`. */
const system = `${isWindows ? 'win' : process.platform}-${process.arch}`;
const { optionalDependencies: nodes } = JSON.parse(read(path.join(here, 'package.json')));
/** The package with Node.js for this system, if npm has one. */
const nodePackage = Object.keys(nodes).find((name) => name.endsWith(`-${system}`));
/** The name under which scripts find the Node.js that npm brought: npm puts this folder first on their PATH. */
const link = path.join(packages, '.bin', isWindows ? 'node.exe' : 'node');

/** A reason why the project cannot be set up, as a sentence for the person who started it. */
class SetupError extends Error {}

try {
  setUp();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function setUp() {
  const stamp = stampOf();
  if (isNewEnough(process.version) && read(stampFile) === stamp) return;
  checkFolder();
  const isOwn = isNewEnough(process.version) && !process.execPath.startsWith(packages + path.sep);
  const node = isOwn ? process.execPath : bringNode();
  // An installation that fails or is interrupted is not whole any more.
  rmSync(stampFile, { force: true });
  npm(node, root, ['install', '--no-save']);
  if (isOwn) rmSync(link, { force: true });
  else linkNode(node);
  writeFileSync(stampFile, stamp);
}

/** Returns what an installation depends on. */
function stampOf() {
  const hash = createHash('sha256');
  for (const folder of [root, here]) hash.update(read(path.join(folder, 'package-lock.json')));
  return `${JSON.stringify({ system, packages: hash.digest('hex') })}\n`;
}

/** Installs Node.js with npm, unless it is there, and returns its path. */
function bringNode() {
  const node = path.join(brought, 'node_modules', nodePackage ?? '', 'bin', isWindows ? 'node.exe' : 'node');
  const wanted = nodePackage && `v${nodes[nodePackage]}`;
  if (!wanted) throw noNode(`npm has none for this system (${system}).`);
  if (versionOf(node) === wanted) return node;
  console.error(`Broadside runs on Node.js ${oldest} or newer; this is ${process.version}. npm brings ${wanted}.`);
  mkdirSync(brought, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(path.join(here, file), path.join(brought, file));
  }
  npm(process.execPath, brought, ['ci', '--include=optional']);
  const version = versionOf(node);
  if (version === wanted) return node;
  throw noNode(
    read(path.join(node, '../../package.json'))
      ? `The one that npm brings does not run on this system (${system}).`
      : 'npm could not download one.',
  );
}

function noNode(reason) {
  const install = `Install Node.js ${oldest} from https://nodejs.org/, then run the command again.`;
  return new SetupError(`Broadside needs Node.js ${oldest} or newer; this is ${process.version}. ${reason} ${install}`);
}

/** Runs npm in a folder with the given Node.js. What npm prints goes to the error stream. */
function npm(node, folder, args) {
  const { npm_execpath: script, npm_config_user_agent: agent = '' } = process.env;
  if (!script || !agent.startsWith('npm/')) throw new SetupError('Run this command with npm, such as "npm start".');
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, NODE_PATH: globalPaths() };
  const { status } = spawnSync(node, [script, ...args, '--prefix', folder, '--loglevel=error'], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new SetupError('npm could not install the packages; see above for the reason.');
}

/**
 * Returns the folders in which the Node.js that runs npm finds modules. On Debian these are folders of its own, which
 * hold the modules of its npm, and another Node.js does not know them.
 */
function globalPaths() {
  const script = 'require("module").globalPaths.join(require("path").delimiter)';
  const { stdout } = spawnSync(process.env.npm_node_execpath ?? process.execPath, ['-p', script], { encoding: 'utf8' });
  return [process.env.NODE_PATH, stdout?.trim()].filter(Boolean).join(path.delimiter);
}

/** Makes scripts run with the Node.js that npm brought. Windows allows hard links to everyone, but not symbolic ones. */
function linkNode(node) {
  if (versionOf(link) === versionOf(node)) return;
  rmSync(link, { force: true });
  mkdirSync(path.dirname(link), { recursive: true });
  if (isWindows) linkSync(node, link);
  else symlinkSync(path.relative(path.dirname(link), node), link);
}

function checkFolder() {
  try {
    mkdirSync(packages, { recursive: true });
    accessSync(root, constants.W_OK);
    accessSync(packages, constants.W_OK);
  } catch (error) {
    throw new SetupError(`The folder ${root} cannot be written to (${error.code}). Copy it to a folder of your own.`);
  }
}

/** Returns the version of a Node.js; undefined if it does not run. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function isNewEnough(version) {
  return Number.parseInt(version.slice(1), 10) >= oldest;
}

/** Returns the text of a file; an empty string if it cannot be read. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
