import { addDays, type CalendarDate } from '../time';

/** What the radar sees of an issue whose lead owes an answer. */
export type OwedReturn = {
  organizationId: string;
  assignedOn: CalendarDate;
  /** the day of the lead's last progress report or feedback; null for none */
  lastReturnOn: CalendarDate | null;
};

export type SilentOrganization = {
  organizationId: string;
  /** answers it owes */
  issues: number;
  lastReturnOn: CalendarDate | null;
  /** the day from which it has been silent: its last return, else its first assignment */
  since: CalendarDate;
};

const latest = (dates: (CalendarDate | null)[]): CalendarDate | null =>
  dates.reduce(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  );

/** Organizations that owe answers and have sent nothing for at least `days` calendar days; longest first. */
export function silentOrganizations(
  owed: readonly OwedReturn[],
  today: CalendarDate,
  days: number,
): SilentOrganization[] {
  const byOrganization = new Map<string, OwedReturn[]>();
  for (const each of owed)
    byOrganization.set(each.organizationId, [
      ...(byOrganization.get(each.organizationId) ?? []),
      each,
    ]);
  const until = addDays(today, -days);
  return [...byOrganization]
    .map(([organizationId, issues]) => {
      const lastReturnOn = latest(issues.map((issue) => issue.lastReturnOn));
      const assigned = issues.map(({ assignedOn }) => assignedOn).sort();
      const since = lastReturnOn ?? (assigned[0] as CalendarDate);
      return { organizationId, issues: issues.length, lastReturnOn, since };
    })
    .filter(({ since }) => since <= until)
    .sort((a, b) => a.since.localeCompare(b.since) || b.issues - a.issues);
}

/** A progress report, in the order they were recorded. */
export type ReturnedText = {
  issueId: string;
  organizationId: string | null;
  date: CalendarDate;
  text: string;
};

/** Says word for word what its last report on the issue said, or what another organization said. */
export type CopiedReturn = ReturnedText & {
  copyOf: 'ownLast' | 'anothers';
  earlier: ReturnedText;
};

/** Shorter ones, such as 正在办理, many write alike without looking at each other. */
const SHORTEST_COPY = 8;

const essence = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Letters and digits are compared; spaces, punctuation and full width are not. */
export function copiedReturns(texts: readonly ReturnedText[]): CopiedReturn[] {
  const lastOf = new Map<string, ReturnedText>();
  const firstWith = new Map<string, ReturnedText>();
  const copies: CopiedReturn[] = [];
  for (const text of texts) {
    const said = essence(text.text);
    const own = `${text.issueId} ${text.organizationId}`;
    const last = lastOf.get(own);
    const first = firstWith.get(said);
    lastOf.set(own, text);
    if (said.length < SHORTEST_COPY) continue;
    if (!first) firstWith.set(said, text);
    if (last && essence(last.text) === said)
      copies.push({ ...text, copyOf: 'ownLast', earlier: last });
    else if (first && first.organizationId !== text.organizationId)
      copies.push({ ...text, copyOf: 'anothers', earlier: first });
  }
  return copies;
}

/** How often a due date must have been moved to be told. */
export const MANY_EXTENSIONS = 3;
