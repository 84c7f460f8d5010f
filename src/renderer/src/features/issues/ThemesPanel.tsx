import { CloseOutlined } from '@ant-design/icons';
import type { Theme } from '@shared/issues/register';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { isComposing } from '../../ui/keys';
import { MergeBar } from './MergeBar';

/** as many of a group as are listed before it is asked for all */
const FEW = 8;

type Props = { meetingId: string; onClose: () => void; onOpen: (id: string) => void };

/** 共性线索: what several counties raised, with the words that say so; each a proposal to merge. */
export function ThemesPanel({ meetingId, onClose, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const themes = useAnswer(api.issues.themes, { meetingId }).data;
  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onClose();
  }
  return (
    <aside className="issue-panel" aria-label={t('themes.title')} onKeyDown={pressed}>
      <header className="issue-panel-head">
        <h2 className="issue-panel-title">{t('themes.title')}</h2>
        <span className="issue-panel-space" />
        <Button
          autoFocus
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('panel.close')}
          onClick={onClose}
        />
      </header>
      <div className="issue-themes">
        <p className="issue-soft">{themes?.length === 0 ? t('themes.none') : t('themes.hint')}</p>
        {themes?.map((theme) => (
          <ThemeGroup key={theme.issues[0]?.id} theme={theme} onOpen={onOpen} />
        ))}
      </div>
    </aside>
  );
}

function ThemeGroup({ theme, onOpen }: { theme: Theme; onOpen: (id: string) => void }) {
  const { t } = useTranslation('issues');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? theme.issues : theme.issues.slice(0, FEW);
  const chosen = theme.issues.filter(({ id }) => !left.has(id));
  const toggle = (id: string) =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <section className="issue-theme" aria-label={theme.words.join(' ')}>
      <h3>
        {theme.words.join(t('document.listComma'))}{' '}
        <span className="issue-soft">
          {t('themes.counts', {
            issues: theme.issues.length,
            counties: theme.counties,
            cities: theme.cities,
          })}
        </span>
      </h3>
      <ul>
        {shown.map((issue) => (
          <li key={issue.id}>
            <Checkbox checked={!left.has(issue.id)} onChange={() => toggle(issue.id)}>
              {t('panel.title', { number: issue.number })} {issue.countyName}
            </Checkbox>
            <button type="button" className="issue-link" onClick={() => onOpen(issue.id)}>
              {issue.wording}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < theme.issues.length ? (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {t('themes.all', { count: theme.issues.length })}
        </Button>
      ) : null}
      <MergeBar
        ids={chosen.map(({ id }) => id)}
        wording={chosen[0]?.wording ?? ''}
        onMade={onOpen}
      />
    </section>
  );
}
