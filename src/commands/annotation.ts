import { relative } from 'node:path';
import process from 'node:process';
import type { Problem } from '../model/problem.ts';

/**
 * A problem as GitHub Actions shows it beside the line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotation({ path, line, rule, message, level }: Problem, contentDir: string): string {
  const file = `${relative(process.cwd(), contentDir)}/${path}`.replace(/^\//, '');
  return `::${level ?? 'error'} file=${property(file)},line=${line},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
