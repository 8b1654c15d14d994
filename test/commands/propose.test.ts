import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { propose } from '../../src/commands/propose.ts';
import { writeWeek } from '../../src/io/pages.ts';
import { UserError } from '../../src/model/user-error.ts';
import { virtualClock } from '../kit/clock.ts';
import { fakeGitHub, type FakeGitHub } from '../kit/github.ts';
import { filesIn, testDir, testHouse, type TestHouse } from '../kit/house.ts';

const BRANCH = 'tierzero/2026-W47';
const DRAFT = 'content/kb/memory.mdx';
const BOX = `- [ ] [Memory](https://github.com/o/r/blob/${BRANCH}/content/kb/memory.mdx), not asked this week`;
const page = (body: string): string => `---\ntitle: Memory\nstatus: draft\ntopic: t-aaaaaaaa\n---\n\n${body}\n`;

let house: TestHouse;
let remote: string;

/** A desk in a clone of a bare repository that holds its settings. */
beforeEach(() => {
  house = testHouse({ 'desk.yaml': 'name: Test desk\n' });
  remote = join(testDir({}), 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  commit('Start');
  git('remote', 'add', 'origin', remote);
  git('push', '--quiet', 'origin', 'main');
  writeFileSync(join(house.dir, 'private.txt'), 'not for anybody');
  writeWeek(house.contentDir, {
    week: '2026-W47',
    window: { since: '2026-11-01T00:00:00Z', until: '2026-11-23T00:00:00Z' },
    tickets: 0,
    questions: 0,
    topics: [],
    unassigned: [],
  });
  write(DRAFT, page('First.'));
});

test('a week goes to a branch of its own in one commit, and the working tree stays as it was', async () => {
  const before = { files: filesIn(join(house.dir, 'content')), head: git('rev-parse', 'HEAD') };
  expect(await byGit()).toMatchObject({ outcome: 'pushed', files: [DRAFT, 'content/weeks/2026-W47.json'] });
  expect(at(DRAFT)).toBe(page('First.'));
  expect(remoteGit('rev-list', '--count', `main..${BRANCH}`).trim()).toBe('1');
  expect(remoteGit('ls-tree', '-r', '--name-only', BRANCH)).not.toContain('private');
  expect({ files: filesIn(join(house.dir, 'content')), head: git('rev-parse', 'HEAD') }).toEqual(before);
  expect(git('status', '--porcelain', '--', 'content/desk.yaml')).toBe('');
});

test('a second run adds nothing, a fresh draft adds one commit', async () => {
  await byGit();
  expect(await byGit()).toMatchObject({ outcome: 'unchanged', files: [] });
  write(DRAFT, page('Second.'));
  expect(await byGit()).toMatchObject({ outcome: 'pushed', files: [DRAFT] });
  expect(at(DRAFT)).toBe(page('Second.'));
});

test('what a person committed on the branch stays, deletions too', async () => {
  write('content/kb/other.mdx', page('Other.'));
  await byGit();
  asPerson(() => {
    write(DRAFT, page('Better.'));
    rmSync(join(house.dir, 'content/kb/other.mdx'));
  });
  write(DRAFT, page('Second.'));
  write('content/kb/other.mdx', page('Other again.'));
  expect(await byGit()).toMatchObject({ outcome: 'unchanged' });
  expect(at(DRAFT)).toBe(page('Better.'));
  expect(remoteGit('ls-tree', '-r', '--name-only', BRANCH)).not.toContain('other.mdx');
});

test('a branch that people have merged is left alone', async () => {
  await byGit();
  remoteGit('update-ref', 'refs/heads/main', BRANCH);
  write(DRAFT, page('Second.'));
  expect(await byGit()).toMatchObject({ outcome: 'merged', files: [] });
});

test('without a remote the person is told what to check', async () => {
  git('remote', 'remove', 'origin');
  await expect(byGit()).rejects.toThrow(UserError);
});

test('on GitHub one pull request is opened with the report, and renewed by the next run', async () => {
  const hub = await fakeGitHub();
  expect(await onHub(hub)).toMatchObject({ outcome: 'pushed', url: 'https://github.example/o/r/pull/1' });
  expect(hub.filesOf(BRANCH)[DRAFT]).toBe(page('First.'));
  expect(hub.pulls[0]?.body).toContain(BOX);
  const url = hub.pulls[0]!.html_url;
  write(DRAFT, page('Second – mit Übung. '.repeat(9000)));
  expect(await onHub(hub)).toMatchObject({ outcome: 'pushed', files: [DRAFT], url });
  expect(await onHub(hub)).toMatchObject({ outcome: 'unchanged', url });
  expect(hub.pulls).toHaveLength(1);
});

test('on GitHub a branch that moves meanwhile is read again, and the person’s commit stays', async () => {
  const hub = await fakeGitHub();
  await onHub(hub);
  write(DRAFT, page('Second.'));
  hub.beforeMove = () => hub.commit(BRANCH, 'editor@desk.example', { [DRAFT]: page('Better.') });
  expect(await onHub(hub)).toMatchObject({ outcome: 'unchanged' });
  expect(hub.filesOf(BRANCH)[DRAFT]).toBe(page('Better.'));
});

test('on GitHub a pull request that people closed or merged is reported and not opened again', async () => {
  for (const merged of [null, '2026-11-24T00:00:00Z']) {
    const hub = await fakeGitHub();
    await onHub(hub);
    Object.assign(hub.pulls[0]!, { state: 'closed', merged_at: merged });
    write(DRAFT, page(`Later ${String(merged)}.`));
    expect(await onHub(hub)).toMatchObject({ outcome: merged === null ? 'closed' : 'merged' });
    expect(hub.pulls).toHaveLength(1);
  }
});

test('on GitHub a branch that a rule protects is named, whether it is there or not', async () => {
  const hub = await fakeGitHub();
  hub.protected.add(BRANCH);
  await expect(onHub(hub)).rejects.toThrow(`GitHub does not let the branch ${BRANCH} move`);
  hub.protected.clear();
  await onHub(hub);
  hub.protected.add(BRANCH);
  write(DRAFT, page('Second.'));
  await expect(onHub(hub)).rejects.toThrow(`GitHub does not let the branch ${BRANCH} move`);
  expect(hub.filesOf(BRANCH)[DRAFT]).toBe(page('First.'));
});

test('on GitHub a pull request that somebody opens at the same moment gets the text, and no second one is made', async () => {
  const hub = await fakeGitHub();
  hub.beforeOpen = () =>
    hub.pulls.push({ number: 1, head: BRANCH, html_url: '', title: 'Mine', body: '', state: 'open', merged_at: null });
  expect(await onHub(hub)).toMatchObject({ outcome: 'pushed' });
  expect(hub.pulls).toHaveLength(1);
  expect(hub.pulls[0]!.body).toContain(BOX);
});

test('a refusal by GitHub names no secret and says what to do', async () => {
  for (const status of [403, 429]) {
    const hub = await fakeGitHub();
    hub.refuse = status;
    const error = await onHub(hub).then(
      () => undefined,
      (reason: unknown) => reason as UserError,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error!.message).toContain(String(status));
    expect(`${error!.message} ${error!.hint}`).not.toContain('s3cret');
  }
});

test('on GitHub an app signs in with its key, whatever its line ends; a stranger does not', async () => {
  const made = (): { publicKey: string; privateKey: string } =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
  const { publicKey, privateKey } = made();
  const hub = await fakeGitHub();
  hub.appKey = publicKey;
  const app = { GITHUB_APP_ID: '12', GITHUB_APP_INSTALLATION_ID: '7' };
  const written = privateKey.replaceAll('\n', '\\n');
  expect(await onHub(hub, { ...app, GITHUB_APP_PRIVATE_KEY: privateKey })).toMatchObject({ outcome: 'pushed' });
  expect(await onHub(hub, { ...app, GITHUB_APP_PRIVATE_KEY: written })).toMatchObject({ outcome: 'unchanged' });
  const stranger = onHub(hub, { ...app, GITHUB_APP_PRIVATE_KEY: made().privateKey });
  await expect(stranger).rejects.toThrow('GitHub answered 401');
  await expect(onHub(hub, app)).rejects.toThrow('a sign-in for it, is not set');
});

test('on GitHub a spent limit is waited out as long as it asks', async () => {
  const hub = await fakeGitHub();
  hub.spent = 2;
  const before = clock.slept.length;
  expect(await onHub(hub)).toMatchObject({ outcome: 'pushed' });
  expect(clock.slept.slice(before).map((ms) => ms >= 7000)).toEqual([true, true]);
});

test('on GitHub a person’s commit counts behind three hundred of ours, on a page that GitHub cuts', async () => {
  const hub = await fakeGitHub();
  await onHub(hub);
  for (let at = 0; at < 300; at += 1) hub.commit(BRANCH, 'tierzero@users.noreply.github.com', { [`x/${at}`]: '.' });
  hub.commit(BRANCH, 'editor@desk.example', { [DRAFT]: page('Better.') });
  write(DRAFT, page('Second.'));
  expect(await onHub(hub)).toMatchObject({ outcome: 'unchanged' });
  expect(hub.filesOf(BRANCH)[DRAFT]).toBe(page('Better.'));
});

test('on GitHub files behind the end of a cut tree are not committed again', async () => {
  const hub = await fakeGitHub();
  hub.commit('main', 'editor@desk.example', { 'a/b/1': '.', 'a/b/2': '.', 'a/c/3': '.', readme: '.' });
  await onHub(hub);
  hub.mostEntries = 2;
  expect(await onHub(hub)).toMatchObject({ outcome: 'unchanged', files: [] });
});

test('a draft is linked to the preview of its branch where the desk has one', async () => {
  house = testHouse({ ...filesIn(join(house.dir, 'content')), 'desk.yaml': PREVIEW });
  git('init', '--quiet', '--initial-branch=main');
  const hub = await fakeGitHub();
  await onHub(hub);
  expect(hub.pulls[0]!.body).toContain(`${BOX}, [preview](https://tierzero-2026-w47.desk.example/kb/memory/)`);
});

const PREVIEW = 'site:\n  previewUrl: https://{branch}.desk.example\n';

const byGit = (): ReturnType<typeof propose> => propose(house, { git: true });

const clock = virtualClock(Date.parse('2026-11-23T00:00:00Z'));

function onHub(
  hub: FakeGitHub,
  signIn: Record<string, string> = { GITHUB_TOKEN: 's3cret' },
): ReturnType<typeof propose> {
  const env = { GITHUB_REPOSITORY: 'o/r', GITHUB_API_URL: hub.url, ...signIn };
  return propose({ ...house, env }, {}, clock);
}

function write(path: string, text: string): void {
  const dir = join(house.dir, path, '..');
  execFileSync('mkdir', ['-p', dir]);
  writeFileSync(join(house.dir, path), text);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-C', house.dir, ...args], { encoding: 'utf8' });
}

function remoteGit(...args: string[]): string {
  return execFileSync('git', ['-C', remote, ...args], { encoding: 'utf8' });
}

function commit(message: string): void {
  git('-c', 'user.name=Editor', '-c', 'user.email=editor@desk.example', 'commit', '--quiet', '-m', message);
}

const at = (path: string): string => remoteGit('show', `${BRANCH}:${path}`);

/** Commits on the week's branch as an editor does, then goes back. */
function asPerson(edit: () => void): void {
  git('fetch', '--quiet', 'origin');
  git('checkout', '--quiet', '--force', '-b', 'review', `origin/${BRANCH}`);
  edit();
  git('add', '-A', 'content');
  commit('Review');
  git('push', '--quiet', 'origin', `HEAD:${BRANCH}`);
}
