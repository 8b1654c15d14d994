import { InvalidArgumentError } from 'commander';

/** Reads `2026-11-23` or a full ISO instant; a day alone means its start in UTC. */
export function instant(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('Write a day as 2026-11-23 or an instant as 2026-11-23T09:00:00Z.');
  }
  return at;
}
