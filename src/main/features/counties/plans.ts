import type { CountyPlan } from '@shared/counties/county';
import { planProblem } from '@shared/counties/rules';
import { conflict, invalid, refused } from '@shared/errors';
import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import {
  byKey,
  countyOf,
  demandRow,
  offerRow,
  planRow,
  removed,
  taskRow,
  visitRow,
} from './access';
import {
  countyPlanTable,
  helpGroupMemberTable,
  planDemandTable,
  planTaskTable,
  planVisitTable,
  serviceOfferTable,
} from './counties.table';
import { tagsByCounty } from './tags';

/** The plans of each county, newest year first. */
export function plansByCounty(db: Reader): (countyId: string) => CountyPlan[] {
  const helpGroup = helpGroups(db);
  const demands = demandsByPlan(db);
  const tasks = tasksByPlan(db);
  const visits = visitsByPlan(db);
  const plans = db.select().from(countyPlanTable).orderBy(desc(countyPlanTable.year)).all();
  const of = byKey(plans, ({ countyId }) => countyId);
  return (countyId) =>
    of(countyId).map((plan) => ({
      ...plan,
      helpGroup: helpGroup(plan.id),
      demands: demands(plan.id),
      tasks: tasks(plan.id),
      visits: visits(plan.id),
    }));
}

function helpGroups(db: Reader): (planId: string) => CountyPlan['helpGroup'] {
  const { position } = helpGroupMemberTable;
  const rows = db.select().from(helpGroupMemberTable).orderBy(asc(position)).all();
  const of = byKey(rows, ({ planId }) => planId);
  return (planId) =>
    of(planId).map(({ name, post, organization }) => ({ name, post, organization }));
}

/** An offer is named as it stands in the order list now. */
function demandsByPlan(db: Reader): (planId: string) => CountyPlan['demands'] {
  const { id, planId, offerId, wording, position } = planDemandTable;
  const { title, provider } = serviceOfferTable;
  const rows = db
    .select({ id, planId, offerId, wording, title, provider })
    .from(planDemandTable)
    .leftJoin(serviceOfferTable, eq(serviceOfferTable.id, offerId))
    .orderBy(asc(position), asc(id))
    .all();
  const of = byKey(rows, (row) => row.planId);
  return (plan) =>
    of(plan).map((demand) => ({
      id: demand.id,
      offerId: demand.offerId,
      wording: demand.wording || (demand.title ?? ''),
      provider: demand.provider ?? '',
    }));
}

function tasksByPlan(db: Reader): (planId: string) => CountyPlan['tasks'] {
  const { id, dueDate } = planTaskTable;
  const rows = db
    .select()
    .from(planTaskTable)
    .orderBy(sql`${dueDate} IS NULL`, asc(dueDate), asc(id))
    .all();
  const of = byKey(rows, ({ planId }) => planId);
  return (planId) => of(planId).map(({ planId: _, ...task }) => task);
}

function visitsByPlan(db: Reader): (planId: string) => CountyPlan['visits'] {
  const { id, date } = planVisitTable;
  const rows = db.select().from(planVisitTable).orderBy(desc(date), desc(id)).all();
  const of = byKey(rows, ({ planId }) => planId);
  return (planId) => of(planId).map(({ planId: _, ...visit }) => visit);
}

type PlanOperations =
  | 'makePlan'
  | 'editPlan'
  | 'removePlan'
  | 'addDemand'
  | 'editDemand'
  | 'removeDemand'
  | 'addTask'
  | 'editTask'
  | 'tickTask'
  | 'removeTask'
  | 'addVisit'
  | 'editVisit'
  | 'removeVisit';

