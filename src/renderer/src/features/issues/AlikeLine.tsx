import type { SimilarIssue } from '@shared/issues/register';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { linkFor, type Own } from './linkAlike';

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
  own: Own;
  /** what has been chosen to be linked with, where nothing is written yet */
  chosen?: SimilarIssue | null;
  onLink: (other: SimilarIssue) => void;
  onOpen?: (id: string) => void;
};

/** Says quietly what was raised already, and why it looks so; Alt+L links with the first. */
export function AlikeLine({ about, own, chosen = null, onLink, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const isTyped = 'id' in about || about.text.trim().length > 3;
  const { data, isPlaceholderData } = useAnswer(api.issues.similar, about, { enabled: isTyped });
  const found = isTyped && data && !isPlaceholderData ? data.slice(0, SHOWN) : [];
  const [first] = found;
  const canLink = first !== undefined && linkFor(own, first) !== null;
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
        const link = linkFor(own, other);
        return (
          <li key={other.id}>
            <span>
              {t(other.isEarlier ? 'alike.earlier' : 'alike.here', {
                number: other.number,
                meeting: other.meetingName,
              })}{' '}
              <span className="issue-soft">
                {t('alike.words', { words: other.words.join(t('document.listComma')) })}
              </span>{' '}
              {other.countyName} {other.wording}
            </span>
            {chosen?.id === other.id ? (
              <strong>{t('alike.chosen')}</strong>
            ) : link ? (
              <Button size="small" onClick={() => onLink(other)}>
                {t(`alike.${link}`)}
                {other === first ? <kbd className="issue-key">Alt+L</kbd> : null}
              </Button>
            ) : null}
            {onOpen && other.commonIssueId ? (
              <Button
                size="small"
                type="link"
                onClick={() => onOpen(other.commonIssueId as string)}
              >
                {t('alike.openCommon')}
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
