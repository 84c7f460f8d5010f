import { z } from 'zod';
import { editions } from '../issues/contract';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import { calendarDate } from '../time';
import { adoptionMoves } from './adoption';
import {
  type Adoption,
  type CountyGroup,
  type CountyLine,
  type CountyPage,
  countyHavings,
  countyTags,
  groupKinds,
  type Offer,
} from './county';

const year = z.number().int().min(1990).max(2200);
const name = z.string().trim().min(1).max(100);
const short = z.string().trim().max(100);
const long = z.string().trim().max(4000);

const byId = z.strictObject({ id });

const taskFields = {
  title: z.string().trim().min(1).max(500),
  /** 责任单位 or person */
  owner: short.default(''),
  dueDate: calendarDate.nullable().default(null),
  demandId: id.nullable().default(null),
};

const groupFields = {
  kind: z.enum(groupKinds),
  name,
  year,
  remark: long.default(''),
  countyIds: z.array(id).max(136).default([]),
};

export const counties = {
  /**
   * The 136 counties in political order, counted over `year`, or over all without it; `tag` and
   * `having` in that year as well.
   */
  list: query(
    z.strictObject({
      cityId: id.optional(),
      tag: z.enum(countyTags).optional(),
      year: year.optional(),
      having: z.enum(countyHavings).optional(),
    }),
  ).returns<CountyLine[]>(),
  /** Years of which there is anything to tell: meetings, tags, plans and offers; newest first. */
  years: query(nothing).returns<number[]>(),
  /** One county across the years. */
  page: query(z.strictObject({ countyId: id })).returns<CountyPage>(),
  /** The tags of a county in one year as a whole; what has been published stays whatever is said. */
  setTags: command(
    z.strictObject({ countyId: id, year, tags: z.array(z.enum(countyTags)) }),
  ).returns(),

  /** 点单 of a year, in order of entry. */
  offers: query(z.strictObject({ year })).returns<Offer[]>(),
  addOffer: command(z.strictObject({ year, title: name, provider: short.default('') })).returns<{
    id: string;
  }>(),
  editOffer: command(
    z.strictObject({ id, title: name.optional(), provider: short.optional() }),
  ).returns(),
  /** Refused once a plan has picked it. */
  removeOffer: command(byId).returns(),
  /** A table with the heads 事项 and 责任单位; offers known in that year are passed over. */
  importOffers: task(z.strictObject({ year, file: fileHandle })).returns<{
    added: number;
    known: number;
    skipped: number;
  }>(),

  /** 一县一策, for a county that is weak in that year; one a year. */
  makePlan: command(z.strictObject({ countyId: id, year })).returns<{ id: string }>(),
  /** 目标, 包保领导 and 帮扶组; what is not named stays. */
  editPlan: command(
    z.strictObject({
      id,
      goal: long.optional(),
      leader: short.optional(),
      leaderPost: short.optional(),
      helpGroup: z
        .array(z.strictObject({ name, post: short.default(''), organization: short.default('') }))
        .max(30)
        .optional(),
    }),
  ).returns(),
  removePlan: command(byId).returns(),
  /** Picked from the order list of its year, or in the county's own words. */
  addDemand: command(
    z.strictObject({
      planId: id,
      offerId: id.nullable().default(null),
      wording: z.string().trim().max(500).default(''),
    }),
  ).returns<{ id: string }>(),
  /** The own words of a demand; those of an offer stand in the order list. */
  editDemand: command(z.strictObject({ id, wording: z.string().trim().min(1).max(500) })).returns(),
  removeDemand: command(byId).returns(),
  addTask: command(z.strictObject({ planId: id, ...taskFields })).returns<{ id: string }>(),
  editTask: command(
    z.strictObject({
      id,
      title: taskFields.title.optional(),
      owner: short.optional(),
      dueDate: calendarDate.nullable().optional(),
    }),
  ).returns(),
  /** 销账: ticked off on that day, or open again with null. */
  tickTask: command(
    z.strictObject({ id, doneOn: calendarDate.nullable(), result: long.default('') }),
  ).returns(),
  removeTask: command(byId).returns(),
  /** 走访 of the guaranteeing leader or the help group. */
  addVisit: command(
    z.strictObject({ planId: id, date: calendarDate, visitors: name, text: long.min(1) }),
  ).returns<{ id: string }>(),
  editVisit: command(
    z.strictObject({
      id,
      date: calendarDate.optional(),
      visitors: name.optional(),
      text: long.min(1).optional(),
    }),
  ).returns(),
  removeVisit: command(byId).returns(),

  /** 结对 of a strong and a weak county in a year. */
  addPair: command(
    z.strictObject({ strongId: id, weakId: id, year, remark: long.default('') }),
  ).returns<{ id: string }>(),
  editPair: command(z.strictObject({ id, remark: long })).returns(),
  removePair: command(byId).returns(),

  /** 联动区 and 特色产业集群 with their members, issues and cases. */
  groups: query(nothing).returns<CountyGroup[]>(),
  addGroup: command(z.strictObject(groupFields)).returns<{ id: string }>(),
  /** As a whole, its members too. */
  editGroup: command(z.strictObject({ id, ...groupFields })).returns(),
  removeGroup: command(byId).returns(),
  /** The issues and cases of a group as a whole. */
  linkGroup: command(
    z.strictObject({
      id,
      issueIds: z.array(id).max(500),
      caseStudyIds: z.array(id).max(500),
    }),
  ).returns(),

  /** Who takes up what, latest first; of one case when it is named. */
  adoptions: query(z.strictObject({ caseStudyId: id.optional() })).returns<Adoption[]>(),
  proposeAdoption: command(z.strictObject({ caseStudyId: id, countyId: id })).returns<{
    id: string;
  }>(),
  /** One move of the table in adoption.ts; `text` is the reason, progress or result it asks for. */
  moveAdoption: command(
    z.strictObject({
      id,
      move: z.enum(adoptionMoves),
      text: long.default(''),
      lookBackOn: calendarDate.nullable().default(null),
    }),
  ).returns(),
  /** 佐证; the same file twice is one. */
  addAdoptionEvidence: task(
    z.strictObject({ id, files: z.array(fileHandle).min(1).max(20) }),
  ).returns<{ added: number }>(),
  /** A copy of one file of evidence, where a person wants it. */
  exportAdoptionEvidence: task(z.strictObject({ id, target: fileHandle })).returns(),
  /** Refused while it is adopted: it rests on the evidence. */
  removeAdoptionEvidence: command(byId).returns(),
  /** Only while it is proposed; once begun it is given up with a reason. */
  removeAdoption: command(byId).returns(),

  /** A zone or cluster with its members, issues and cases; a .pdf needs a window. */
  exportGroup: task(
    z.strictObject({
      id,
      format: z.enum(['docx', 'pdf']).default('docx'),
      edition: z.enum(editions).default('internal'),
      target: fileHandle,
    }),
  ).returns(),
  /** One page per county, into the folder `target`; all that have anything to tell when none is named. */
  exportPages: task(
    z.strictObject({
      countyIds: z.array(id).max(136).default([]),
      edition: z.enum(editions).default('internal'),
      target: fileHandle,
    }),
  ).returns<{ files: { countyName: string; name: string }[] }>(),
};
