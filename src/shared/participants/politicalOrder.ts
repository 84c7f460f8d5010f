import type { OrganizationInCity } from '../organizations/organization';
import type { Participant } from './participant';

/** People of one city (with its counties), of the departments, or of no known organization. */
export type Delegation<P extends Participant> = {
  kind: 'city' | 'departments' | 'others';
  /** of the city */
  name: string | null;
  people: P[];
};

/**
 * People by where they come from: cities in the order of division codes, in each the city before its
 * counties; then departments in entered order; then all others. Within one organization the order of
 * the list stays, because that is where the organiser has put precedence.
 */
export function delegations<P extends Participant>(
  people: readonly P[],
  organizations: readonly OrganizationInCity[],
): Delegation<P>[] {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const from = (one: P) => (one.organizationId ? byId.get(one.organizationId) : undefined);
  const place = (one: P) => from(one)?.position ?? 0;
  const inOrder = (some: P[]) =>
    some.toSorted((a, b) => place(a) - place(b) || a.position - b.position);
  const cityOf = (one: P) => {
    const organization = from(one);
    return organization?.kind === 'city' ? organization.id : (organization?.cityId ?? null);
  };
  const cities = organizations
    .filter(({ kind }) => kind === 'city')
    .toSorted((a, b) => a.position - b.position)
    .map(
      ({ id, name }): Delegation<P> => ({
        kind: 'city',
        name,
        people: inOrder(people.filter((one) => cityOf(one) === id)),
      }),
    );
  const without = people.filter((one) => cityOf(one) === null);
  const departments = without.filter((one) => from(one)?.kind === 'department');
  const others = without.filter((one) => from(one)?.kind !== 'department');
  const all: Delegation<P>[] = [
    ...cities,
    { kind: 'departments', name: null, people: inOrder(departments) },
    { kind: 'others', name: null, people: inOrder(others) },
  ];
  return all.filter((delegation) => delegation.people.length > 0);
}