export const planOperations: Pick<HandlersOf<'counties'>, PlanOperations> = {
  makePlan(db, { countyId, year }, act) {
    countyOf(db, countyId);
    const problem = planProblem(tagsByCounty(db)(countyId), year);
    if (problem) throw problem;
    const twin = db
      .select()
      .from(countyPlanTable)
      .where(and(eq(countyPlanTable.countyId, countyId), eq(countyPlanTable.year, year)))
      .get();
    if (twin) throw conflict('counties:error.planExists', { year });
    const id = act.newId();
    db.insert(countyPlanTable)
      .values({ id, countyId, year, goal: '', leader: '', leaderPost: '' })
      .run();
    return { id };
  },

  editPlan(db, { id, helpGroup, ...changes }, act) {
    const plan = planRow(db, id);
    db.update(countyPlanTable)
      .set({ ...plan, ...changes })
      .where(eq(countyPlanTable.id, id))
      .run();
    if (!helpGroup) return;
    db.delete(helpGroupMemberTable).where(eq(helpGroupMemberTable.planId, id)).run();
    for (const [position, member] of helpGroup.entries())
      db.insert(helpGroupMemberTable)
        .values({ id: act.newId(), planId: id, position, ...member })
        .run();
  },

  removePlan(db, { id }) {
    removed(db.delete(countyPlanTable).where(eq(countyPlanTable.id, id)).run());
  },

  addDemand(db, { planId, offerId, wording }, act) {
    const plan = planRow(db, planId);
    if (!offerId && !wording) throw invalid('counties:error.demandEmpty');
    if (offerId) {
      if (offerRow(db, offerId).year !== plan.year)
        throw refused('counties:error.offerOfOtherYear', { year: plan.year });
      const twin = db
        .select()
        .from(planDemandTable)
        .where(and(eq(planDemandTable.planId, planId), eq(planDemandTable.offerId, offerId)))
        .get();
      if (twin) throw conflict('counties:error.pickedTwice');
    }
    const last = db
      .select({ position: max(planDemandTable.position) })
      .from(planDemandTable)
      .where(eq(planDemandTable.planId, planId))
      .get();
    const id = act.newId();
    db.insert(planDemandTable)
      .values({ id, planId, offerId, wording, position: (last?.position ?? 0) + 1 })
      .run();
    return { id };
  },

  editDemand(db, { id, wording }) {
    if (demandRow(db, id).offerId) throw refused('counties:error.demandIsOffer');
    db.update(planDemandTable).set({ wording }).where(eq(planDemandTable.id, id)).run();
  },

  removeDemand(db, { id }) {
    removed(db.delete(planDemandTable).where(eq(planDemandTable.id, id)).run());
  },

  addTask(db, { planId, demandId, ...fields }, act) {
    planRow(db, planId);
    if (demandId && demandRow(db, demandId).planId !== planId)
      throw invalid('counties:error.demandOfOtherPlan');
    const id = act.newId();
    db.insert(planTaskTable)
      .values({ id, planId, demandId, ...fields, doneOn: null, result: '' })
      .run();
    return { id };
  },

  editTask(db, { id, ...changes }) {
    const task = taskRow(db, id);
    db.update(planTaskTable)
      .set({ ...task, ...changes })
      .where(eq(planTaskTable.id, id))
      .run();
  },

  tickTask(db, { id, doneOn, result }, { today }) {
    taskRow(db, id);
    if (doneOn && doneOn > today) throw invalid('counties:error.inFuture');
    db.update(planTaskTable).set({ doneOn, result }).where(eq(planTaskTable.id, id)).run();
  },

  removeTask(db, { id }) {
    removed(db.delete(planTaskTable).where(eq(planTaskTable.id, id)).run());
  },

  addVisit(db, visit, act) {
    planRow(db, visit.planId);
    if (visit.date > act.today) throw invalid('counties:error.inFuture');
    const id = act.newId();
    db.insert(planVisitTable)
      .values({ id, ...visit })
      .run();
    return { id };
  },

  editVisit(db, { id, ...changes }, { today }) {
    const visit = visitRow(db, id);
    if (changes.date && changes.date > today) throw invalid('counties:error.inFuture');
    db.update(planVisitTable)
      .set({ ...visit, ...changes })
      .where(eq(planVisitTable.id, id))
      .run();
  },

  removeVisit(db, { id }) {
    removed(db.delete(planVisitTable).where(eq(planVisitTable.id, id)).run());
  },
};
