import type { Issue } from '@shared/issues/issue';
import { legalMove } from '@shared/issues/lifecycle';
import type { SimilarIssue } from '@shared/issues/register';
import { api } from '../../api';

/** The issue that something looks like, as far as it matters for linking them. */
export type Own = Pick<Issue, 'status' | 'common'>;

/** A repeat of an earlier year, one matter of two, one more of a common issue, or nothing any more. */
export type Link = 'repeat' | 'merge' | 'join' | null;

export function linkFor(own: Own, other: SimilarIssue): Link {
  if (other.isEarlier) return own.status === 'closed' ? null : 'repeat';
  const ownGoes = !own.common && legalMove(own.status, 'merge');
  if (other.commonIssueId) return ownGoes ? 'join' : null;
  const otherGoes = !other.common && legalMove(other.status, 'merge');
  if (own.common) return otherGoes ? 'merge' : null;
  return ownGoes && (other.common || otherGoes) ? 'merge' : null;
}

/** Names the earlier issue, puts the one under the common other, or makes a common one of both. */
export async function linkAlike(id: string, own: Own, other: SimilarIssue): Promise<void> {
  if (other.isEarlier) await api.issues.edit({ id, repeatOfId: other.id });
  else if (other.commonIssueId) await api.issues.merge({ id, commonIssueId: other.commonIssueId });
  else if (own.common) await api.issues.merge({ id: other.id, commonIssueId: id });
  else if (other.common) await api.issues.merge({ id, commonIssueId: other.id });
  else await api.issues.makeCommon({ ids: [other.id, id], editedWording: other.wording });
}
