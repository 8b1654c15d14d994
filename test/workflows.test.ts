import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const ROOT = new URL('..', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(ROOT, '.github/workflows', name), 'utf8');
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(['ci.yml', 'weekly.yml'])('%s', (name) => {
  const text = read(name);
  const workflow = parse(text) as Workflow;

  test('pins every action to a commit and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBe(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('never runs code of strangers with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@') === true);
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('grants what it needs only, runs once at a time and ends', () => {
    expect(Object.values(workflow.permissions ?? { all: 'write' })).not.toContain('write');
    expect(workflow.concurrency?.group).toMatch(/./);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('puts no expression into a command, and secrets into single steps only', () => {
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    const shared = [workflow.env, ...Object.values(workflow.jobs).map(({ env }) => env)];
    expect(JSON.stringify(shared)).not.toContain('secrets.');
  });
});

test('a change from outside sees no secret', () => {
  expect(read('ci.yml')).not.toContain('secrets.');
  expect(Object.keys((parse(read('weekly.yml')) as Workflow).on)).toEqual(['schedule', 'workflow_dispatch']);
});

test('the weekly run prints no report and uploads nothing but the locked store', () => {
  const steps = stepsOf(parse(read('weekly.yml')) as Workflow);
  expect(steps.find(({ run }) => run?.includes('-- weekly') === true)?.run).toMatch(/>\/dev\/null$/);
  const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@') === true);
  expect(uploads.map((step) => step.with?.['path'])).toEqual(['scratch/desk-store.gpg']);
});

const hasGpg = ['/usr/bin/gpg', '/usr/local/bin/gpg', '/opt/homebrew/bin/gpg'].some((path) => existsSync(path));

describe.runIf(hasGpg)('the kept store', () => {
  let folder = '';
  const file = (path: string) => join(folder, path);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    for (const path of ['.ci', '.tierzero', 'bin', 'gnupg']) mkdirSync(file(path), { mode: 0o700 });
    cpSync(join(ROOT, '.ci/keep-store'), file('.ci/keep-store'));
    writeFileSync(file('.tierzero/desk.sqlite'), 'raw tickets');
    // Stands for GitHub: one artifact, whose archive is the locked file itself.
    writeFileSync(file('bin/gh'), '#!/bin/sh\ncase "$2" in *zip) echo zip ;; *) echo 7 ;; esac\n');
    writeFileSync(file('bin/unzip'), '#!/bin/sh\ncat scratch/desk-store.gpg\n');
    for (const path of ['bin/gh', 'bin/unzip']) chmodSync(file(path), 0o755);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const keep = (action: string, passphrase: string) => {
    const PATH = `${file('bin')}:${process.env['PATH'] ?? ''}`;
    const env = { PATH, GNUPGHOME: file('gnupg'), STORE_PASSPHRASE: passphrase };
    const github = { GITHUB_REPOSITORY: 'acme/support', GITHUB_REF_NAME: 'main' };
    execFileSync('bash', [file('.ci/keep-store'), action], { env: { ...env, ...github }, stdio: 'pipe' });
  };

  test('comes back as it was, and cannot be read on the way', () => {
    keep('lock', 'correct horse');
    expect(readFileSync(file('scratch/desk-store.gpg')).includes('raw tickets')).toBe(false);
    rmSync(file('.tierzero'), { recursive: true });
    keep('restore', 'correct horse');
    expect(readFileSync(file('.tierzero/desk.sqlite'), 'utf8')).toBe('raw tickets');
  });

  test.each(['', 'wrong'])('stays shut with the passphrase "%s"', (passphrase) => {
    keep('lock', 'correct horse');
    rmSync(file('.tierzero'), { recursive: true });
    expect(() => keep('restore', passphrase)).toThrow();
    expect(existsSync(file('.tierzero'))).toBe(false);
  });
});
