import type { EvaluationSheet } from '@shared/evaluation/system';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { useMemo } from 'react';
import { api, useAnswer } from '../../api';
import type { PartProps } from '../evaluation/partProps';

export const views = ['grid', 'checks', 'import', 'packs', 'received', 'succession'] as const;
export type View = (typeof views)[number];

export type ViewProps = PartProps & { counties: readonly OrganizationInCity[] };

/** The counties that are evaluated, in code order. */
export function useEvaluated({ members }: EvaluationSheet): readonly OrganizationInCity[] {
  const all = useAnswer(api.organizations.list, { kind: 'county' }).data;
  return useMemo(() => {
    const evaluated = new Set(members.map(({ countyId }) => countyId));
    return (all ?? []).filter(({ id }) => evaluated.has(id));
  }, [all, members]);
}

/** Of a cell, in maps. */
export const cellKey = (indicatorId: string, countyId: string): string =>
  `${indicatorId} ${countyId}`;

export function valuesByCell({ values }: EvaluationSheet) {
  return new Map(values.map((one) => [cellKey(one.indicatorId, one.countyId), one] as const));
}
