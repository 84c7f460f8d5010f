import type { CountyPlan } from '@shared/counties/county';
import { planProblem } from '@shared/counties/rules';
import { conflict, invalid, refused } from '@shared/errors';
import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { countyOf, offerRow, planRow, removed, taskRow } from './access';
import {
  countyPlanTable,
  helpGroupMemberTable,
  planDemandTable,
  planTaskTable,
  planVisitTable,
  serviceOfferTable,
} from './counties.table';
import { tagsByCounty } from './tags';

/** The plans of a county, newest year first. */
export function plansOf(db: Reader, countyId: string): CountyPlan[] {
  return db
    .select()
    .from(countyPlanTable)
    .where(eq(countyPlanTable.countyId, countyId))
    .orderBy(desc(countyPlanTable.year))
    .all()
    .map((plan) => ({
      ...plan,
      helpGroup: helpGroupOf(db, plan.id),
      demands: demandsOf(db, plan.id),
      tasks: tasksOf(db, plan.id),
      visits: visitsOf(db, plan.id),
    }));
}

function helpGroupOf(db: Reader, planId: string): CountyPlan['helpGroup'] {
  const { name, post, organization, position } = helpGroupMemberTable;
  return db
    .select({ name, post, organization })
    .from(helpGroupMemberTable)
    .where(eq(helpGroupMemberTable.planId, planId))
    .orderBy(asc(position))
    .all();
}

/** An offer is named as it stands in the order list now. */
function demandsOf(db: Reader, planId: string): CountyPlan['demands'] {
  const { id, offerId, wording, position } = planDemandTable;
  const { title, provider } = serviceOfferTable;
  return db
    .select({ id, offerId, wording, title, provider })
    .from(planDemandTable)
    .leftJoin(serviceOfferTable, eq(serviceOfferTable.id, offerId))
    .where(eq(planDemandTable.planId, planId))
    .orderBy(asc(position), asc(id))
    .all()
    .map(({ title: offered, provider: by, ...demand }) => ({
      ...demand,
      wording: demand.wording || (offered ?? ''),
      provider: by ?? '',
    }));
}

function tasksOf(db: Reader, planId: string): CountyPlan['tasks'] {
  const { id, demandId, title, owner, dueDate, doneOn, result } = planTaskTable;
  return db
    .select({ id, demandId, title, owner, dueDate, doneOn, result })
    .from(planTaskTable)
    .where(eq(planTaskTable.planId, planId))
    .orderBy(sql`${dueDate} IS NULL`, asc(dueDate), asc(id))
    .all();
}

function visitsOf(db: Reader, planId: string): CountyPlan['visits'] {
  const { id, date, visitors, text } = planVisitTable;
  return db
    .select({ id, date, visitors, text })
    .from(planVisitTable)
    .where(eq(planVisitTable.planId, planId))
    .orderBy(desc(date), desc(id))
    .all();
}

type PlanOperations =
  | 'makePlan'
  | 'editPlan'
  | 'removePlan'
  | 'addDemand'
  | 'removeDemand'
  | 'addTask'
  | 'editTask'
  | 'tickTask'
  | 'removeTask'
  | 'addVisit'
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

  removeDemand(db, { id }) {
    removed(db.delete(planDemandTable).where(eq(planDemandTable.id, id)).run());
  },

  addTask(db, { planId, demandId, ...fields }, act) {
    planRow(db, planId);
    const known = (each: { id: string }) => each.id === demandId;
    if (demandId && !demandsOf(db, planId).some(known))
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

  removeVisit(db, { id }) {
    removed(db.delete(planVisitTable).where(eq(planVisitTable.id, id)).run());
  },
};
