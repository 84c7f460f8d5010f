import type { IssueStatus } from '@shared/issues/issue';
import { legalMove } from '@shared/issues/lifecycle';
import type { SimilarIssue } from '@shared/issues/register';
import { api } from '../../api';

/** What can be made of a likeness: a repeat of an earlier year, one matter of two, or nothing any more. */
export type Link = 'repeat' | 'merge' | null;

export function linkFor(status: IssueStatus, other: SimilarIssue): Link {
  if (other.isEarlier) return status === 'closed' ? null : 'repeat';
  const canGo = legalMove(status, 'merge');
  return canGo && (other.common || legalMove(other.status, 'merge')) ? 'merge' : null;
}

/** Names the earlier issue, goes into the common one, or makes a common one of both. */
export async function linkAlike(id: string, other: SimilarIssue): Promise<void> {
  if (other.isEarlier) await api.issues.edit({ id, repeatOfId: other.id });
  else if (other.common) await api.issues.merge({ id, commonIssueId: other.id });
  else await api.issues.makeCommon({ ids: [other.id, id], editedWording: other.wording });
}
