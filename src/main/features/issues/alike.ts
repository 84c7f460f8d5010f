import { type Issue, wording } from '@shared/issues/issue';
import { legalMove } from '@shared/issues/lifecycle';
import type { SimilarIssue, Theme } from '@shared/issues/register';
import type { Meeting } from '@shared/meetings/meeting';
import { fullName } from '@shared/organizations/organization';
import { type Similarity, similarityOf } from '@shared/similarity/similarity';
import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';
import { issueRow, meetingRow } from './access';
import { issueTable } from './issues.table';

const SHOWN_WORDING = 120;
const SHOWN_SIMILAR = 5;
const SHOWN_THEMES = 60;

type Line = Pick<
  Issue,
  | 'id'
  | 'number'
  | 'status'
  | 'topic'
  | 'countyId'
  | 'meetingId'
  | 'originalWording'
  | 'editedWording'
  | 'demand'
> & { common: number };

/** By hand, because drizzle's mapping of ten thousand rows takes longer than SQLite does. */
const lines = (db: Reader, meetingIds: readonly string[]): Line[] =>
  db.all<Line>(sql`
    SELECT id, number, status, topic, county_id AS countyId, meeting_id AS meetingId,
           original_wording AS originalWording, edited_wording AS editedWording, demand, common
    FROM ${issueTable}
    WHERE meeting_id IN (SELECT value FROM json_each(${JSON.stringify(meetingIds)}))
    ORDER BY number`);

const said = (line: Pick<Issue, 'originalWording' | 'editedWording' | 'demand'>) =>
  `${wording(line)} ${line.demand}`;

/** A meeting and all before it, the newest first. */
function upTo(db: Reader, { id, startsOn }: Meeting): Meeting[] {
  const all = db.select().from(meetingTable).all();
  return all
    .filter((other) => other.id === id || other.startsOn < startsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
}

type Known = { at: number | null; key: string; similarity: Similarity };
const known = new WeakMap<Reader, Known>();

/**
 * What is like what, kept until the next change: somebody types, and reading ten thousand issues anew
 * at each pause takes a third of a second.
 */
function similarityAt(db: Reader, key: string, make: () => Similarity): Similarity {
  const last = db.get<{ at: number | null }>(sql`SELECT max(rowid) AS at FROM change`);
  const at = last?.at ?? null;
  const kept = known.get(db);
  if (kept?.at === at && kept.key === key) return kept.similarity;
  const similarity = make();
  known.set(db, { at, key, similarity });
  return similarity;
}

function placesOf(db: Reader) {
  const organizations = organizationsInCity(db);
  return {
    names: organizations
      .filter(({ kind }) => kind === 'county' || kind === 'city')
      .map(({ name }) => name),
    byId: new Map(organizations.map((each) => [each.id, each])),
  };
}

/** What an issue is linked with already, and itself. */
function linkedWith(db: Reader, issue: Issue): Set<string> {
  const members = db
    .select({ id: issueTable.id })
    .from(issueTable)
    .where(eq(issueTable.commonIssueId, issue.id))
    .all();
  const links = [issue.id, issue.commonIssueId, issue.repeatOfId, issue.relapseOfId];
  return new Set([...links.flatMap((id) => id ?? []), ...members.map(({ id }) => id)]);
}

export const alikeOperations: Pick<HandlersOf<'issues'>, 'similar' | 'themes'> = {
  similar(db, input): SimilarIssue[] {
    const issue = 'id' in input ? issueRow(db, input.id) : null;
    const meeting = meetingRow(db, 'id' in input ? (issue as Issue).meetingId : input.meetingId);
    const text = 'id' in input ? said(issue as Issue) : input.text;
    const meetings = upTo(db, meeting);
    const meetingNames = new Map(meetings.map(({ id, name }) => [id, name]));
    const places = placesOf(db);
    const similarity = similarityAt(db, meeting.id, () => {
      const read = lines(db, [...meetingNames.keys()]);
      return similarityOf(
        read.map((line) => ({ id: line.id, text: said(line) })),
        places.names,
      );
    });
    const except = issue ? linkedWith(db, issue) : new Set<string>();
    const found = similarity.similarTo(text, SHOWN_SIMILAR, except);
    return found.map(({ id, score, words }) => {
      const line = issueRow(db, id);
      const county = line.countyId ? places.byId.get(line.countyId) : undefined;
      return {
        id,
        score,
        words,
        number: line.number,
        status: line.status,
        common: line.common,
        commonIssueId: line.commonIssueId,
        meetingId: line.meetingId,
        meetingName: meetingNames.get(line.meetingId) ?? '',
        isEarlier: line.meetingId !== meeting.id,
        countyName: county ? fullName(county) : '',
        wording: wording(line).slice(0, SHOWN_WORDING),
      };
    });
  },

  themes(db, { meetingId }): Theme[] {
    meetingRow(db, meetingId);
    const places = placesOf(db);
    const free = lines(db, [meetingId]).filter(
      ({ status, common }) => common === 0 && legalMove(status, 'merge'),
    );
    const byId = new Map(free.map((line) => [line.id, line]));
    const texts = free.map((line) => ({ id: line.id, text: said(line) }));
    const groups = similarityOf(texts, places.names).groups().slice(0, SHOWN_THEMES);
    return groups.map(({ ids, words }) => {
      const members = ids.map((id) => byId.get(id) as Line);
      const homes = members.flatMap(({ countyId }) => {
        const home = countyId ? places.byId.get(countyId) : undefined;
        return home ? [home] : [];
      });
      const count = (keys: (string | null)[]) => new Set(keys.filter(Boolean)).size;
      return {
        words,
        counties: count(homes.map(({ id, kind }) => (kind === 'county' ? id : null))),
        cities: count(homes.map(({ id, kind, cityId }) => (kind === 'city' ? id : cityId))),
        issues: members.map((line) => {
          const home = line.countyId ? places.byId.get(line.countyId) : undefined;
          return {
            id: line.id,
            number: line.number,
            status: line.status,
            topic: line.topic,
            countyName: home ? fullName(home) : '',
            wording: wording(line).slice(0, SHOWN_WORDING),
          };
        }),
      };
    });
  },
};
