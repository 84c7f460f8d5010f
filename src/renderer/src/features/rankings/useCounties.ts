import { fullName } from '@shared/organizations/organization';
import { useMemo } from 'react';
import { api, useAnswer } from '../../api';

/** What a county is called: with its city, and alone. */
export function useCounties() {
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data;
  return useMemo(() => {
    const byId = new Map((counties ?? []).map((one) => [one.id, one]));
    return {
      fullName: (id: string): string => {
        const county = byId.get(id);
        return county ? fullName(county) : id;
      },
      name: (id: string): string => byId.get(id)?.name ?? id,
    };
  }, [counties]);
}
