import type { Settings } from '../model/settings.ts';
import type { BusinessClock } from './business-clock.ts';
import { fairness, type Share } from './fairness.ts';
import { clockWords, dayWords } from './local-words.ts';
import { dutyNames, onDuty } from './on-duty.ts';
import { rotaProblems, type RotaProblem } from './rota-problems.ts';
import { addDays, daysFrom, dutiesOn, nameOf, rotations, type Rotation } from './rota.ts';

export interface RotaView {
  readonly desk: string;
  /** ISO instant. */
  readonly at: string;
  readonly timeZone: string;
  /** Names of those who serve, and until when; the rotation after them. */
  readonly now: string;
  readonly until: string | undefined;
  readonly next: string;
  readonly rotations: readonly (Rotation & { readonly names: string; readonly changes: readonly string[] })[];
  readonly problems: readonly RotaProblem[];
  /** Business days each person serves in the year from the first rotation shown on. */
  readonly year: readonly (Share & { readonly name: string })[];
}

export const ROTATIONS_SHOWN = 8;

/** Who is on, who comes, what is wrong with the rota, and how the year is shared. */
export function rotaView({ name, rota }: Pick<Settings, 'name' | 'rota'>, clock: BusinessClock, now: number): RotaView {
  const duty = onDuty(rota, clock, now);
  const first = duty?.rotation.start ?? clock.dayOf(now);
  const last = addDays(first, rota.weeks * 7 * ROTATIONS_SHOWN - 1);
  return {
    desk: name,
    at: new Date(now).toISOString(),
    timeZone: clock.timeZone,
    now: dutyNames(rota, duty?.duties ?? []),
    until: duty && new Date(duty.until).toISOString(),
    next: duty === undefined ? 'nobody' : duty.next.people.map((key) => nameOf(rota, key)).join(' with '),
    rotations: rotations(rota, first, last).map((rotation) => ({
      ...rotation,
      names: rotation.people.map((key) => nameOf(rota, key)).join(' with '),
      changes: changesIn(rota, rotation),
    })),
    problems: rotaProblems(rota, clock, first, last),
    year:
      rota.order.length === 0
        ? []
        : fairness(rota, clock, first).map((share) => ({ ...share, name: nameOf(rota, share.who) })),
  };
}

/** Who stands in for whom within a rotation. */
function changesIn(rota: Settings['rota'], { start, end }: Rotation): string[] {
  const said = daysFrom(start, addDays(end, -1)).flatMap((day) =>
    dutiesOn(rota, day).flatMap(({ of, by }) =>
      of === by ? [] : [{ day, text: `${nameOf(rota, by)} for ${nameOf(rota, of)}` }],
    ),
  );
  const texts = [...new Set(said.map(({ text }) => text))];
  return texts.map((text) => {
    const days = said.filter((change) => change.text === text).map(({ day }) => day);
    return `${text} ${days.length === 1 ? `on ${days[0]!}` : `${days[0]!} to ${days.at(-1)!}`}`;
  });
}

/** The rota as Markdown. */
export function rotaMarkdown(view: RotaView): string {
  const { timeZone, rotations: shown, problems, year } = view;
  const at = Date.parse(view.at);
  const until = view.until === undefined ? undefined : Date.parse(view.until);
  const time = until === undefined ? '' : ` until ${clockWords(until, timeZone)} on ${dayWords(until, at, timeZone)}`;
  return [
    `# Rota: ${view.desk}`,
    `On now: **${view.now}**${time}. Next: **${view.next}**.`,
    ...(problems.length === 0
      ? []
      : ['## To mend', problems.map(({ message, rule }) => `- ${message} \`${rule}\``).join('\n')]),
    ...(shown.length === 0 ? [] : ['## Rotations', rotationTable(shown)]),
    ...(year.length === 0 ? [] : ['## The year from here', yearTable(year)]),
    '',
  ].join('\n\n');
}

function rotationTable(shown: RotaView['rotations']): string {
  return [
    '| From | To | On duty | Changes |',
    '| --- | --- | --- | --- |',
    ...shown.map(
      ({ start, end, names, changes }) => `| ${start} | ${addDays(end, -1)} | ${names} | ${changes.join('; ')} |`,
    ),
  ].join('\n');
}

function yearTable(year: RotaView['year']): string {
  return [
    '| Person | Business days | of them as cover | Against an equal share |',
    '| --- | ---: | ---: | ---: |',
    ...year.map(({ name, days, covered, off }) => `| ${name} | ${days} | ${covered} | ${off > 0 ? '+' : ''}${off} |`),
  ].join('\n');
}

/** What goes into the channel when a rotation begins. */
export function changeOfDuty(
  view: RotaView,
  now: number,
  clock: BusinessClock,
  rota: Settings['rota'],
): { names: string; text: string } {
  const until = view.until === undefined ? '' : ` until ${dayWords(Date.parse(view.until), now, clock.timeZone)}`;
  const before = rotations(rota, addDays(view.rotations[0]!.start, -1), addDays(view.rotations[0]!.start, -1))[0];
  const thanks =
    before === undefined ? '' : ` Thank you, ${before.people.map((key) => nameOf(rota, key)).join(' and ')}.`;
  return { names: view.now, text: `${view.now} has the support desk${until}.${thanks}` };
}
