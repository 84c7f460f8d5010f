import { countsAsDue } from '@shared/attendance/counts';
import { delegations } from '@shared/participants/politicalOrder';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { type DeskPerson, standsSo } from './deskPeople';
import './missing.css';

type Props = {
  people: readonly DeskPerson[];
  dayId: string | null;
  dayName: string;
  onClose: () => void;
};

/**
 * Who is not here yet, large, with whom to ring up: for the staff's own window only. It lies over this
 * window and shows telephone numbers; the audience screen is another window and never gets it.
 */
export function NotYetHere({ people, dayId, dayName, onClose }: Props) {
  const { t } = useTranslation('attendance');
  const notice = useNotice();
  const { modal } = App.useApp();
  const list = useRef<HTMLElement>(null);
  const organizations = useAnswer(api.organizations.list, {}).data ?? [];
  const missing = people.filter((one) => countsAsDue(one) && standsSo(one, 'awaited'));
  const cities = new Map(
    organizations.filter(({ kind }) => kind === 'city').map(({ id, name }) => [id, name]),
  );
  const groups = delegations(
    missing,
    organizations.map((one) => ({ ...one, cityName: cities.get(one.cityId ?? '') ?? null })),
  );

  useEffect(() => list.current?.focus(), []);

  function absentAll(): void {
    modal.confirm({
      title: t('missing.absentTitle', { count: missing.length }),
      content: t('missing.absentHint'),
      okText: t('missing.absentOk'),
      cancelText: t('common:action.cancel'),
      autoFocusButton: 'cancel',
      onOk: () =>
        api.attendance
          .absent({ participantIds: missing.map(({ id }) => id), dayId })
          .catch(notice.error),
    });
  }

  return (
    <div
      className="missing"
      role="dialog"
      aria-label={t('missing.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="missing-head">
        <h1>
          {t('missing.title')} <span className="missing-count">{missing.length}</span>
        </h1>
        <span>{dayName}</span>
        <span className="missing-staff">{t('missing.staffOnly')}</span>
        <div className="missing-acts">
          <Button disabled={missing.length === 0} onClick={absentAll}>
            {t('missing.absent')}
          </Button>
          <Button onClick={onClose}>
            {t('missing.back')} <kbd>Esc</kbd>
          </Button>
        </div>
      </header>
      {missing.length === 0 ? <p className="missing-none">{t('missing.none')}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys as well */}
      <section ref={list} className="missing-groups" tabIndex={0} aria-label={t('missing.title')}>
        {groups.map((group) => (
          <section key={`${group.kind} ${group.name}`}>
            <h2>
              {group.name ?? t(`delegation.${group.kind}`)} <span>{group.people.length}</span>
            </h2>
            <ul>
              {group.people.map((one) => (
                <li key={one.id}>
                  <strong>{one.attendance.substitute?.name ?? one.name}</strong>
                  <span className="missing-unit">
                    {one.attendance.substitute
                      ? t('insteadOf', { name: one.name, unit: one.unitName })
                      : `${one.unitName} ${one.post}`}
                  </span>
                  <span className="missing-phone">{one.phone || t('missing.noPhone')}</span>
                  {one.contact ? (
                    <span className="missing-contact">
                      {t('missing.contact', { contact: one.contact })}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}
