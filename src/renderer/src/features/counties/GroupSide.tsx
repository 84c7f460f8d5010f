import { CloseOutlined, FileDoneOutlined } from '@ant-design/icons';
import type { CountyGroup } from '@shared/counties/county';
import type { Edition } from '@shared/issues/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import type { Where } from './countiesSearch';
import { GroupForm } from './GroupForm';
import { LinkForm } from './LinkForm';
import { useRemoval } from './useRemoval';

const papers = ['docx:internal', 'docx:public', 'pdf:internal', 'pdf:public'] as const;
type Props = { group: CountyGroup; onGo: Where['onGo'] };

/** A zone or cluster: its members, and the issues and cases it has as a group. */
export function GroupSide({ group, onGo }: Props) {
  const { t } = useTranslation('counties');
  const [form, setForm] = useState<'edit' | 'link' | null>(null);
  const remove = useRemoval();
  const close = () => onGo({ group: undefined });
  useAction({
    id: 'counties.closeGroup',
    label: t('common:action.close'),
    keys: 'Escape',
    listed: false,
    enabled: form === null,
    run: close,
  });
  const { id, kind, name, year, remark, members, issues, cases } = group;
  return (
    <aside className="counties-side" aria-label={name}>
      <header className="counties-side-head">
        <h2>{name}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('common:action.close')}
          onClick={close}
        />
      </header>
      <p className="counties-soft">
        {t(`groupKind.${kind}`)} · {t('yearOf', { year })}
      </p>
      {remark ? <p>{remark}</p> : null}
      <div className="counties-moves">
        <Button autoFocus onClick={() => setForm('edit')}>
          {t('common:action.edit')}
        </Button>
        <Button onClick={() => setForm('link')}>{t('do.link')}</Button>
        <GroupPaper group={group} />
        <Button
          type="link"
          danger
          onClick={() => {
            remove(api.counties.removeGroup, id);
            close();
          }}
        >
          {t('common:action.remove')}
        </Button>
      </div>
      <h3>{t('membersOf', { count: members.length })}</h3>
      <p className="county-names">
        {members.map((member) => (
          <Button
            key={member.id}
            type="link"
            size="small"
            onClick={() => onGo({ county: member.id })}
          >
            {member.name}
          </Button>
        ))}
      </p>
      <h3>{t('section.issues')}</h3>
      {issues.length === 0 ? <p className="counties-soft">{t('none.part')}</p> : null}
      <ul className="county-lines">
        {issues.map((issue) => (
          <li key={issue.id}>
            <span>
              <span className="counties-soft">{issue.number}</span> {issue.wording}
              <span className="counties-soft">
                {' '}
                · {issue.countyName} · {t(`issues:status.${issue.status}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('column.cases')}</h3>
      {cases.length === 0 ? <p className="counties-soft">{t('none.part')}</p> : null}
      <ul className="county-lines">
        {cases.map((each) => (
          <li key={each.id}>
            <span>
              {each.title} <span className="counties-soft">· {each.countyName}</span>
            </span>
          </li>
        ))}
      </ul>
      {form === 'edit' ? <GroupForm group={group} onClose={() => setForm(null)} /> : null}
      {form === 'link' ? <LinkForm group={group} onClose={() => setForm(null)} /> : null}
    </aside>
  );
}

function GroupPaper({ group: { id, name } }: { group: CountyGroup }) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const missing = useMissingNote();
  const paper = useTask(api.counties.exportGroup);

  async function write(choice: string): Promise<void> {
    const [format, edition] = choice.split(':') as ['docx' | 'pdf', Edition];
    const target = await api.files.chooseToSave({
      title: t('export.group'),
      suggestedName: `${name}.${format}`,
    });
    if (!target) return;
    await paper.mutateAsync({ id, format, edition, target: target.file });
    notice.saved(target, format === 'docx' ? await missing() : undefined);
  }

  if (paper.isPending) return <TaskProgress progress={paper.progress} onCancel={paper.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: papers.map((key) => ({
          key,
          label: t('paperAs', {
            format: key.startsWith('docx') ? 'Word' : 'PDF',
            edition: t(`edition.${key.endsWith('internal') ? 'internal' : 'public'}`),
          }),
        })),
        onClick: ({ key }) => void write(key).catch(notice.error),
      }}
    >
      <Button icon={<FileDoneOutlined aria-hidden />}>{t('export.group')}</Button>
    </Dropdown>
  );
}
