import type { PaperGroup } from '@shared/papers/paper';
import type { ListedParticipant } from '@shared/participants/participant';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { SideHead } from './SideHead';

/** Who convenes and who records each discussion group, and where it meets. */
export function GroupsSide({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const groups = useAnswer(api.papers.groups, { meetingId });
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  return (
    <aside className="papers-side" aria-label={t('groups.title')}>
      <SideHead title={t('groups.title')} hint={t('groups.hint')} onClose={onClose} />
      <div className="papers-written-body">
        {groups.data?.length === 0 ? <EmptyState title={t('groups.none')} /> : null}
        {groups.data?.map((group) => (
          <GroupFields
            key={`${group.name} ${group.place}`}
            meetingId={meetingId}
            group={group}
            people={people}
          />
        ))}
      </div>
    </aside>
  );
}

type Props = { meetingId: string; group: PaperGroup; people: readonly ListedParticipant[] };

function GroupFields({ meetingId, group, people }: Props) {
  const { t } = useTranslation('papers');
  const notice = useNotice();
  const set = useCommand(api.papers.setGroup);
  const { name } = group;
  const save = (changes: Partial<Pick<PaperGroup, 'convenerId' | 'recorderId' | 'place'>>) =>
    set.mutate({ meetingId, name, ...changes }, { onError: notice.error });
  // Staff record in groups that they do not belong to.
  const options = people
    .filter(({ groupName, capacity }) => groupName === name || capacity === 'staff')
    .map(({ id, name: label, pinyin, initials }) => ({
      value: id,
      label,
      text: `${label} ${pinyin} ${initials}`.toLowerCase(),
    }));
  const who = (key: 'convenerId' | 'recorderId') => (
    <Select
      allowClear
      size="small"
      className="papers-group-person"
      aria-label={`${name} ${t(`groups.${key}`)}`}
      placeholder={t(`groups.${key}`)}
      value={group[key]}
      options={options}
      showSearch={{
        filterOption: (typed, option) => option?.text.includes(typed.trim().toLowerCase()) ?? false,
      }}
      onChange={(value: string | undefined) => save({ [key]: value ?? null })}
    />
  );
  return (
    <section className="papers-group">
      <strong>{t('groups.head', { name, count: group.people })}</strong>
      {who('convenerId')}
      {who('recorderId')}
      <Input
        size="small"
        className="papers-group-place"
        aria-label={`${name} ${t('groups.place')}`}
        placeholder={t('groups.place')}
        defaultValue={group.place}
        maxLength={100}
        onBlur={({ target }) => {
          if (target.value.trim() !== group.place) save({ place: target.value });
        }}
      />
    </section>
  );
}
