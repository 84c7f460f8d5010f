import type { IssueStatus } from '@shared/issues/issue';
import type { SimilarIssue } from '@shared/issues/register';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { linkFor } from './linkAlike';

/** A pause in the typing, after which what was typed is looked for. */
const PAUSE_MS = 500;
const SHOWN = 2;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

type Props = {
  about: { meetingId: string; text: string } | { id: string };
  status: IssueStatus;
  /** what has been chosen to be linked with, where nothing is written yet */
  chosen?: SimilarIssue | null;
  onLink: (other: SimilarIssue) => void;
  onOpen?: (id: string) => void;
};

/** Says quietly what was raised already, and why it looks so; Alt+L links with the first. */
export function AlikeLine({ about, status, chosen = null, onLink, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const isTyped = 'id' in about || about.text.trim().length > 3;
  const { data, isPlaceholderData } = useAnswer(api.issues.similar, about, { enabled: isTyped });
  const found = isTyped && data && !isPlaceholderData ? data.slice(0, SHOWN) : [];
  const [first] = found;
  const canLink = first !== undefined && linkFor(status, first) !== null;
  useAction({
    id: 'issues.linkAlike',
    label: t('alike.linkFirst'),
    keys: 'alt+l',
    enabled: canLink,
    run: () => first && onLink(first),
  });
  if (found.length === 0) return null;
  return (
    <ul className="issue-alike" aria-label={t('alike.label')}>
      {found.map((other) => {
        const link = linkFor(status, other);
        return (
          <li key={other.id}>
            <span>
              {t(other.isEarlier ? 'alike.earlier' : 'alike.here', {
                number: other.number,
                meeting: other.meetingName,
              })}{' '}
              {other.countyName} {other.wording}{' '}
              <span className="issue-soft">
                {t('alike.words', { words: other.words.join(t('document.listComma')) })}
              </span>
            </span>
            {chosen?.id === other.id ? (
              <strong>{t('alike.chosen')}</strong>
            ) : link ? (
              <Button size="small" onClick={() => onLink(other)}>
                {t(`alike.${link}`)}
                {other === first ? <kbd className="issue-key">Alt+L</kbd> : null}
              </Button>
            ) : null}
            {onOpen && !other.isEarlier ? (
              <Button size="small" type="link" onClick={() => onOpen(other.id)}>
                {t('alike.open')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
