import { type FrozenCounty, namedThen } from '@shared/evaluation/released';
import { fullName } from '@shared/organizations/organization';
import { createContext, use, useMemo } from 'react';
import { api, useAnswer } from '../../api';

/** What counties were called in the release that is shown; undefined outside one, and in an old one. */
export const FrozenNames = createContext<readonly FrozenCounty[] | undefined>(undefined);

/** What a county is called: with its city, and alone. */
export function useCounties(given?: readonly FrozenCounty[]) {
  const shown = use(FrozenNames);
  const frozen = given ?? shown;
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data;
  return useMemo(() => {
    const byId = new Map(namedThen(counties ?? [], frozen).map((one) => [one.id, one]));
    return {
      fullName: (id: string): string => {
        const county = byId.get(id);
        return county ? fullName(county) : id;
      },
      name: (id: string): string => byId.get(id)?.name ?? id,
    };
  }, [counties, frozen]);
}
