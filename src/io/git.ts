import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { UserError } from '../model/user-error.ts';

/** What is read of a branch and its base. */
export interface GitBranch {
  readonly parent: string;
  readonly exists: boolean;
  readonly blobs: ReadonlyMap<string, string>;
  readonly theirs: ReadonlySet<string>;
  readonly ended: 'merged' | undefined;
}

export interface GitCommit {
  readonly branch: string;
  readonly parent: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
}

/** A working tree and its remote `origin`; neither index nor files nor branches of the working tree are ever changed. */
export interface Git {
  /** Path of the folder inside the repository, `''` or ending in `/`. */
  readonly prefix: string;
  /** @param ours  e-mail of the program's own commits */
  readonly read: (branch: string, base: string, ours: string) => GitBranch;
  /** Puts one commit on the remote branch. `stale`: the branch has moved meanwhile; nothing was changed. */
  readonly push: (commit: GitCommit) => 'pushed' | 'stale';
}

/** @throws UserError when the folder is in no Git repository */
export function openGit(folder: string): Git {
  const git = runner(folder);
  const prefix = git(['rev-parse', '--show-prefix']).trim();
  return {
    prefix,
    read: (branch, base, ours) => {
      git(['fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/*:refs/remotes/origin/*`, '--prune']);
      const baseTip = git(['rev-parse', '--verify', '--quiet', `refs/remotes/origin/${base}`]).trim();
      const tip = tipOf(git, branch);
      const parent = tip ?? baseTip;
      return {
        parent,
        exists: tip !== undefined,
        blobs: blobsAt(git, parent),
        theirs: tip === undefined ? new Set() : touchedByOthers(git, `${baseTip}..${tip}`, ours),
        ended: tip !== undefined && isIn(git, tip, baseTip) ? 'merged' : undefined,
      };
    },
    push: (commit) => push(git, commit),
  };
}

type Run = (args: readonly string[], more?: { input?: string; env?: Record<string, string> }) => string;

function runner(folder: string): Run {
  return (args, { input, env } = {}) => {
    try {
      return execFileSync('git', ['-C', folder, ...args], {
        encoding: 'utf8',
        input: input ?? '',
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 256 * 1024 * 1024,
      });
    } catch (error) {
      const said = ((error as { stderr?: string }).stderr ?? '').replace(/\/\/[^@/\s]*@/g, '//').trim();
      throw new UserError(
        `git ${args[0]} failed in ${folder}: ${said.split('\n')[0] ?? ''}`,
        'Check that the folder is in a Git repository whose remote origin can be reached and written to.',
        { cause: error },
      );
    }
  };
}

function tipOf(git: Run, branch: string): string | undefined {
  return git(['for-each-ref', '--format=%(objectname)', `refs/remotes/origin/${branch}`]).trim() || undefined;
}

function isIn(git: Run, commit: string, tip: string): boolean {
  return git(['merge-base', commit, tip]).trim() === commit;
}

function blobsAt(git: Run, commit: string): Map<string, string> {
  const lines = git(['ls-tree', '--full-tree', '-r', '-z', commit])
    .split('\0')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [meta = '', path = ''] = line.split('\t');
      return [path, meta.split(' ')[2] ?? ''];
    }),
  );
}

function touchedByOthers(git: Run, range: string, ours: string): Set<string> {
  const log = git(['log', '--format=%x01%ae', '--name-only', '-z', '--no-renames', '-m', range]);
  const touched = new Set<string>();
  for (const commit of log.split('\x01').slice(1)) {
    const [author = '', ...paths] = commit.split(/[\0\n]/).filter((part) => part !== '');
    if (author !== ours) for (const path of paths) touched.add(path);
  }
  return touched;
}

/** Builds the commit beside the working tree, in an index of its own, then pushes it as a fast-forward. */
function push(git: Run, { branch, parent, files, message, author }: GitCommit): 'pushed' | 'stale' {
  const dir = mkdtempSync(join(tmpdir(), 'tierzero-git-'));
  try {
    const env = { GIT_INDEX_FILE: join(dir, 'index') };
    git(['read-tree', parent], { env });
    const entries = files.map(({ path, text }) => {
      const id = git(['hash-object', '-w', '--stdin'], { input: text }).trim();
      return `100644 ${id}\t${path}\0`;
    });
    git(['update-index', '-z', '--index-info'], { env, input: entries.join('') });
    const tree = git(['write-tree'], { env }).trim();
    const who = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    };
    const commit = git(['commit-tree', tree, '-p', parent], { input: message, env: who }).trim();
    return pushed(git, commit, branch);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function pushed(git: Run, commit: string, branch: string): 'pushed' | 'stale' {
  try {
    git(['push', '--quiet', 'origin', `${commit}:refs/heads/${branch}`]);
    return 'pushed';
  } catch (error) {
    const said = ((error as Error).cause as { stderr?: string } | undefined)?.stderr ?? '';
    if (/\((?:fetch first|non-fast-forward)\)|cannot lock ref|stale info/.test(said)) return 'stale';
    throw error;
  }
}
