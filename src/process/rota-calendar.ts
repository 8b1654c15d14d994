import type { RotaSettings } from '../model/settings/rota.ts';
import { addDays, daysFrom, dutiesOn, nameOf } from './rota.ts';

/** Longest line of a calendar file, in bytes, without its end. */
const LINE_BYTES = 75;

/**
 * The rota as an iCalendar file: an all-day event for each stretch of days that one person serves.
 *
 * @param from  first day, and `to` the last
 * @see RFC 5545
 */
export function rotaCalendar(rota: RotaSettings, deskName: string, from: string, to: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tier Zero//Support rota//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${deskName} rota`)}`,
    ...stretches(rota, from, to).flatMap(({ by, of, first, last }) => [
      'BEGIN:VEVENT',
      `UID:${first}-${of}-${by}@tier-zero`,
      `DTSTAMP:${compact(first)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(first)}`,
      `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
      `SUMMARY:${escaped(`${deskName}: ${nameOf(rota, by)}${by === of ? '' : ` for ${nameOf(rota, of)}`}`)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

interface Stretch {
  readonly of: string;
  readonly by: string;
  readonly first: string;
  last: string;
}

/** Days in a row on which the same person serves for the same one; a new rotation begins a new stretch only with new people. */
function stretches(rota: RotaSettings, from: string, to: string): Stretch[] {
  const found: Stretch[] = [];
  for (const day of daysFrom(from, to)) {
    for (const { of, by } of dutiesOn(rota, day)) {
      const open = found.findLast((stretch) => stretch.of === of && stretch.by === by);
      if (open?.last === addDays(day, -1)) open.last = day;
      else found.push({ of, by, first: day, last: day });
    }
  }
  return found;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Breaks a line after at most 75 bytes, never within a character; what follows starts with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    const room = LINE_BYTES - (pieces.length === 0 ? 0 : 1);
    if (new TextEncoder().encode(piece + character).length > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}
